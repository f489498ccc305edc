import type { Store } from '../../src/database/open.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { addAppointment } from '../../src/usecases/agenda/appointments.ts';
import { offersNearby } from '../../src/usecases/community/offers-nearby.ts';
import { addresses } from '../../src/web/addresses.ts';
import { aroundNow as around } from './circle.ts';
import type { EveryRole, WebRole } from './every-role.ts';

type Opened = readonly [page: string, { readonly dweller: WebRole; readonly path: string }];

/** The pages about something nearby, which is of nobody; and how it was somewhere, once its day is over. */
export async function nearbyPages(store: Store, all: EveryRole, visitId: string): Promise<readonly Opened[]> {
  const [offer] = await offersNearby(store);
  const viewer = viewerOf(store, all.ownerId);
  const wanted = { what: 'Kijken', withWhom: '', place: '', startsOn: '2026-01-07', untilOn: '', startsAt: '', minutes: null };
  const added = await addAppointment(viewer, around, { actId: visitId, ...wanted, rule: null });
  if (!added.ok || offer === undefined) throw new Error('There is nothing nearby to go to.');
  await viewer.do((db) =>
    db.updateTable('community_visit').set({ appointment_id: added.value.id }).where('id', '=', visitId).execute(),
  );
  return [
    ['offer', { dweller: 'anonymous', path: addresses.offer(offer.id) }],
    ['choose-offer', { dweller: 'owner', path: addresses.chooseOffer(offer.id) }],
    ['follow-up-visit', { dweller: 'owner', path: addresses.followUp('bezoek', visitId) }],
  ];
}
