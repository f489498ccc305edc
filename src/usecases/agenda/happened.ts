import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { agendaOf } from '../../domain/agenda/agenda-item.ts';
import type { Time } from '../../domain/agenda/times.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../domain/agreements/wanted-agreement.ts';
import type { Around } from '../around.ts';
import { agendaKept } from './read-agenda.ts';

/** A time of something the owner marked as important, of which it was not said yet whether it happened. */
export type ToTell = { readonly agreementId: string; readonly what: string; readonly name: string; readonly time: Time };

/** For so many days the question stands; then it is left alone. */
const askedFor = 14;

/** What the owner is asked about, in a transaction that is under way: once for each time, never counted for anybody. */
export async function toTellHere(db: Db, today: string): Promise<ToTell[]> {
  const kept = await agendaKept(db);
  const important = kept.agreements.filter(({ id, state }) => state === 'agreed' && kept.parts.get(id)?.important === true);
  return agendaOf({ agreements: important, appointments: [] }, dayAfter(today, -askedFor), dayAfter(today, -1)).flatMap((item) =>
    item.kind === 'agreement' && (item.standing === 'agreed' || item.standing === 'moved')
      ? [{ agreementId: item.agreement.id, what: item.agreement.what, name: item.agreement.names.join(', '), time: item.time }]
      : [],
  );
}

/** "Is het gebeurd?": of which times the owner is asked that today. */
export const readToTell = (viewer: Viewer, around: Around): Promise<ToTell[]> =>
  viewer.do((db) => toTellHere(db, dutchDay(around.now())));
