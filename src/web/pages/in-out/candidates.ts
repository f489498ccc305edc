import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import type { CircleToChoose, PeopleToChoose } from '../../../domain/contacts/import-content.ts';
import { nameKey } from '../../../domain/contacts/same-name.ts';
import type { OwnerVisit } from '../../page.ts';

/** How many names stand on one page: all of them can be read and found without a script. */
const onOnePage = 100;

/** Somebody to choose: their place in the file, and whether somebody of that name is in the circle already. */
export type Candidate = {
  readonly at: number;
  readonly name: string;
  readonly beside: string | null;
  readonly there: boolean;
  readonly chosen: boolean;
};

/** Everybody in the file; those of an address book by name, others in the order they are listed in. */
export function candidates(content: PeopleToChoose | CircleToChoose, { alters }: KeptCircle): readonly Candidate[] {
  const names = new Set(alters.map(({ name }) => nameKey(name)));
  const chosen = new Set(content.chosen);
  const people: readonly { name: string; role: string | null }[] =
    content.stage === 'circle' ? content.circle.alters : content.contacts;
  const all = people.map(({ name, role }, at) => {
    return { at, name, beside: role, there: names.has(nameKey(name)), chosen: chosen.has(at) };
  });
  if (content.stage === 'circle' || content.from === 'table') return all;
  const inOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true }).compare;
  return all.sort((one, other) => inOrder(one.name, other.name) || one.at - other.at);
}

/** The page that is asked for or sent, 1-based and within what there is, and which of all stand on it. */
export function pageOf({ form, query }: OwnerVisit, count: number): { number: number; last: number; slice: [number, number] } {
  const last = Math.max(1, Math.ceil(count / onOnePage));
  const asked = form.get('blad') || query.get('blad') || '1';
  const number = /^\d{1,4}$/.test(asked) ? Math.min(Math.max(1, Number(asked)), last) : 1;
  return { number, last, slice: [(number - 1) * onOnePage, number * onOnePage] };
}
