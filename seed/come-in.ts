import { grantsOf } from '../src/database/consent/grants.ts';
import { type Fact, recordFact } from '../src/database/facts.ts';
import { joinNow } from '../src/database/organisation/own-guest.ts';
import { daysAfter } from '../src/domain/consent/periods.ts';
import { addParticipant } from '../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../src/usecases/consent/give-grant.ts';
import { lowerAccess } from '../src/usecases/consent/lower-access.ts';
import { beginTrajectory } from '../src/usecases/trajectory/begin-trajectory.ts';
import { writeNote } from '../src/usecases/trajectory/take-steps.ts';
import { ago } from './ago.ts';
import type { TakesPart, Walks } from './takes-part.ts';
import { type Telling, told } from './telling.ts';

/** Somebody who takes part now. */
export type Came = { readonly id: string; readonly who: TakesPart };

/** Somebody takes part: named, come in, and given things, each at its time. */
export async function comeIn(telling: Telling, who: TakesPart): Promise<Came> {
  const { viewer, around } = telling;
  const id = await name(telling, who);
  if (who.joined !== undefined) await join(telling, id, who);
  await give(telling, id, who);
  if (who.lowered !== undefined) told(await lowerAccess(viewer, ago(around, who.lowered), { participantId: id }));
  if (who.walks !== undefined) await walk(telling, id, who.walks);
  return { id, who };
}

async function name({ db, viewer, around, hostName, workers, idOf }: Telling, who: TakesPart): Promise<string> {
  const adding = ago(around, who.added);
  const added = await addParticipant(viewer, adding, {
    actId: around.newId(),
    name: who.name,
    kind: who.kind,
    hostName,
    invitedBy: who.worker === undefined ? 'link' : 'asked',
    ...(who.worker === undefined ? {} : workers[who.worker]),
    ...(who.role === undefined ? {} : { roleWord: who.role }),
    ...(who.place === undefined ? {} : { alterId: idOf(who.place), related: true }),
  });
  const { participantId } = told(added);
  if (who.phone === undefined) return participantId;
  const said = { value: who.phone, said_by: viewer.id, said_at: adding.now() };
  const whose = { owner_id: viewer.id, participant_id: participantId };
  await db
    .insertInto('contact_way')
    .values({ ...whose, ...said, channel: 'phone' })
    .execute();
  return participantId;
}

async function join(telling: Telling, id: string, { joined = 0, livesAt }: TakesPart): Promise<void> {
  const { db, around, residentAt } = telling;
  const at = ago(around, joined).now();
  await joinNow(db, id, at);
  if (livesAt !== undefined)
    await db
      .updateTable('participant')
      .set({ person_id: residentAt(livesAt) })
      .where('id', '=', id)
      .execute();
  await noteOf(telling, id, { kind: 'invitation-accepted', action: 'E', at });
}

const noteOf = (
  { db, viewer, around }: Telling,
  id: string,
  fact: Pick<Fact, 'kind' | 'at'> & Partial<Pick<Fact, 'action' | 'part' | 'grantId' | 'objectId'>>,
): Promise<void> =>
  recordFact(db, {
    ...{ id: around.newId(), ownerId: viewer.id, circleId: null, actorId: id, onBehalfOf: id, objectId: id },
    ...fact,
    actorKind: 'participant',
  });

async function give({ viewer, around, idOf }: Telling, participantId: string, who: TakesPart): Promise<void> {
  for (const { sets, since, days, purpose, about } of who.gives ?? []) {
    const then = ago(around, since);
    const whom = about === undefined ? {} : { alterIds: about.map(idOf) };
    const giving = { actId: around.newId(), participantId, sets, purpose, until: daysAfter(then.now(), days), ...whom };
    told(await giveGrant(viewer, then, giving));
  }
}

/** In days: nobody looks at the same time every day. */
const anHour = 1 / 24;

/** That they looked, each time, by what they were given or asked. */
export async function tellLooks(telling: Telling, { id, who: { looked = [] } }: Came): Promise<void> {
  const grants = await grantsOf(telling.db, id);
  for (const [turn, [days, set]] of looked.entries()) {
    const at = ago(telling.around, days + turn * anHour).now();
    const grant = grants.find(({ sets, from, until }) => sets.includes(set) && from <= at && at < until);
    if (grant === undefined) throw new Error(`${days} days ago nothing showed ${set}.`);
    await noteOf(telling, id, { kind: 'looked', action: 'R', at, part: set, grantId: grant.id, objectId: telling.viewer.id });
  }
}

async function walk({ viewer, around }: Telling, participantId: string, { since, months, noted = [] }: Walks): Promise<void> {
  const beginning = { actId: around.newId(), participantId, months, gives: [] };
  const { id: trajectoryId } = told(await beginTrajectory(viewer, ago(around, since), beginning));
  for (const [step, words] of noted) told(await writeNote(viewer, around, { trajectoryId, step, words, version: 0 }));
}
