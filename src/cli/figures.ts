import { columnsAsked, figuresOfFiles } from '../domain/insight/figures-of-files.ts';
import { columnList, delimiterOption, idColumns, maybeOption, option, readArguments, type Typed } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import { figuresHelp } from './figures-help.ts';
import { figuresTable } from './figures-table.ts';
import { stopOverTable } from './problem-words.ts';
import { readNetworks } from './read-networks.ts';
import { writeOut } from './write-out.ts';

const withValue = ['egos', 'alters', 'ties', 'id', 'by', 'support', 'yes', 'gives', 'receives', 'delimiter'];

/** The command `figures`: the figures of the networks in three files, on stdout. */
export async function figures(args: string[]): Promise<number> {
  const started = performance.now();
  const typed = readArguments(args, withValue, ['json', 'time']);
  if (typed.options.has('help')) {
    await writeOut(figuresHelp);
    return 0;
  }
  const [word] = typed.words;
  if (word !== undefined) throw new CommandProblem(`figures does not know what to do with "${word}"`, 2);
  const ask = readAsk(typed);
  const files = await readNetworks(typed, idColumns(typed, typed.options.has('ties')), {
    delimiter: delimiterOption(typed),
    only: columnsAsked(ask),
  });
  const answer = figuresOfFiles(files, ask);
  if (!answer.ok) stopOverTable(answer.refusal);
  const written = typed.options.has('json')
    ? `[${answer.value.map((one) => `\n${JSON.stringify(one)}`).join(',')}\n]\n`
    : figuresTable(answer.value, ask.gives !== null);
  await writeOut(written);
  if (typed.options.has('time'))
    process.stderr.write(`figures: ${answer.value.length} networks in ${Math.round(performance.now() - started)} ms\n`);
  return 0;
}

function readAsk(typed: Typed) {
  option(typed, 'egos');
  option(typed, 'alters');
  const [gives, receives] = [maybeOption(typed, 'gives'), maybeOption(typed, 'receives')];
  if ((gives === null) !== (receives === null)) throw new CommandProblem('--gives and --receives go together', 2);
  return {
    by: columnList(typed, 'by'),
    support: columnList(typed, 'support'),
    gives,
    receives,
    yes: (maybeOption(typed, 'yes') ?? '1').trim(),
  };
}
