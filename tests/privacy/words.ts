import { type Audience, audiences, type Command, commands, expected, type Outcome } from './expected.ts';

const heads: Readonly<Record<Audience, string>> = {
  owner: 'the owner',
  'another owner': 'another owner',
  nobody: 'nobody signed in',
  'sign-in': 'signing in',
  jobs: 'jobs',
  keeper: 'the keeper',
  queue: 'the queue',
};
const letters: Readonly<Record<Command, string>> = {
  select: 'reads',
  insert: 'adds',
  update: 'changes',
  delete: 'removes',
  truncate: 'empties',
};

/** The expected cells as the table of docs/who-sees-what.md: per table and audience what they can do, a dash for nothing at all. */
export function expectedAsTable(): string {
  const lines = Object.entries(expected).map(([table, cells]) => {
    const words = audiences.map((_audience, at) => {
      const can = (outcome: Outcome) =>
        commands.filter((command) => cells[command][at] === outcome).map((command) => letters[command]);
      const sees = can('yes').join(', ');
      const finds = can('nothing').length > 0 ? 'finds nothing' : '';
      return sees || finds || '-';
    });
    return `| \`${table}\` | ${words.join(' | ')} |`;
  });
  return [
    `| table | ${audiences.map((audience) => heads[audience]).join(' | ')} |`,
    `|---|${'---|'.repeat(audiences.length)}`,
    ...lines,
  ].join('\n');
}
