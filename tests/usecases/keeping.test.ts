import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dayNumber, dayText } from '../../src/domain/agenda/day.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { readBetween, readOwnBetween } from '../../src/usecases/giving/between.ts';
import { hideBetween, hideOwnBetween } from '../../src/usecases/giving/hide-between.ts';
import { readThankYou } from '../../src/usecases/giving/thanks.ts';
import { answerQuestion } from '../../src/usecases/keeping/answer-question.ts';
import { chooseRhythm } from '../../src/usecases/keeping/choose-rhythm.ts';
import {
  followUpOfToday,
  followUps,
  openFollowUps,
  sayHowItWent,
  unsayHowItWent,
} from '../../src/usecases/keeping/follow-ups.ts';
import { chooseLookRhythm, lookOfToday, readLooks, startLook } from '../../src/usecases/keeping/looks.ts';
import { noteContact, removeContact } from '../../src/usecases/keeping/note-contact.ts';
import { prepareKeepPlan } from '../../src/usecases/keeping/prepare-keep-plan.ts';
import { keepingToday, questionOfToday } from '../../src/usecases/keeping/question-of-today.ts';
import { readKeeping, readKeptTie } from '../../src/usecases/keeping/read-keeping.ts';
import { dropLook, finishLook, writeLook } from '../../src/usecases/keeping/write-look.ts';
import { readPlan } from '../../src/usecases/plan/read-plan.ts';
import { addStep } from '../../src/usecases/plan/write-step.ts';
import { readMoments } from '../../src/usecases/read-snapshots.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { asksHere } from '../support/asks-here.ts';
import { beginWith, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { joins } from '../support/takes-part.ts';

const start = dayNumber(dutchDay(new Date()));
/** So many days from now, at noon. */
const on = (days: number) => ({ now: () => new Date((start + days) * 86_400_000 + 43_200_000), newId: () => randomUUID() });
const dayOn = (days: number) => dayText(start + days);
const act = () => randomUUID();

const rhythm = { ideal: 'two-weeks', longest: 'month', birthday: false, version: 0 };
const idOf = async (viewer: Viewer, name: string) => (await named(viewer, name)).id;
const chooses = async (viewer: Viewer, name: string, days = 0) =>
  chooseRhythm(viewer, on(days), { ...rhythm, alterId: await idOf(viewer, name) });
const askedOn = async (viewer: Viewer, days: number) => (await questionOfToday(viewer, on(days)))?.name ?? null;

type Agreed = { readonly every?: string; readonly state?: 'agreed' | 'stopped'; readonly important?: boolean };

/** Somebody of the circle takes part and said yes to something, from today on. */
async function agrees(viewer: Viewer, name: string, { every, state = 'agreed', important = false }: Agreed = {}) {
  const [participantId, id, alterId] = [randomUUID(), randomUUID(), await idOf(viewer, name)];
  const at = on(-1).now();
  await viewer.do(async (db) => {
    const own = { owner_id: viewer.id };
    await db
      .insertInto('participant')
      .values({ ...own, id: participantId, kind: 'member', alter_id: alterId, created_at: at })
      .execute();
    await db
      .insertInto('participant_card')
      .values({ ...own, participant_id: participantId, name })
      .execute();
    const days = { from_on: dayOn(0), until_on: dayOn(every === undefined ? 0 : 80), rule: every ?? null };
    const what = { what: 'Koffie drinken', made_by: viewer.id, created_at: at, answered_at: at, support: 'companionship' };
    await db
      .insertInto('agreement')
      .values({ ...own, ...days, ...what, id, participant_id: participantId, state, important })
      .execute();
  });
  return { participantId, agreementId: id };
}

onEveryEngine('keeping in touch, looking back and how it went', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('asks about somebody when the gap is over, and after yes only when it is over again', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    expect(await chooses(viewer, 'Anja')).toEqual({ ok: true, value: null });
    expect([await askedOn(viewer, 13), await askedOn(viewer, 14)]).toEqual([null, 'Anja']);
    const alterId = await idOf(viewer, 'Anja');
    const once = { actId: act(), alterId, answer: 'yes' } as const;
    const [first, again] = [await answerQuestion(viewer, on(14), once), await answerQuestion(viewer, on(14), once)];
    expect(first).toEqual(again);
    expect((await readKeptTie(viewer, on(14), alterId))?.noted).toHaveLength(1);
    expect([await askedOn(viewer, 14), await askedOn(viewer, 27), await askedOn(viewer, 28)]).toEqual([null, null, 'Anja']);
  });

  it('waits half the gap after not now, and asks no more after stop until it is chosen anew', async () => {
    const viewer = await beginWith(store, 'Anja');
    await chooses(viewer, 'Anja');
    const alterId = await idOf(viewer, 'Anja');
    await answerQuestion(viewer, on(14), { actId: act(), alterId, answer: 'not-now' });
    expect([await askedOn(viewer, 20), await askedOn(viewer, 21)]).toEqual([null, 'Anja']);
    await answerQuestion(viewer, on(21), { actId: act(), alterId, answer: 'stop' });
    expect(await askedOn(viewer, 300)).toBeNull();
    const version = (await readKeptTie(viewer, on(21), alterId))?.rhythm?.version ?? 0;
    await chooseRhythm(viewer, on(22), { ...rhythm, alterId, version });
    expect(await askedOn(viewer, 36)).toBe('Anja');
  });

  it('is silent when contact was noted or agreed and took place, and asks again when that note is taken away', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    for (const name of ['Anja', 'Kees']) await chooses(viewer, name);
    const alterId = await idOf(viewer, 'Anja');
    const noted = await noteContact(viewer, on(10), { actId: act(), alterId, onDay: dayOn(9), how: 'visit' });
    await agrees(viewer, 'Kees', { every: 'FREQ=DAILY;INTERVAL=7' });
    expect(await askedOn(viewer, 20)).toBeNull();
    const lasts = (await readKeeping(viewer, on(20)))?.map(({ lastOn }) => lastOn);
    expect(lasts).toEqual([dayOn(9), dayOn(14)]);
    expect(noted.ok && (await removeContact(viewer, on(20), noted.value.id))?.how).toBe('visit');
    expect(await askedOn(viewer, 21)).toBe('Anja');
  });

  it('counts of something important only what was said to have happened', async () => {
    const viewer = await beginWith(store, 'Kees');
    await chooses(viewer, 'Kees');
    const { agreementId } = await agrees(viewer, 'Kees', { every: 'FREQ=DAILY;INTERVAL=7', important: true });
    expect(await askedOn(viewer, 14)).toBe('Kees');
    const said = { on_day: dayOn(7), state: 'done', said_by: viewer.id, said_at: on(8).now() } as const;
    await viewer.do((db) =>
      db
        .insertInto('agreement_turn')
        .values({ ...said, agreement_id: agreementId, owner_id: viewer.id })
        .execute(),
    );
    expect([await askedOn(viewer, 14), await askedOn(viewer, 21)]).toEqual([null, 'Kees']);
  });

  it('asks nothing about who died, is of before, is not safe, pauses, left, is shut out, wants peace, or was taken out', async () => {
    const ways = {
      deceased: (viewer: Viewer, id: string) =>
        viewer.do((db) => db.updateTable('alter').set({ status: 'deceased' }).where('id', '=', id).execute()),
      past: (viewer: Viewer, id: string) =>
        viewer.do((db) => db.updateTable('alter').set({ status: 'past' }).where('id', '=', id).execute()),
      unsafe: (viewer: Viewer, id: string) =>
        viewer.do((db) => db.updateTable('tie').set({ valence: 'unsafe' }).where('alter_id', '=', id).execute()),
      paused: (viewer: Viewer) =>
        viewer.do((db) =>
          db
            .updateTable('participant_card')
            .set({ paused_until: on(90).now() })
            .execute(),
        ),
      peace: (viewer: Viewer) => viewer.do((db) => db.updateTable('participant_card').set({ not_approach: true }).execute()),
      blocked: (viewer: Viewer) =>
        viewer.do((db) =>
          db
            .updateTable('participant')
            .set({ blocked_at: on(1).now() })
            .execute(),
        ),
      gone: (viewer: Viewer, id: string) => removeAlter(viewer, on(1), { actId: act(), alterId: id }),
    };
    for (const [name, apart] of Object.entries(ways)) {
      const viewer = await beginWith(store, 'Anja');
      await agrees(viewer, 'Anja');
      await chooses(viewer, 'Anja');
      expect(await askedOn(viewer, 60), name).toBe('Anja');
      await apart(viewer, await idOf(viewer, 'Anja'));
      expect(await keepingToday(viewer, on(60)), name).toEqual({ question: null, answered: false, birthdays: [] });
    }
  });

  it('says a birthday the day before and the day itself, to who wants that', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    await viewer.do((db) =>
      db
        .updateTable('alter')
        .set({ birthday: dayOn(5).slice(5) })
        .execute(),
    );
    await chooseRhythm(viewer, on(0), { ...rhythm, ideal: '', birthday: true, alterId: await idOf(viewer, 'Anja') });
    const saidOn = async (days: number) => (await keepingToday(viewer, on(days))).birthdays.map(({ name, when }) => [name, when]);
    expect([await saidOn(3), await saidOn(4), await saidOn(5), await saidOn(6)]).toEqual([
      [],
      [['Anja', 'tomorrow']],
      [['Anja', 'today']],
      [],
    ]);
    expect(await askedOn(viewer, 200)).toBeNull();
  });

  it('refuses what another screen chose otherwise meanwhile, and what is nobody of this circle', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja'), await beginWith(store, 'Kees')];
    await chooses(viewer, 'Anja');
    const alterId = await idOf(viewer, 'Anja');
    expect(await chooseRhythm(viewer, on(0), { ...rhythm, alterId })).toEqual({ ok: true, value: null });
    expect(await chooseRhythm(viewer, on(0), { ...rhythm, alterId, ideal: 'week' })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect(await chooseRhythm(viewer, on(0), { ...rhythm, alterId, ideal: 'year', version: 1 })).toEqual({
      ...{ ok: false, refusal: 'longest-too-short' },
    });
    expect(await chooseRhythm(other, on(0), { ...rhythm, alterId })).toEqual({ ok: false, refusal: 'no-such-alter' });
    const elsewhere = { actId: act(), alterId, onDay: dayOn(0), how: 'spoken' };
    expect(await noteContact(other, on(0), elsewhere)).toEqual({ ok: false, refusal: 'no-such-alter' });
    expect(await noteContact(viewer, on(0), { ...elsewhere, onDay: dayOn(1) })).toEqual({ ok: false, refusal: 'day-to-come' });
    expect(await answerQuestion(other, on(30), { actId: act(), alterId, answer: 'yes' })).toEqual({
      ok: false,
      refusal: 'no-such-alter',
    });
  });

  it('looks back by the rhythm that was chosen, and freezes the circle once however often it is finished', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    expect(await lookOfToday(viewer, on(500))).toBeNull();
    await chooseLookRhythm(viewer, on(0), { weeks: '12', version: 0 });
    expect([await lookOfToday(viewer, on(83)), await lookOfToday(viewer, on(84))]).toEqual([null, { look: null, why: 'time' }]);
    const { id } = await startLook(viewer, on(84), { why: 'time' });
    expect((await startLook(viewer, on(85), { why: 'time' })).id).toBe(id);
    const answer = { id, question: 'different', words: 'Kees is verhuisd', was: '' } as const;
    expect(await writeLook(viewer, on(84), answer)).toEqual({ ok: true, value: null });
    expect(await writeLook(viewer, on(84), { ...answer, words: 'Niets' })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    for (const momentName of ['Terugkijken', 'Terugkijken']) await finishLook(viewer, on(84), { id, momentName });
    const moments = (await readMoments(viewer))?.kept ?? [];
    expect(moments.map(({ name }) => name)).toEqual(['Terugkijken']);
    const { looks, nextOn } = await readLooks(viewer, on(84));
    expect(looks.map(({ snapshotId, doneOn, different }) => [snapshotId, doneOn, different])).toEqual([
      [moments[0]?.id, dayOn(84), 'Kees is verhuisd'],
    ]);
    expect(nextOn).toBe(dayOn(168));
  });

  it('after a loss asks for nothing until the day that was set, and lets itself be left out and taken up again', async () => {
    const viewer = await beginWith(store, 'Wim');
    const wanted = { why: 'loss', notBefore: dayOn(91) } as const;
    const { id } = await startLook(viewer, on(0), wanted);
    expect((await startLook(viewer, on(0), wanted)).id).toBe(id);
    expect([await lookOfToday(viewer, on(90)), (await lookOfToday(viewer, on(91)))?.look?.id]).toEqual([null, id]);
    await dropLook(viewer, on(91), { id, drop: true });
    expect(await lookOfToday(viewer, on(92))).toBeNull();
    await dropLook(viewer, on(92), { id, drop: false });
    expect((await lookOfToday(viewer, on(92)))?.look?.id).toBe(id);
  });

  it('asks once, later than a day after, how something went, and keeps what is to be said of the next suggestion', async () => {
    const viewer = await beginWith(store, 'Kees');
    const { agreementId, participantId } = await agrees(viewer, 'Kees');
    expect([await followUpOfToday(viewer, on(1)), (await followUpOfToday(viewer, on(2)))?.subjectId]).toEqual([
      null,
      agreementId,
    ]);
    const answer = {
      about: 'agreement',
      subjectId: agreementId,
      happened: 'yes',
      pleasant: 'no',
      again: 'no',
      why: 'Te druk',
      version: 0,
    } as const;
    expect(await sayHowItWent(viewer, on(2), answer)).toEqual({ ok: true, value: null });
    expect(await sayHowItWent(viewer, on(2), answer)).toEqual({ ok: true, value: null });
    const [said, ...more] = await followUps(viewer);
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      participantId,
      alterId: await idOf(viewer, 'Kees'),
      support: 'companionship',
      again: 'no',
      pleasant: 'no',
    });
    expect((await openFollowUps(viewer, on(40))).open).toEqual([]);
    expect(await sayHowItWent(viewer, on(3), { ...answer, again: 'yes' })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    await unsayHowItWent(viewer, on(3), said?.id ?? '');
    expect((await followUpOfToday(viewer, on(3)))?.subjectId).toBe(agreementId);
  });

  it('asks of a step whether it came to something, and marks it as done when it did', async () => {
    const viewer = await beginWith(store, 'Kees');
    const typed = { what: 'Kees bellen', who: '', when: '' };
    const step = await addStep(viewer, on(0), { actId: act(), goalId: null, typed });
    const subjectId = step.ok ? step.value.id : '';
    expect([await followUpOfToday(viewer, on(15)), (await followUpOfToday(viewer, on(16)))?.what]).toEqual([null, 'Kees bellen']);
    const answer = { about: 'step', subjectId, happened: 'yes', pleasant: '', again: '', why: '', version: 0 } as const;
    await sayHowItWent(viewer, on(16), answer);
    expect((await readPlan(viewer)).steps.map(({ doneOn }) => doneOn)).toEqual([dayOn(16)]);
    expect((await followUps(viewer))[0]).toMatchObject({ happened: 'yes', pleasant: null, again: null, why: null });
  });

  it('prepares a piece of the plan to keep in touch once: an ask that is not sent, a step of the plan, a rhythm', async () => {
    const viewer = await beginWith(store, 'Roelof, Dinie');
    const alterIds = [await idOf(viewer, 'Roelof')];
    const words = {
      goal: 'Contact houden',
      what: 'Samen beeldbellen',
      step: (names: readonly string[]) => names.join(),
      when: 'Woensdag',
    };
    const piece = { actId: act(), part: 'beeldbellen', alterIds, on: 'WE', often: 'week', remember: true, words } as const;
    const [one, again] = [await prepareKeepPlan(viewer, on(0), piece), await prepareKeepPlan(viewer, on(0), piece)];
    expect(one).toEqual(again);
    const asks = await viewer.do((db) => db.selectFrom('ask').select(['id', 'state', 'wanted', 'kind']).execute());
    expect(asks).toEqual([{ id: one.ok ? one.value.askId : '', state: 'draft', wanted: 1, kind: 'together' }]);
    const plan = await readPlan(viewer);
    expect([plan.goals.map(({ words: goal }) => goal), plan.steps.map(({ what }) => what)]).toEqual([
      ['Contact houden'],
      ['Roelof'],
    ]);
    await prepareKeepPlan(viewer, on(0), { ...piece, actId: act(), part: 'vervoer' });
    expect((await readPlan(viewer)).goals).toHaveLength(1);
    expect(await askedOn(viewer, 7)).toBe('Roelof');
    expect(await prepareKeepPlan(viewer, on(0), { ...piece, alterIds: [] })).toEqual({ ok: false, refusal: 'nobody' });
  });

  it('tells two people the same of what they do for each other, until one of them does not want to see it', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await joins(store, viewer, on(0), { name: 'Kees' });
    const yes = async (kind: 'help' | 'offer', what: string) => {
      const { agreementIds } = await asksHere(viewer, on(0), {
        to: [kees.id],
        kind,
        what,
        inReturn: kind === 'help' ? 'taart' : null,
      });
      await answerAsk(kees, on(0), { id: agreementIds[0] ?? '', said: 'yes' });
      return agreementIds[0] ?? '';
    };
    const [heg, rijden] = [await yes('help', 'de heg'), await yes('offer', 'rijden')];
    const own = async () => (await readBetween(viewer, on(1), kees.id))?.shared ?? [];
    expect((await own()).map(({ way, what }) => [way, what]).toSorted()).toEqual([
      ['from-owner', 'rijden'],
      ['from-owner', 'taart'],
      ['from-them', 'de heg'],
    ]);
    expect(await readOwnBetween(kees, on(1))).toEqual(await own());
    for (const hide of [true, true]) await hideOwnBetween(kees, on(1), hide);
    expect([await readOwnBetween(kees, on(1)), (await own()).length]).toEqual([null, 3]);
    await hideBetween(viewer, on(1), { participantId: kees.id, hide: true });
    await hideOwnBetween(kees, on(1), false);
    expect([(await readOwnBetween(kees, on(1)))?.length, await own()]).toEqual([3, []]);
    expect(await hideBetween(viewer, on(1), { participantId: act(), hide: true })).toBe(false);
    expect([(await readThankYou(viewer, heg))?.name, await readThankYou(viewer, rijden)]).toEqual(['Kees', null]);
  });
});
