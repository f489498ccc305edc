import type { Alter, Circle } from './circle.ts';

/** How a frozen circle came to be: drawn by the owner alone, together with somebody who typed, or on paper first. */
export const drawnHows = ['self', 'together', 'paper'] as const;
export type DrawnHow = (typeof drawnHows)[number];

/**
 * A dated, frozen picture of the circle (peilmoment): the people, ties and template as they were. It keeps no photos, birthdays and
 * columns of a file, because nothing it is for needs them. `erased`: how many people were erased from it since; nothing else is left of them.
 */
export type Snapshot = {
  readonly id: string;
  /** The owner's own name for it, or null. */
  readonly name: string | null;
  /** ISO text. */
  readonly takenAt: string;
  readonly drawn: DrawnHow;
  /** Who sat beside the owner, or null. */
  readonly helpedBy: string | null;
  /** What changed since the one before and why, in the owner's own words, or null. */
  readonly story: string | null;
  readonly erased: number;
  /** Rises with every change of name or story. */
  readonly version: number;
  readonly circle: Circle;
};

/** Somebody as a snapshot keeps them. */
export const frozenAlter = (alter: Alter): Alter => ({
  id: alter.id,
  name: alter.name,
  kind: alter.kind,
  status: alter.status,
  role: alter.role,
  ring: alter.ring,
  sector: alter.sector,
  seat: alter.seat,
  place: alter.place,
  valence: alter.valence,
  support: alter.support,
  about: alter.about,
  birthday: null,
  photo: null,
  attributes: {},
});

/** A circle as a snapshot keeps it. */
export const frozenCircle = ({ template, ego, alters, ties }: Circle): Circle => ({
  template,
  ego: { id: ego.id, name: ego.name, attributes: {} },
  alters: alters.map(frozenAlter),
  ties: ties.map(({ source, target }) => ({ source, target, attributes: {} })),
});
