import type { About } from '../circle/about.ts';
import { mayHaveDrawing, type Standing } from './grant.ts';
import { type GrantSet, type ParticipantKind, setsAboutPeople, setsFor } from './grant-sets.ts';

/** The sets with which somebody does something; with the others they see something. */
const doing: readonly GrantSet[] = ['ask-for-me', 'suggest', 'own-view', 'steer-trajectory'];

/** What is opened where it is about: for a sitting, or by asking somebody to a meeting. */
const forSitting: readonly GrantSet[] = ['type-along', 'meeting'];

/** What can be opened for somebody that was prepared to sleep: to see and to ask, nothing of a trajectory. */
const canSleep: readonly GrantSet[] = [
  'circle-list',
  'circle-drawing',
  'who-helps',
  'contact',
  'known-since',
  'agreements',
  'ask-for-me',
];

type Who = Pick<Standing, 'kind' | 'alterId' | 'related'>;

/** Whether the drawing can be chosen: by a guest who may have it, or of whom it was not said yet whether family is in the circle. */
const drawingOffered = (who: Who) => mayHaveDrawing({ ...who, related: who.related ?? false });

/** What can be chosen for somebody, to see and to do. */
export function setsOffered(
  who: Who,
  sleeping = false,
): { readonly see: readonly GrantSet[]; readonly act: readonly GrantSet[] } {
  const all = setsFor[who.kind].filter(
    (set) =>
      !forSitting.includes(set) && (set !== 'circle-drawing' || drawingOffered(who)) && (!sleeping || canSleep.includes(set)),
  );
  return { see: all.filter((set) => !doing.includes(set)), act: all.filter((set) => doing.includes(set)) };
}

/** Whether it has to be said first that neither they nor family are in the circle. */
export const asksAboutFamily = ({ related }: Who, sets: readonly GrantSet[]): boolean =>
  sets.includes('circle-drawing') && related === null;

/** Whether one of these is about people in the circle, some of whom may be left out. */
export const isAboutPeople = (sets: readonly GrantSet[]): boolean => setsAboutPeople.some((set) => sets.includes(set));

/** Whether somebody of the circle comes for work or as a volunteer, as far as the owner said; else from the owner's own life. */
export const kindOf = ({ paid, formality }: Pick<About, 'paid' | 'formality'>): ParticipantKind =>
  paid === true || formality === 'professional' || formality === 'volunteer' ? 'guest' : 'member';
