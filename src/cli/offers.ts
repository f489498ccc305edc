import { shorten } from '../domain/circle/document-problem.ts';
import type { ServiceProblem } from '../domain/community/hsds/reading.ts';
import { type OfferState, offerKinds, offerStates } from '../domain/community/offer.ts';
import { type TakenIn, takeInOffers } from '../usecases/community/take-in-offers.ts';
import { maybeOption, readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { documentSentence } from './problem-words.ts';
import { readInput } from './read-input.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober offers FILE [--good-only] [--language nl]: takes in what there is nearby: places, what is done there, when

FILE is JSON of Open Referral HSDS 3.1: one service, a list of services, or a page of a list ("contents"), each in its full
form, with its organization and with service_at_locations that hold their location. A service at several places is as many
offers. Everything is kept, or nothing when anything is wrong; --good-only keeps the services of which nothing is wrong.
Each problem is said with its place in the file and what to do.

The same file again changes nothing; what changed takes the place of what was kept. What is not in the file stays as it was:
to end a service, give it the status inactive or defunct. What is given and cannot be kept is counted on stderr, by field.
Only what is said is told: what is not known stays so. Extra fields of a service say what HSDS has no field for:

  naober_quiet (also of a schedule), naober_walk_in, naober_one_to_one, naober_free, naober_step_free: true or false
  naober_shared         what people there have in common
  naober_limits         how it is kept small: how many, what not
  naober_gives_back     what one may do there oneself
  naober_welcomed_by    who welcomes whoever comes for the first time
  naober_language       in which language the words are, such as nl; where it does not say: --language, or nl

What is done there comes from the taxonomy terms of its attributes:
${offerKinds.filter((kind) => kind !== 'other').join(', ')},
or a word that means one of these. The day it was confirmed is assured_date, else that of last_modified, else today.
With the embedded store, stop Naober first.
`;

/** The largest file that is taken in: 32 MB, some ten thousand services in their full form. */
const largest = 32 * 1024 * 1024;
/** So many problems are said; of the others the number. */
const mostSaid = 100;

const stateWords: Readonly<Record<OfferState, string>> = {
  active: 'there',
  'closed-for-now': 'closed for now',
  stopped: 'stopped',
};

/** Takes in what there is nearby from a file, and says what came of it. */
export async function offers(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['language'], ['good-only']);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [file, more] = typed.words;
  if (file === undefined || more !== undefined) throw new CommandProblem('offers takes one file: naober offers SERVICES.json', 2);
  const language = maybeOption(typed, 'language') ?? 'nl';
  if (!/^[a-z]{2,3}$/.test(language)) throw new CommandProblem(`--language takes a code such as nl or en, not "${language}"`, 2);
  const value = jsonIn(file, (await readInput(file, largest)).text);
  const how = { language, goodOnly: typed.options.has('good-only') };
  const taken = await withStoreHere((store) => takeInOffers(store, new Date(), value, how));
  const problems = problemLines(file, taken);
  if (!taken.isKept) throw new CommandProblem([...problems, 'nothing was kept'].join('\n'));
  const leftOut = [...taken.leftOut].sort().map(([field, count]) => `left out: ${field}: ${count}`);
  process.stderr.write([...problems, ...leftOut].map((line) => `${line}\n`).join(''));
  await writeOut(summary(taken));
  return 0;
}

function jsonIn(file: string, text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'it is nested too deeply';
    throw new CommandProblem(documentSentence(file, { path: '', key: 'document.not-json', params: { reason: shorten(reason) } }));
  }
}

/** What to do about what can be wrong with any document; other problems say it themselves. */
const toDo: Partial<Readonly<Record<ServiceProblem['key'], string>>> = {
  'document.missing': 'Fill it in',
  'document.too-long': 'Make it shorter',
  'document.too-many': 'Give fewer at a time',
  'document.not-allowed-characters': 'Take out what no keyboard types',
  'document.not-one-of': 'Choose one of these',
  'document.out-of-range': 'Correct the number',
  'document.duplicate': 'Give each once, with an id of its own',
};

function sentenceOf(file: string, problem: ServiceProblem): string {
  const what = toDo[problem.key];
  return `${documentSentence(file, problem)}${what === undefined ? '' : `. ${what}`}`;
}

function problemLines(file: string, { problems, refused }: TakenIn): readonly string[] {
  const said = problems.slice(0, mostSaid).map((problem) => sentenceOf(file, problem));
  const unsaid = problems.length - said.length;
  const rest = unsaid > 0 ? [`and ${unsaid} problems more`] : [];
  return refused > 0 ? [...said, ...rest, `services that cannot be taken in: ${refused}`] : [...said, ...rest];
}

function summary({ offers: kept }: TakenIn): string {
  const counts = offerStates.map((state) => `${kept.filter((offer) => offer.state === state).length} ${stateWords[state]}`);
  return `offers kept: ${kept.length} (${counts.join(', ')})\n`;
}
