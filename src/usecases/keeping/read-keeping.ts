import { contactsWith, type NotedContact } from '../../database/keeping/contacts.ts';
import type { Viewer } from '../../database/viewer.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { alterOf, type KeptAlter } from '../../domain/circle/kept-circle.ts';
import { lastContact } from '../../domain/keeping/contact.ts';
import type { Rhythm } from '../../domain/keeping/next-question.ts';
import type { Around } from '../around.ts';
import { keepingFactsHere } from './contact-facts.ts';

export type { NotedContact } from '../../database/keeping/contacts.ts';

/** Somebody with whom contact can be kept: what was chosen (null: nothing yet), and the last contact that is known. */
export type KeptTie = { readonly alter: KeptAlter; readonly rhythm: Rhythm | null; readonly lastOn: string | null };

const canKeep = ({ kind, status }: KeptAlter) => (kind === 'person' || kind === 'group') && status === 'present';

/** Everybody with whom contact can be kept, in the order of the circle; null while there is no circle. */
export const readKeeping = (viewer: Viewer, around: Around): Promise<readonly KeptTie[] | null> =>
  viewer.do(async (db) => {
    const facts = await keepingFactsHere(db, dutchDay(around.now()));
    if (facts === null) return null;
    return facts.circle.alters.filter(canKeep).map((alter) => ({
      alter,
      rhythm: facts.rhythms.find(({ alterId }) => alterId === alter.id) ?? null,
      lastOn: lastContact(facts.contacts, alter.id),
    }));
  });

/** One of them, with the contact the owner noted, the last first. `canBeAsked`: whether contact can be kept with this one. */
export type KeptTieInFull = KeptTie & { readonly noted: readonly NotedContact[]; readonly canKeep: boolean };

const mostNoted = 12;

/** What is known of contact with one; null when there is nobody with that id in the circle. */
export const readKeptTie = (viewer: Viewer, around: Around, alterId: string): Promise<KeptTieInFull | null> =>
  viewer.do(async (db) => {
    const facts = await keepingFactsHere(db, dutchDay(around.now()));
    const alter = facts === null ? null : alterOf(facts.circle, alterId);
    if (facts === null || alter === null) return null;
    return {
      alter,
      canKeep: canKeep(alter),
      rhythm: facts.rhythms.find((one) => one.alterId === alterId) ?? null,
      lastOn: lastContact(facts.contacts, alterId),
      noted: await contactsWith(db, alterId, mostNoted),
    };
  });
