import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { readLinked, sayLinked } from '../../src/usecases/circle-links/link-circles.ts';
import { readSharing } from '../../src/usecases/consent/read-sharing.ts';
import { pause, takePartAs } from '../../src/usecases/guest/change-standing.ts';
import { readStanding } from '../../src/usecases/guest/read-standing.ts';
import { endMandate } from '../../src/usecases/mandate/end-mandate.ts';
import { letSeeOnBehalf } from '../../src/usecases/mandate/let-see-on-behalf.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';
import { beginWith, circleOf } from '../support/circle.ts';
import type { Run } from './sharing-run.ts';

const mandate = { type: 'volmacht', form: 'notarial', subjects: ['contacts'], mayShare: true } as const;

/** The owner says that somebody may decide with whom they keep company, and let others see. By itself that opens nothing. */
export async function recordOne(run: Run, who: number, days: number): Promise<void> {
  const { model, viewer, around } = run;
  const [participantId, person] = [run.ids[who], model.people[who]];
  if (participantId === undefined || person === undefined || run.mandates.length > 2) return;
  const said = { actId: randomUUID(), participantId, ...mandate, decision: '', seenBy: '', seenOn: '', days };
  const recorded = await recordMandate(viewer, around, said);
  expect(recorded.ok).toBe(person.leftAt === null && !person.blocked);
  if (!recorded.ok) return;
  run.mandates.push(recorded.value.mandateId);
  model.mandates.push({ who, until: model.today + days, ended: false });
}

/** Somebody lets another see who is in the circle: only on a mandate that runs, only while let in, and never themselves. */
export async function letSee(run: Run, who: number, whom: number, days: number): Promise<void> {
  const { model, viewer, around } = run;
  const [actor, participantId] = [run.ids[who], run.ids[whom]];
  if (actor === undefined || participantId === undefined) return;
  const sets = ['circle-list', 'contact'] as const;
  const said = { actId: randomUUID(), participantId, about: 'contacts', sets, days, reason: 'Zij helpt mee' } as const;
  const done = await letSeeOnBehalf(run.guest(who), around, said);
  if (!model.isIn(who) || !model.hasMandate(who) || who === whom) expect(done.ok, `let see by ${who} for ${whom}`).toBe(false);
  if (!done.ok) return;
  const grants = (await readSharing(viewer)).flatMap((one) => one.grants);
  const given = grants.find(({ id }) => !run.grants.includes(id));
  expect(given?.participantId).toBe(participantId);
  const at = await mandateOf(run, given?.id ?? '');
  expect(model.mandates[at]).toMatchObject({ who, ended: false });
  expect(given?.until.getTime()).toBeLessThanOrEqual(run.start + (model.mandates[at]?.until ?? 0) * 86_400_000);
  run.grants.push(given?.id ?? '');
  run.represented += 1;
  const until = Math.min(model.today + days, model.mandates[at]?.until ?? 0);
  model.given.push({ who: whom, sets, leftOut: [], from: model.today, until, ended: false, sleeping: null, mandate: at });
}

/** On which mandate something was given: with several that run, any of them will do. */
async function mandateOf({ viewer, mandates }: Run, grantId: string): Promise<number> {
  const { mandate_id } = await viewer.do((db) =>
    db.selectFrom('space_grant').select('mandate_id').where('id', '=', grantId).executeTakeFirstOrThrow(),
  );
  return mandates.indexOf(mandate_id ?? '');
}

/** A mandate ends, and with it what was given on it. */
export async function endOne(run: Run, which: number): Promise<void> {
  const [mandateId, ended] = [run.mandates[which], run.model.mandates[which]];
  if (mandateId === undefined || ended === undefined) return;
  await endMandate(run.viewer, run.around, mandateId);
  ended.ended = true;
}

/** Somebody takes part out of a space of their own; then both say that their circles may be linked. Nothing is seen by either of these. */
export async function linkCircles(run: Run, who: number, onlyOwn: boolean): Promise<void> {
  const { model, viewer, around } = run;
  const id = run.ids[who];
  if (id === undefined || !model.isIn(who)) return;
  const own = run.own.get(who) ?? (await beginWith(run.store, 'Ans, Bep'));
  run.own.set(who, own);
  await takePartAs(run.guest(who), around, own.id);
  if (onlyOwn) return;
  await sayLinked(viewer, around, { otherId: own.id, alterId: null });
  await sayLinked(own, around, { otherId: viewer.id, alterId: null });
  expect(await readLinked(own, viewer.id)).toMatchObject({ own: true, other: true });
  const names = (await circleOf(own)).alters.map(({ name }) => name);
  expect(names).toEqual(['Ans', 'Bep']);
}

/** Somebody pauses for five days: what they see stays as it is. */
export async function pauseOne(run: Run, who: number): Promise<void> {
  const guest = run.guest(who);
  const { version } = (await readStanding(guest)) ?? { version: 1 };
  await pause(guest, run.around, { version, until: new Date(run.around.now().getTime() + 5 * 86_400_000) });
}
