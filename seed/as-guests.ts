import { guestOf } from '../src/database/guest.ts';
import type { Store } from '../src/database/open.ts';
import { dutchDay } from '../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../src/domain/agreements/wanted-agreement.ts';
import { beAway } from '../src/usecases/agenda/be-away.ts';
import type { Around } from '../src/usecases/around.ts';
import { answerAsk } from '../src/usecases/asking/answer-ask.ts';
import type { GuestActor } from '../src/usecases/guest/note-guest-act.ts';
import { addToSheet, placeOnSheet, readOwnSheet } from '../src/usecases/own-view/draw-own-view.ts';
import { makeSuggestion } from '../src/usecases/suggest/make-suggestion.ts';
import { guestTells } from '../src/usecases/talents/teller.ts';
import { prepareEnding } from '../src/usecases/trajectory/prepare-ending.ts';
import { coachSaysStepDone } from '../src/usecases/trajectory/take-steps.ts';
import type { AwayTime } from './after-answers.ts';
import { ago } from './ago.ts';
import type { Came } from './come-in.ts';
import type { Walks } from './takes-part.ts';
import type { Asked } from './tell-asks.ts';
import { tellAll } from './tell-talents.ts';
import { told } from './telling.ts';

const doesSomething = ({ who }: Came, own: readonly Asked[]): boolean =>
  who.walks !== undefined ||
  who.tells !== undefined ||
  (who.suggests ?? []).length > 0 ||
  own.some(({ of: { said, away } }) => (said !== undefined && said.by === undefined) || away !== undefined);

type Doing = { readonly ownerId: string; readonly came: Came; readonly asked: readonly Asked[] };

/**
 * What who takes part did themselves, in one transaction of theirs: answer, be away, suggest, take the steps of a coach. Answers the times they
 * can't, now that they are away.
 */
export async function actAsGuest(store: Store, around: Around, { ownerId, came, asked }: Doing): Promise<readonly AwayTime[]> {
  const own = asked.filter(({ participantId }) => participantId === came.id);
  if (!doesSomething(came, own)) return [];
  const self = { ...guestOf(store, { id: came.id, ownerId }, () => ({ at: around.now() })), via: around.newId() };
  return self.own(async (db) => {
    const guest: GuestActor = { ...self, own: (work) => work(db) };
    const { suggests = [], tells = [], walks } = came.who;
    await tellAll(guestTells(guest, around), ago(around, 30), tells);
    const away = await answerAll(guest, around, own);
    for (const { ago: days, ...said } of suggests)
      told(await makeSuggestion(guest, ago(around, days), { ...said, actId: around.newId() }));
    if (walks !== undefined) await walkAlong(guest, around, walks);
    return away;
  });
}

async function answerAll(guest: GuestActor, around: Around, own: readonly Asked[]): Promise<readonly AwayTime[]> {
  const gone: AwayTime[] = [];
  const today = dutchDay(around.now());
  for (const { id, of } of own) {
    if (of.said !== undefined && of.said.by === undefined) {
      const { answer, ago: days, words } = of.said;
      told(await answerAsk(guest, ago(around, days), { id, said: answer, ...(words === undefined ? {} : { words }) }));
    }
    if (of.away === undefined) continue;
    const [from, until] = of.away.map((days) => dayAfter(today, days));
    const times = told(await beAway(guest, around, { from: from ?? '', until: until ?? '' }));
    gone.push(...times.map((time) => ({ ...time, by: guest.id })));
  }
  return gone;
}

async function walkAlong(guest: GuestActor, around: Around, { done, goesOn, ownView }: Walks): Promise<void> {
  for (const [step, days] of done) told(await coachSaysStepDone(guest, ago(around, days), { step, done: true }));
  const typed = { goesOn, handedOver: '', farewell: '', checks: [] };
  told(await prepareEnding(guest, ago(around, 12), { typed, version: 0 }));
  const drawing = ago(around, 96);
  told(await addToSheet(guest, drawing, { actId: around.newId(), text: ownView.map(([name]) => name).join(', ') }));
  const { marks } = await readOwnSheet(guest);
  for (const [name, ring, sector] of ownView) {
    const mark = marks.find((one) => one.name === name);
    if (mark === undefined) throw new Error(`${name} is not on the sheet.`);
    told(await placeOnSheet(guest, drawing, { id: mark.id, version: mark.version, ring: `${ring}`, sector }));
  }
}
