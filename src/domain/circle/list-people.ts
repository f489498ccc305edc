import { type Wish, wishes } from './about.ts';
import type { Alter, Circle } from './circle.ts';

/** The orders a list of people may have: from the middle out, by name, by sector, as they were named. None says who is worth more. */
export const listOrders = ['ring', 'name', 'sector', 'named'] as const;
export type ListOrder = (typeof listOrders)[number];

/** Whom a list shows and in which order. undefined is everybody; null those of whom it is not known. */
export type ListChoice = {
  readonly order: ListOrder;
  readonly ring?: number | null;
  readonly sector?: string | null;
  readonly wish?: Wish | null;
};

/** A wish out of plain text, or undefined when there is no such wish. */
export const wishNamed = (text: string): Wish | undefined => wishes.find((wish) => wish === text);

/** Made only where names are compared: making one takes longer than sorting a circle. */
function byName(language: string): (one: Alter, other: Alter) => number {
  const { compare } = new Intl.Collator(language);
  return (one, other) => compare(one.name, other.name);
}

/** The people of a circle that were chosen, in the order that was chosen; who is alike in it stands as they were named. */
export function listPeople<A extends Alter>(
  circle: Pick<Circle, 'template'> & { readonly alters: readonly A[] },
  choice: ListChoice,
  language: string,
): readonly A[] {
  const { order, ring, sector, wish } = choice;
  const sectorAt = new Map(circle.template.sectors.map(({ key }, at) => [key, at]));
  const bySector = (alter: A) => (alter.sector === null ? 99 : (sectorAt.get(alter.sector) ?? 99));
  const byRing = (alter: A) => alter.ring ?? 99;
  const orders: Readonly<Record<Exclude<ListOrder, 'name'>, (one: A, other: A) => number>> = {
    ring: (one, other) => byRing(one) - byRing(other) || bySector(one) - bySector(other),
    sector: (one, other) => bySector(one) - bySector(other) || byRing(one) - byRing(other),
    named: () => 0,
  };
  const chosen = circle.alters
    .filter((alter) => ring === undefined || alter.ring === ring)
    .filter((alter) => sector === undefined || alter.sector === sector)
    .filter((alter) => wish === undefined || alter.about.wish === wish);
  return chosen.sort(order === 'name' ? byName(language) : orders[order]);
}
