import { wishes } from '../../../domain/circle/about.ts';
import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { type ListChoice, type ListOrder, wishNamed } from '../../../domain/circle/list-people.ts';
import type { OwnerVisit } from '../../page.ts';

/** The orders as they stand in the address. */
const orders: readonly { readonly value: string; readonly order: ListOrder }[] = [
  { value: 'plek', order: 'ring' },
  { value: 'naam', order: 'name' },
  { value: 'deel', order: 'sector' },
  { value: 'genoemd', order: 'named' },
];
const unknown = 'geen';

/** What the address of the list asks for. What it does not know it passes over: then everybody is shown. */
export function choiceIn({ query }: OwnerVisit, { template }: KeptCircle): ListChoice {
  const [ring, sector, wish] = [query.get('ring') ?? '', query.get('deel') ?? '', query.get('wens') ?? ''];
  const order = orders.find(({ value }) => value === query.get('sorteer'))?.order ?? 'ring';
  const wanted = wish === unknown ? null : wishNamed(wish);
  const knownRing = /^[1-9]$/.test(ring) && Number(ring) <= template.rings.length;
  return {
    order,
    ...(ring === unknown ? { ring: null } : knownRing ? { ring: Number(ring) } : {}),
    ...(sector === unknown ? { sector: null } : template.sectors.some(({ key }) => key === sector) ? { sector } : {}),
    ...(wanted === undefined ? {} : { wish: wanted }),
  };
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

/** The fields to choose with, each as it stands in the address. */
export function fieldsFor({ say, language }: OwnerVisit, { template }: KeptCircle, choice: ListChoice): readonly Field[] {
  const everything = { value: '', label: say('move.list.everything') };
  const chosen = (value: number | string | null | undefined) => (value === null ? unknown : `${value ?? ''}`);
  const rings = template.rings.map(({ label }, at) => ({ value: `${at + 1}`, label: labelIn(label, language) }));
  const sectors = template.sectors.map(({ key, label }) => ({ value: key, label: labelIn(label, language) }));
  const wanted = wishes.map((wish) => ({ value: wish, label: say(`person.wish.${wish}`) }));
  const sort = {
    name: 'sorteer',
    label: say('move.list.sort'),
    value: orders.find(({ order }) => order === choice.order)?.value ?? '',
    choices: orders.map(({ value, order }) => ({ value, label: say(`move.list.sort-${order}`) })),
  };
  const ring = {
    name: 'ring',
    label: say('move.list.ring'),
    value: chosen(choice.ring),
    choices: [everything, ...rings, { value: unknown, label: say('circle.no-place') }],
  };
  const sector = {
    name: 'deel',
    label: say('move.list.sector'),
    value: chosen(choice.sector),
    choices: [everything, ...sectors, { value: unknown, label: say('circle.sector-unknown') }],
  };
  const wish = {
    name: 'wens',
    label: say('move.list.wish'),
    value: chosen(choice.wish),
    choices: [everything, ...wanted, { value: unknown, label: say('move.list.no-wish') }],
  };
  return [sort, ring, ...(sectors.length === 0 ? [] : [sector]), wish];
}
