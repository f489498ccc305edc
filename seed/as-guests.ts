import { guestOf } from '../src/database/guest.ts';
import type { Store } from '../src/database/open.ts';
import { answerAgreement } from '../src/usecases/agreements/answer-agreement.ts';
import type { Around } from '../src/usecases/around.ts';
import type { GuestActor } from '../src/usecases/guest/note-guest-act.ts';
import { addToSheet, placeOnSheet, readOwnSheet } from '../src/usecases/own-view/draw-own-view.ts';
import { makeSuggestion } from '../src/usecases/suggest/make-suggestion.ts';
import { guestTells } from '../src/usecases/talents/teller.ts';
import { prepareEnding } from '../src/usecases/trajectory/prepare-ending.ts';
import { coachSaysStepDone } from '../src/usecases/trajectory/take-steps.ts';
import { ago } from './ago.ts';
import type { Came } from './come-in.ts';
import type { Walks } from './takes-part.ts';
import { tellAll } from './tell-talents.ts';
import { told } from './telling.ts';

const doesSomething = ({ who }: Came): boolean =>
  who.walks !== undefined ||
  who.tells !== undefined ||
  (who.suggests ?? []).length > 0 ||
  (who.asks ?? []).some(({ yes }) => yes !== undefined);

/** What who takes part did themselves, in one transaction of theirs: answer, suggest, take the steps of a coach. */
export async function actAsGuest(store: Store, around: Around, ownerId: string, came: Came): Promise<void> {
  if (!doesSomething(came)) return;
  const self = { ...guestOf(store, { id: came.id, ownerId }, () => ({ at: around.now() })), via: around.newId() };
  await self.own(async (db) => {
    const guest: GuestActor = { ...self, own: (work) => work(db) };
    const { asks = [], suggests = [], tells = [], walks } = came.who;
    await tellAll(guestTells(guest, around), ago(around, 30), tells);
    for (const [at, { yes }] of asks.entries()) {
      const id = came.asked[at] ?? '';
      if (yes !== undefined) told(await answerAgreement(guest, ago(around, yes), { id, answer: 'agree' }));
    }
    for (const { ago: days, ...said } of suggests)
      told(await makeSuggestion(guest, ago(around, days), { ...said, actId: around.newId() }));
    if (walks !== undefined) await walkAlong(guest, around, walks);
  });
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
