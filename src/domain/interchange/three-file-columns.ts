import type { Attributes } from '../circle/circle.ts';
import type { CircleDocument } from '../circle/document.ts';
import { type IdColumns, ownOrigin } from '../circle/document-origin.ts';
import { isOwnColumn, outwardName } from './own-columns.ts';

/** The columns of the three files to be written, ids included, our own not; `ties` is null when it is not known of anyone. */
export type ThreeFileColumns = {
  readonly id: IdColumns;
  readonly egos: readonly string[];
  readonly alters: readonly string[];
  readonly ties: readonly string[] | null;
};

/** Whether it is not known who knows whom: the circle came without a file of ties. */
export const tiesUnknown = ({ origin, circle }: CircleDocument) => origin?.ties === null && circle.ties.length === 0;

/** The columns the circles came with, in their order, and any attribute that came by since. */
export function threeFileColumns(documents: readonly CircleDocument[]): ThreeFileColumns {
  const origins = documents.flatMap(({ origin }) => (origin === null ? [] : [origin]));
  const used = {
    egos: namesOf(documents.map(({ circle }) => circle.ego.attributes)),
    alters: namesOf(documents.flatMap(({ circle }) => circle.alters.map((alter) => alter.attributes))),
    ties: namesOf(documents.flatMap(({ circle }) => circle.ties.map((tie) => tie.attributes))),
  };
  const id = freeIds((origins[0] ?? ownOrigin).id, used);
  const gather = (file: 'egos' | 'alters' | 'ties', ids: readonly string[]) => {
    const former = origins
      .flatMap((origin) => oldIdsReplaced(origin[file] ?? [], origin.id, id))
      .filter((name) => !isOwnColumn(name));
    return [...new Set([...(former.length === 0 ? ids : former), ...ids, ...used[file]])];
  };
  return {
    id,
    egos: gather('egos', [id.ego]),
    alters: gather('alters', [id.ego, id.alter]),
    ties: documents.length > 0 && documents.every(tiesUnknown) ? null : gather('ties', [id.ego, id.source, id.target]),
  };
}

type Used = Readonly<Record<'egos' | 'alters' | 'ties', ReadonlySet<string>>>;

const namesOf = (all: readonly Attributes[]) =>
  new Set(all.flatMap((attributes) => Object.keys(attributes).map((name) => outwardName(name, false))));

/** Where circles of different origins come together, one set of id columns serves all. */
function oldIdsReplaced(columns: readonly string[], before: IdColumns, now: IdColumns): readonly string[] {
  const renamed = new Map([
    [before.ego, now.ego],
    [before.alter, now.alter],
    [before.source, now.source],
    [before.target, now.target],
  ]);
  return columns.map((column) =>
    before.ego === now.ego && before.alter === now.alter ? column : (renamed.get(column) ?? column),
  );
}

/** An id column must not be taken for an attribute of the same name in the same file. */
function freeIds(id: IdColumns, used: Used): IdColumns {
  const free = (name: string, files: readonly (keyof Used)[]): string =>
    files.some((file) => used[file].has(name)) ? free(`${name}_`, files) : name;
  return {
    ego: free(id.ego, ['egos', 'alters', 'ties']),
    alter: free(id.alter, ['alters']),
    source: free(id.source, ['ties']),
    target: free(id.target, ['ties']),
  };
}
