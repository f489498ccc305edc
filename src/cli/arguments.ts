import { parseArgs } from 'node:util';
import type { IdColumns } from '../domain/circle/document-origin.ts';
import { readTable } from '../domain/interchange/delimited.ts';
import { CommandProblem } from './command-problem.ts';

/** What was typed: the options by name, each with every value given, and the words beside them. */
export type Typed = { readonly options: ReadonlyMap<string, readonly string[]>; readonly words: readonly string[] };

/** Takes apart what was typed after a command. Options that take a value are in `withValue`, others in `flags`; anything else is refused. */
export function readArguments(args: readonly string[], withValue: readonly string[], flags: readonly string[]): Typed {
  const options = Object.fromEntries([
    ...withValue.map((name) => [name, { type: 'string', multiple: true }] as const),
    ...[...flags, 'help'].map((name) => [name, { type: 'boolean', multiple: true }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const found = Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)] as const);
    return { options: new Map(found), words: positionals };
  } catch (error) {
    throw new CommandProblem(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable options', 2);
  }
}

/** The one value of an option, or null; giving it twice is refused. */
export function maybeOption(typed: Typed, name: string): string | null {
  const [value, second] = typed.options.get(name) ?? [];
  if (second !== undefined) throw new CommandProblem(`--${name} was given more than once`, 2);
  return value ?? null;
}

/** The one value of an option that must be there. */
export function option(typed: Typed, name: string): string {
  const value = maybeOption(typed, name);
  if (value === null || value === '') throw new CommandProblem(`--${name} is missing`, 2);
  return value;
}

/** The columns of an option that takes several, each once: separated by commas, in quotes where a name holds one, or the option repeated. */
export function columnList(typed: Typed, name: string): readonly string[] {
  const all = (typed.options.get(name) ?? []).flatMap((value) => cellsOf(value, name));
  const columns = all.map((column) => column.trim()).filter((column) => column !== '');
  return [...new Set(columns)];
}

/** The id columns from `--id ego=COL,alter=COL,source=COL,target=COL`; source and target only where ties are read. */
export function idColumns(typed: Typed, withTies: boolean): IdColumns {
  const found = new Map<string, string>();
  for (const part of (typed.options.get('id') ?? []).flatMap((value) => cellsOf(value, 'id'))) {
    const [role, ...column] = part.split('=');
    const key = (role ?? '').trim();
    if (!['ego', 'alter', 'source', 'target'].includes(key) || column.length === 0)
      throw new CommandProblem(`--id takes ego=COL,alter=COL,source=COL,target=COL, not "${part}"`, 2);
    if (found.has(key)) throw new CommandProblem(`--id names ${key} more than once`, 2);
    found.set(key, column.join('=').trim());
  }
  const need = (key: string) => {
    const column = found.get(key);
    if (column === undefined || column === '')
      throw new CommandProblem(`--id must say which column is ${key}: --id ego=COL,alter=COL,source=COL,target=COL`, 2);
    return column;
  };
  const end = (key: string) => (withTies ? need(key) : (found.get(key) ?? key));
  return { ego: need('ego'), alter: need('alter'), source: end('source'), target: end('target') };
}

function cellsOf(value: string, name: string): readonly string[] {
  if (value.trim() === '') return [];
  const read = readTable(value.replace(/[\r\n]/g, ' '), `--${name}`, [], ',');
  if (!read.ok) throw new CommandProblem(`--${name} has something written twice or a quote that does not close: ${value}`, 2);
  return read.value.columns;
}

/** The delimiter from `--delimiter`: one character, or `tab`; undefined lets the file tell. */
export function delimiterOption(typed: Typed): string | undefined {
  const value = maybeOption(typed, 'delimiter');
  if (value === null) return undefined;
  if (value === 'tab' || value === '\\t') return '\t';
  if (value.length === 1 && !/["\r\n]/.test(value)) return value;
  throw new CommandProblem('--delimiter takes one character, or the word tab', 2);
}
