import { randomUUID } from 'node:crypto';
import { guestOf } from '../../src/database/guest.ts';
import type { Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { reportDeath } from '../../src/usecases/falling-away/report-death.ts';
import { sayDied } from '../../src/usecases/falling-away/say-died.ts';
import { hashOfToken, newToken } from '../../src/usecases/invite/token.ts';
import { addOwnTask } from '../../src/usecases/meeting/own-task.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { tellTalents } from '../../src/usecases/talents/tell-talents.ts';
import { guestTells } from '../../src/usecases/talents/teller.ts';
import { addresses } from '../../src/web/addresses.ts';
import { asked, done, meetingOf } from './at-meeting.ts';
import { aroundNow as around } from './circle.ts';
import type { EveryRole, WebRole } from './every-role.ts';
import { joins } from './takes-part.ts';

type Opened = readonly [page: string, { readonly dweller: WebRole; readonly path: string }];

/** Pages that are there only once something came of it: somebody died, a letter went, somebody was asked to a meeting and told what they can. */
export async function turnedPages(store: Store, all: EveryRole): Promise<readonly Opened[]> {
  const viewer = viewerOf(store, all.ownerId);
  return [
    ...(await meetingPages(store, viewer, all)),
    ...(await deathPages(store, viewer, all)),
    ['guest-talent', { dweller: 'regelaar', path: await toldTalent(store, all) }],
    ['no-more-letters', { dweller: 'anonymous', path: addresses.noMoreLetters(await letterGone(store, all)) }],
  ];
}

const actorOf = (store: Store, all: EveryRole, role: WebRole) => ({
  ...guestOf(store, { id: all.participationOf(role) ?? '', ownerId: all.ownerId }, () => ({ at: around.now() })),
  via: around.newId(),
});

async function meetingPages(store: Store, viewer: Viewer, all: EveryRole): Promise<readonly Opened[]> {
  const meetingId = await meetingOf(viewer, around);
  const dweller = 'member with a view';
  const guest = actorOf(store, all, dweller);
  const token = await asked(viewer, around, meetingId, guest.id);
  const typed = { what: 'Boodschappen doen', until: '', substitute: '', limits: '' };
  const { id } = done(await addOwnTask(guest, around, { actId: randomUUID(), meetingId, typed }));
  return [
    ['meeting-invitation', { dweller: 'anonymous', path: addresses.meetingInvitation(token) }],
    ['guest-meeting', { dweller, path: addresses.guestMeeting(guest.id) }],
    ['guest-meeting-plan', { dweller, path: addresses.guestMeetingPlan(guest.id, meetingId) }],
    ['guest-meeting-task', { dweller, path: addresses.guestMeetingTask(guest.id, id) }],
  ];
}

async function deathPages(store: Store, viewer: Viewer, all: EveryRole): Promise<readonly Opened[]> {
  done(await addAlters(viewer, around, { actId: randomUUID(), text: 'Wim', prompt: null }));
  const kept = await readCircle(viewer);
  const alterId = kept?.circle.alters.find(({ name }) => name === 'Wim')?.id ?? '';
  done(await sayDied(viewer, around, { actId: randomUUID(), alterId }));
  const { id: participantId } = await joins(store, viewer, around, { name: 'Wim' });
  done(await reportDeath(actorOf(store, all, 'regelaar'), around, { actId: randomUUID(), participantId }));
  const said = await viewer.do((db) =>
    db.selectFrom('alter_death').select('id').where('participant_id', '=', participantId).executeTakeFirstOrThrow(),
  );
  return [
    ['after-death', { dweller: 'owner', path: addresses.afterDeath(alterId) }],
    ['death-said', { dweller: 'owner', path: addresses.deathReport(said.id) }],
  ];
}

async function toldTalent(store: Store, all: EveryRole): Promise<string> {
  const guest = actorOf(store, all, 'regelaar');
  const telling = { actId: randomUUID(), sort: 'good-at', pieces: [], words: 'Fietsen maken' } as const;
  const { ids } = done(await tellTalents(guestTells(guest, around), around, telling));
  return addresses.guestTalent(guest.id, ids[0] ?? '');
}

/** A letter to somebody that went; answers the token of its address to get no more. */
async function letterGone(store: Store, all: EveryRole): Promise<string> {
  const token = newToken();
  await store.as('naober_letters', null, (db) =>
    db
      .updateTable('letter')
      .set({ quiet_hash: hashOfToken(token) })
      .where('owner_id', '=', all.ownerId)
      .where('state', '=', 'sent')
      .executeTakeFirstOrThrow(),
  );
  return token;
}
