import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { prepareSleeping } from '../src/usecases/consent/prepare-sleeping.ts';
import { objectAsOwner } from '../src/usecases/mandate/object.ts';
import { recordMandate } from '../src/usecases/mandate/record-mandate.ts';
import { addGoal } from '../src/usecases/plan/write-goal.ts';
import { addStep } from '../src/usecases/plan/write-step.ts';
import { ago } from './ago.ts';
import { type Came, comeIn, tellLooks } from './come-in.ts';
import type { Shares } from './takes-part.ts';
import { type Asked, tellAsks } from './tell-asks.ts';
import { tellMeeting } from './tell-meeting.ts';
import { type Telling, told } from './telling.ts';

/** Who takes part with a resident now, and what was asked of them. */
export type Shared = { readonly came: readonly Came[]; readonly asked: readonly Asked[] };

/** Who takes part in the space of a resident, what is asked of and waits for them, what the resident wants, who decides, and what was said about it. */
export async function tellShares(telling: Telling, shares: Shares): Promise<Shared> {
  await tellWants(telling, shares);
  const came: Came[] = [];
  for (const who of shares.people) came.push(await comeIn(telling, who));
  const byName = new Map(came.map(({ id, who }) => [who.name, id]));
  const asked = await tellAsks(telling, shares.asks ?? [], byName);
  for (const one of came) await tellLooks(telling, one);
  await tellWhatWaits(telling, shares, byName);
  await tellWhoDecides(telling, shares, byName);
  if (shares.meets !== undefined) await tellMeeting(telling, shares.meets, byName);
  return { came, asked };
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
    const said = { form: null, decision: '', mayShare: false, seenBy, seenOn: dutchDay(then.now()), days: 365 };
    const whom = { actId: around.newId(), participantId: byName.get(name) ?? '' };
    told(await recordMandate(viewer, then, { ...rest, ...said, ...whom }));
  }
  for (const { about, words, helpedBy, ago: days } of shares.says ?? []) {
    const said = { actId: around.newId(), words, alterId: idOf(about) };
    told(await objectAsOwner({ ...viewer, helpedBy }, ago(around, days), said));
  }
}
