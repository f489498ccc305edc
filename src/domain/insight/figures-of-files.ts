import { known } from '../interchange/delimited.ts';
import type { TableProblem } from '../interchange/table-problem.ts';
import { columnPlace, type Member, type ThreeFiles } from '../interchange/three-files.ts';
import { ok, type Result, refused } from '../result.ts';
import { type EgoFigures, egoFigures } from './ego-figures.ts';

/** Which columns of the file of alters the figures are about, and which value means yes. */
export type FiguresAsk = {
  readonly by: readonly string[];
  readonly support: readonly string[];
  readonly gives: string | null;
  readonly receives: string | null;
  readonly yes: string;
};

/** The columns of the file of alters that these figures need. */
export const columnsAsked = (ask: FiguresAsk): readonly string[] =>
  [...new Set([...ask.by, ...ask.support, ask.gives, ask.receives])].filter((column) => column !== null);

/** The figures of every network, in the order of the file of egos. Cells are compared as text; empty and NA are unknown. */
export function figuresOfFiles(files: ThreeFiles, ask: FiguresAsk): Result<readonly EgoFigures[], readonly TableProblem[]> {
  const problems: TableProblem[] = [];
  const table = { file: files.files.alters, columns: files.memberColumns };
  const place = (column: string) => ({ column, at: columnPlace(table, column, problems) });
  const by = ask.by.map(place);
  const support = ask.support.map(place);
  const gives = ask.gives === null ? null : place(ask.gives);
  const receives = ask.receives === null ? null : place(ask.receives);
  if (problems.length > 0) return refused(problems);
  const yesOf = (member: Member, at: number) => {
    const value = known(member.cells[at]);
    return value === null ? null : value === ask.yes;
  };
  const direction = (members: readonly Member[], column: { at: number } | null) =>
    members.map((member) => (column === null ? null : yesOf(member, column.at)));
  return ok(
    files.networks.map(({ ego, members, ties }) =>
      egoFigures({
        ego,
        alters: members.map((member) => member.id),
        ties: files.columns.ties === null ? null : ties.length,
        by: by.map(({ column, at }) => ({ column, values: members.map((member) => known(member.cells[at])) })),
        support: support.map(({ column, at }) => ({ column, values: members.map((member) => yesOf(member, at)) })),
        gives: direction(members, gives),
        receives: direction(members, receives),
      }),
    ),
  );
}
