import { readCircleOf } from '../../database/circles.ts';
import type { Db } from '../../database/door.ts';
import { agreedTimesOf, standsApart } from '../../database/keeping/agreed-times.ts';
import { notedContacts } from '../../database/keeping/contacts.ts';
import { rhythmsOf } from '../../database/keeping/rhythms.ts';
import type { KeptCircle } from '../../domain/circle/kept-circle.ts';
import { agreedContacts } from '../../domain/keeping/agreed-contacts.ts';
import { mayAskAbout } from '../../domain/keeping/may-ask.ts';
import type { ContactFacts } from '../../domain/keeping/next-question.ts';

/** Everything that is known about keeping contact, with the circle it is about. */
export type KeepingFacts = ContactFacts & { readonly circle: KeptCircle };

/** What is known about keeping contact on a day; null while there is no circle. In the caller's transaction, as the owner. */
export async function keepingFactsHere(db: Db, today: string): Promise<KeepingFacts | null> {
  const kept = await readCircleOf(db);
  if (kept === null) return null;
  const { circle } = kept;
  const here = new Set(circle.alters.map(({ id }) => id));
  const rhythms = (await rhythmsOf(db)).filter(({ alterId }) => here.has(alterId));
  const noted = (await notedContacts(db)).map(({ alterId, onDay, saidOn }) => ({ alterId, onDay, knownOn: saidOn }));
  const stands = await standsApart(db);
  const askable = circle.alters.filter((alter) => mayAskAbout(alter, stands.get(alter.id) ?? null, today));
  const contacts = [...noted, ...agreedContacts(await agreedTimesOf(db), today)].filter(({ alterId }) => here.has(alterId));
  return { circle, rhythms, contacts, askable: new Set(askable.map(({ id }) => id)) };
}
