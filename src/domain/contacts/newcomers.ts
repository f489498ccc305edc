import { nothingSaid } from '../circle/about.ts';
import type { Alter, Circle } from '../circle/circle.ts';
import { ringMeant, sectorMeant } from '../circle/place-names.ts';
import { sameValue } from '../circle/same-value.ts';
import type { Template } from '../circle/template.ts';
import type { Contact } from './contact.ts';
import type { Newcomer } from './take-in-people.ts';

/** What may come along besides a name; the owner chooses per file. */
export const contactFields = ['nickname', 'role', 'kind', 'birthday', 'status', 'place'] as const;
export type ContactField = (typeof contactFields)[number];

/** Which of these anybody in the file has anything for. */
export const fieldsPresent = (contacts: readonly Contact[], template: Template): readonly ContactField[] =>
  contactFields.filter((field) =>
    contacts.some((one) => {
      if (field !== 'place') return one[field] !== null;
      const { ring, sector } = spotOf(one, template);
      return ring !== null || sector !== null;
    }),
  );

const spotOf = ({ ring, sector }: Contact, template: Template): Pick<Alter, 'ring' | 'sector'> => ({
  ring: ring === null ? null : ringMeant(template, ring),
  sector: sector === null ? null : sectorMeant(template, sector),
});

/** Somebody from a file with only the fields that were chosen; a place the form of the circle does not have is no place yet. */
export function newcomerOf(id: string, contact: Contact, fields: readonly ContactField[], template: Template): Newcomer {
  const may = (field: ContactField) => fields.includes(field);
  const spot = may('place') ? spotOf(contact, template) : { ring: null, sector: null };
  const alter = {
    id,
    name: (may('nickname') ? contact.nickname : null) ?? contact.name,
    kind: (may('kind') ? contact.kind : null) ?? 'person',
    status: (may('status') ? contact.status : null) ?? 'present',
    role: may('role') ? contact.role : null,
    birthday: may('birthday') ? contact.birthday : null,
    ...spot,
    valence: null,
    support: [],
    about: nothingSaid,
    attributes: {},
  } as const;
  return { alter, sourceId: null };
}

/**
 * Somebody from another circle, with all that was said; their place only where both circles have the same form. `ids` gives everybody who
 * comes along their fresh id.
 */
export function newcomerFromCircle(
  { seat, place, photo, ...alter }: Alter,
  ids: ReadonlyMap<string, string>,
  from: Circle,
  template: Template,
): Newcomer {
  const keys = ({ rings, sectors }: Template) => [rings.map(({ key }) => key), sectors.map(({ key }) => key)];
  const spot = sameValue(keys(from.template), keys(template)) ? {} : { ring: null, sector: null };
  const asked = alter.about.knowsAsked?.flatMap((id) => ids.get(id) ?? []) ?? null;
  const own = { id: ids.get(alter.id) ?? alter.id, about: { ...alter.about, knowsAsked: asked } };
  return { alter: { ...alter, ...own, ...spot }, sourceId: alter.id };
}
