import type { Timing } from '../src/domain/agenda/timing.ts';
import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import { markAgreed } from '../src/usecases/agenda/mark-agreement.ts';
import { noteAnswer } from '../src/usecases/asking/answer-ask.ts';
import { ownerAsks } from '../src/usecases/asking/asker.ts';
import { handOver } from '../src/usecases/asking/hand-over.ts';
import { prepareAsk } from '../src/usecases/asking/prepare-ask.ts';
import { remindNow } from '../src/usecases/asking/remind.ts';
import { sendAsk } from '../src/usecases/asking/send-ask.ts';
import { ago } from './ago.ts';
import type { AskedOf, Asks } from './asks.ts';
import { type Telling, told } from './telling.ts';
import { timingOf } from './when.ts';

/** What was asked of somebody who takes part: they answer it themselves. */
export type Asked = { readonly id: string; readonly participantId: string; readonly of: AskedOf; readonly timing: Timing };

type ByName = ReadonlyMap<string, string>;

/** What is asked, of whom, each at its time: what was said by telephone is written down, the rest is theirs to answer. */
export async function tellAsks(telling: Telling, asks: readonly Asks[], byName: ByName): Promise<readonly Asked[]> {
  const all: Asked[] = [];
  for (const one of asks) {
    const { askId, timing } = await prepare(telling, one);
    for (const of of one.of ?? []) {
      const participantId = byName.get(of.name) ?? '';
      const id = await ask(telling, { askId, participantId, of, since: of.since ?? one.since }, byName);
      all.push({ id, participantId, of, timing });
    }
  }
  return all;
}

async function prepare({ viewer, around }: Telling, one: Asks): Promise<{ readonly askId: string; readonly timing: Timing }> {
  const { kind = 'help', since, days, answerIn = 7, forWhom, when, of, ...asked } = one;
  const then = ago(around, since);
  const [from, today] = [dutchDay(then.now()), dutchDay(around.now())];
  const timing = timingOf(when, { from: dayAfter(from, 1), until: dayAfter(from, days), today });
  const answerBy = [dayAfter(from, answerIn), timing.untilOn].sort()[0] ?? timing.untilOn;
  const typed = { ...asked, kind, timing, answerBy, actId: around.newId(), forName: forWhom ?? null };
  return { ...told(await prepareAsk(viewer, then, typed)), timing };
}

type One = { readonly askId: string; readonly participantId: string; readonly of: AskedOf; readonly since: number };

async function ask({ viewer, around, hostName }: Telling, { askId, participantId, of, since }: One, byName: ByName) {
  const then = ago(around, since);
  const { by: channel = null, reads, said, reminded, important = false, substitute, address } = of;
  const to = [{ participantId, channel, ...(reads === undefined ? {} : { words: reads }) }];
  const [id = ''] = told(await sendAsk(viewer, then, { actId: around.newId(), askId, to })).agreementIds;
  const as = (days: number) => ownerAsks(viewer, ago(around, days));
  if (address !== undefined) told(await handOver(as(since), then, { id, token: address, fromName: hostName, toName: of.name }));
  if (reminded !== undefined) told(await remindNow(as(reminded), ago(around, reminded), id));
  if (said?.by !== undefined) {
    const words = said.words === undefined ? {} : { words: said.words };
    told(await noteAnswer(as(said.ago), ago(around, said.ago), { id, said: said.answer, how: said.by, ...words }));
  }
  if (important || substitute !== undefined) {
    const substituteId = substitute === undefined ? null : (byName.get(substitute) ?? '');
    told(await markAgreed(viewer, then, { agreementId: id, important, substituteId }));
  }
  return id;
}
