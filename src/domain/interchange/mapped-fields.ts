import { nothingSaid } from '../circle/about.ts';
import type { Alter, AlterKind, Support } from '../circle/circle.ts';
import type { Choice, Mapping } from './mapping.ts';

/** What a mapping makes of one row: the fields of a member, and the values it does not know. */
export type MappedFields = {
  readonly fields: {
    readonly name: string | null;
    readonly role: string | null;
    readonly ring: number | null;
    readonly sector: string | null;
    readonly kind: AlterKind | null;
    readonly support: readonly Support[];
  };
  readonly notKnown: readonly { readonly column: string; readonly value: string }[];
};

/** Applies a mapping to one row of the file of alters; `cell` gives a known value or null. */
export function mappedFields(mapping: Mapping, cell: (column: string) => string | null): MappedFields {
  const notKnown: { column: string; value: string }[] = [];
  const choose = <Value>(choice: Choice<Value> | null): Value | null => {
    const value = choice === null ? null : cell(choice.column);
    if (choice === null || value === null) return choice?.unknown ?? null;
    const found = choice.values === null ? choice.meant(value) : choice.values.get(value);
    if (found === undefined || (found === null && choice.values === null)) notKnown.push({ column: choice.column, value });
    return found ?? null;
  };
  const text = (column: string | null) => (column === null ? null : (cell(column)?.replace(/\s+/g, ' ') ?? null));
  const fields = {
    name: text(mapping.name),
    role: text(mapping.role),
    ring: choose(mapping.ring),
    sector: choose(mapping.sector),
    kind: choose(mapping.kind),
    support: supportOf(mapping, cell),
  };
  return { fields, notKnown };
}

/** A missing cell leaves both directions unknown; a known one answers each direction that the mapping names. */
function supportOf(mapping: Mapping, cell: (column: string) => string | null): readonly Support[] {
  const kinds = new Map<string, Support>();
  for (const { kind, column, gives, receives } of mapping.support) {
    const value = cell(column);
    const said = kinds.get(kind) ?? { kind, gives: null, receives: null, wanted: null, asked: null };
    const answer = (yes: readonly string[] | null, before: boolean | null) =>
      yes === null || value === null ? before : yes.includes(value);
    kinds.set(kind, { ...said, gives: answer(gives, said.gives), receives: answer(receives, said.receives) });
  }
  return [...kinds.values()];
}

/** The alter that somebody becomes when nothing else is said of them than what the mapping says. */
export function alterOfFields(id: string, fields: MappedFields['fields']): Alter {
  const rest = {
    status: 'present',
    seat: null,
    place: null,
    valence: null,
    about: nothingSaid,
    birthday: null,
    photo: null,
    attributes: {},
  } as const;
  return { ...rest, ...fields, id, name: fields.name ?? id, kind: fields.kind ?? 'person' };
}
