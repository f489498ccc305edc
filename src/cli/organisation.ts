import { randomUUID } from 'node:crypto';
import { ConfigProblem, readConfig } from '../config.ts';
import { sealingKey } from '../database/sealing-key.ts';
import { makeOrganisation, setOrganisationProvider } from '../usecases/organisation/make-organisation.ts';
import { sealingWith } from '../usecases/organisation/sealing.ts';
import { maybeOption, option, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { readInput } from './read-input.ts';
import { withStoreHere } from './store-here.ts';
import { writeOut } from './write-out.ts';

const help = `naober organisation SHORT-NAME --name NAME --coordinator NAME --email ADDRESS --site https://naober.example.org
naober organisation SHORT-NAME --issuer https://login.example.org --client ID [--secret-file FILE]

The first makes an organisation with its first coordinator, and writes the link of the invitation: once, for only its hash is kept. It works
for a week. There is no other way in which an organisation begins. The second says by which OpenID Connect provider its people may sign in, at
/organisatie/inloggen/met/SHORT-NAME; with the provider SITE/organisatie/inloggen/terug is registered as the address to come back to.
`;

const around = { now: () => new Date(), newId: randomUUID };

const refusals = {
  'no-slug': 'the short name has lower-case letters, figures and dashes, and two to sixty of them',
  'slug-in-use': 'there is an organisation with this short name already',
  'name-empty': 'a name is missing',
  'name-too-long': 'a name is too long',
  'no-address': '--email takes a mail address, such as coordinator@example.org',
} as const;

/** Makes an organisation with its first coordinator, or says by which provider its people sign in. */
export async function organisation(args: readonly string[]): Promise<number> {
  const typed = readArguments(args, ['name', 'coordinator', 'email', 'site', 'issuer', 'client', 'secret-file'], []);
  if (typed.options.has('help')) {
    await writeOut(help);
    return 0;
  }
  const [slug, more] = typed.words;
  if (slug === undefined || more !== undefined) throw new CommandProblem('organisation takes one short name; see --help', 2);
  return maybeOption(typed, 'issuer') === null ? begin(slug, typed) : provider(slug, typed);
}

async function begin(slug: string, typed: Typed): Promise<number> {
  const site = siteIn(option(typed, 'site'));
  const making = { slug, name: option(typed, 'name'), coordinator: option(typed, 'coordinator'), email: option(typed, 'email') };
  const made = await withStoreHere((store) => makeOrganisation(store, around, making));
  if (!made.ok) throw new CommandProblem(refusals[made.refusal]);
  await writeOut(`${site}/organisatie/uitnodiging/${made.value}\n`);
  return 0;
}

async function provider(slug: string, typed: Typed): Promise<number> {
  const issuer = option(typed, 'issuer');
  if (!isSafe(issuer)) throw new CommandProblem('--issuer takes an https address', 2);
  const file = maybeOption(typed, 'secret-file');
  const secret = file === null ? null : (await readInput(file)).text.trim();
  const reached = { issuer, clientId: option(typed, 'client'), secret };
  const set = await withStoreHere((store) => setOrganisationProvider(store, sealingWith(keyHere()), slug, reached));
  if (!set.ok) throw new CommandProblem('there is no organisation with this short name');
  process.stderr.write('the provider was set\n');
  return 0;
}

function keyHere(): Uint8Array {
  try {
    const { key, folder } = readConfig(process.env);
    return sealingKey(key, folder);
  } catch (problem) {
    if (problem instanceof ConfigProblem) throw new CommandProblem(problem.message);
    throw problem;
  }
}

/** https, or http on this computer itself. */
const isSafe = (text: string): boolean =>
  URL.canParse(text) && (/^https:$/.test(new URL(text).protocol) || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(text));

function siteIn(text: string): string {
  if (!isSafe(text))
    throw new CommandProblem('--site takes the address people reach Naober at, such as https://naober.example.org', 2);
  return new URL(text).origin;
}
