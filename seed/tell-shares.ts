import { prepareSleeping } from '../src/usecases/consent/prepare-sleeping.ts';
import { objectAsOwner } from '../src/usecases/mandate/object.ts';
import { recordMandate } from '../src/usecases/mandate/record-mandate.ts';
import { addGoal } from '../src/usecases/plan/write-goal.ts';
import { addStep } from '../src/usecases/plan/write-step.ts';
import { ago, dayOf } from './ago.ts';
import { type Came, comeIn } from './come-in.ts';
import type { Shares } from './takes-part.ts';
import { tellMeeting } from './tell-meeting.ts';
import { type Telling, told } from './telling.ts';

/** Who takes part in the space of a resident, what waits for them, what the resident wants, who decides, and what was said about it. */
export async function tellShares(telling: Telling, shares: Shares): Promise<readonly Came[]> {
  await tellWants(telling, shares);
  const came: Came[] = [];
  for (const who of shares.people) came.push(await comeIn(telling, who));
  const byName = new Map(came.map(({ id, who }) => [who.name, id]));
  await tellWhatWaits(telling, shares, byName);
  await tellWhoDecides(telling, shares, byName);
  if (shares.meets !== undefined) await tellMeeting(telling, shares.meets, byName);
  return came;
}

async function tellWants({ viewer, around }: Telling, { wants = [] }: Shares): Promise<void> {
  for (const { kind, words, ago: days, steps } of wants) {
    const then = ago(around, days);
    const goal = { actId: around.newId(), typed: { kind, words, supportKind: '' } };
    const { id: goalId } = told(await addGoal(viewer, then, goal));
    for (const { what, who = '', when = '' } of steps)
      told(await addStep(viewer, then, { actId: around.newId(), goalId, typed: { what, who, when } }));
  }
}

type ByName = ReadonlyMap<string, string>;

async function tellWhatWaits({ viewer, around }: Telling, { sleeping = [] }: Shares, byName: ByName): Promise<void> {
  for (const { name, ago: days, ...rest } of sleeping) {
    const whom = { actId: around.newId(), participantId: byName.get(name) ?? '', leftOut: [] };
    told(await prepareSleeping(viewer, ago(around, days), { ...rest, ...whom }));
  }
}

async function tellWhoDecides({ viewer, around, idOf }: Telling, shares: Shares, byName: ByName): Promise<void> {
  for (const { name, ago: days, seenBy, ...rest } of shares.mandates ?? []) {
    const then = ago(around, days);
    const said = { form: null, decision: '', mayShare: false, seenBy, seenOn: dayOf(then.now()), days: 365 };
    const whom = { actId: around.newId(), participantId: byName.get(name) ?? '' };
    told(await recordMandate(viewer, then, { ...rest, ...said, ...whom }));
  }
  for (const { about, words, helpedBy, ago: days } of shares.says ?? []) {
    const said = { actId: around.newId(), words, alterId: idOf(about) };
    told(await objectAsOwner({ ...viewer, helpedBy }, ago(around, days), said));
  }
}
