import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { type CircleAndLastAct, readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { gonePage } from './gone.tsx';

export type Kept = CircleAndLastAct;

/** For pages about a circle: loads it first. Who has none yet goes to the first page, where one begins. */
export const withCircle =
  (handler: (visit: OwnerVisit, kept: Kept) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const kept = await readCircle(visit.owner.viewer);
    return kept === null ? { kind: 'go', to: addresses.begin() } : handler(visit, kept);
  };

/** The id of the act of a sent form; a form without one is an act of its own. */
export const actOf = ({ form, around }: OwnerVisit): string => form.id('act') ?? around.newId();

type AboutSomebody = (visit: OwnerVisit, kept: Kept, alter: KeptAlter) => Answer | Promise<Answer>;

/** For pages about one person: whoever was taken away can be put back; any other id is unknown, whoever else's it may be. */
export const aboutSomebody = (handler: AboutSomebody) =>
  withCircle((visit, kept) => {
    const alter = alterOf(kept.circle, visit.params['id'] ?? '');
    return alter === null ? gonePage(visit) : handler(visit, kept, alter);
  });
