import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedAgreements } from '../../src/database/agreements/agreements.ts';
import { readerOf } from '../../src/database/letters/reader.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import type { Support } from '../../src/domain/circle/circle.ts';
import { mayGo } from '../../src/domain/letters/may-go.ts';
import type { Subject } from '../../src/domain/mandate/mandate.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { makeAgreement } from '../../src/usecases/agreements/make-agreement.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { readAsk } from '../../src/usecases/asking/read-asks.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { prepareSmallAsks } from '../../src/usecases/carrying/prepare-small-asks.ts';
import { readReportedDeaths, sayIsSo, sayNotSo } from '../../src/usecases/falling-away/answer-report.ts';
import { readFallsAway } from '../../src/usecases/falling-away/read-falling-away.ts';
import { reportDeath, takeReportBack } from '../../src/usecases/falling-away/report-death.ts';
import { sayDied, sayLives } from '../../src/usecases/falling-away/say-died.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { readStanding } from '../../src/usecases/guest/read-standing.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';
import { sayDiedOnBehalf, takeBackDiedOnBehalf } from '../../src/usecases/mandate/say-died-on-behalf.ts';
import { readHistory } from '../../src/usecases/read-history.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow, beginWith, named } from '../support/circle.ts';
import { tell } from '../support/circle-with.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

const says = (kind: string, said: Partial<Support>): Support => ({
  ...{ kind, gives: null, receives: null, wanted: null, asked: null },
  ...said,
});
const givenByWim = ['companionship', 'practical', 'admin', 'transport', 'emotional'];
const paused = new Date(Date.now() + 5 * 86_400_000);
const inDays = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));

onEveryEngine('when somebody falls away', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.remove());

  /** Piet, with his brother Wim who does five things for him and agreed to one, and Jannie who wants to help. */
  async function piet(): Promise<{ viewer: Viewer; wim: GuestActor; wimId: string; agreementId: string }> {
    const viewer = await beginWith(store, 'Wim, Jannie, Sjakie, Esther');
    await tell(viewer, (alter) => {
      if (alter.name === 'Wim') return { ...alter, support: givenByWim.map((kind) => says(kind, { gives: true })) };
      if (alter.name === 'Jannie') return { ...alter, about: { ...alter.about, wantsToHelp: true } };
      return alter.name === 'Esther' ? { ...alter, support: [says('admin', { gives: true })] } : alter;
    });
    const wimId = (await named(viewer, 'Wim')).id;
    const wim = await joins(store, viewer, aroundNow, { name: 'Wim', alterId: wimId });
    const agreementId = await agrees(viewer, wim);
    return { viewer, wim, wimId, agreementId };
  }

  async function agrees(viewer: Viewer, who: GuestActor): Promise<string> {
    const asked = { what: 'Naar de biljart rijden', whenWords: 'vrijdag', limits: '', fromOn: inDays(0), untilOn: inDays(60) };
    const made = await makeAgreement(viewer, aroundNow, { actId: randomUUID(), participantId: who.id, ...asked });
    if (!made.ok) throw new Error(made.refusal);
    await answerAgreement(who, aroundNow, { id: made.value.agreementId, answer: 'agree' });
    return made.value.agreementId;
  }

  const mayAnything = async (who: GuestActor) => ((await readStanding(who))?.live.size ?? 0) > 0;
  const stateOf = async (viewer: Viewer, id: string) =>
    (await viewer.do(namedAgreements)).find((one) => one.id === id)?.state ?? null;
  const awayWith = async (viewer: Viewer, id: string) => {
    const read = await readFallsAway(viewer, aroundNow, new Set([id]));
    return (read?.away.kinds ?? []).map(({ kind, still, could }) => [
      kind,
      still.map(({ name }) => name),
      could.map(({ name }) => name),
    ]);
  };
  const withoutWim = [
    ['companionship', [], ['Jannie']],
    ['practical', [], ['Jannie']],
    ['emotional', [], ['Jannie']],
    ['transport', [], ['Jannie']],
    ['admin', ['Esther'], ['Jannie']],
  ];

  test('looking at what if changes nothing, and names what only Wim does first', async () => {
    const { viewer, wimId, agreementId } = await piet();
    expect(await awayWith(viewer, wimId)).toEqual(withoutWim);
    expect(await stateOf(viewer, agreementId)).toBe('agreed');
  });

  test('when Wim died he is let in no more, what was agreed is off, and all that was told of him stays', async () => {
    const { viewer, wim, wimId, agreementId } = await piet();
    const act = { actId: randomUUID(), alterId: wimId };
    await sayDied(viewer, aroundNow, act);
    expect(await sayDied(viewer, aroundNow, act)).toMatchObject({ ok: true, value: { how: 'repeated' } });
    expect(await named(viewer, 'Wim')).toMatchObject({
      status: 'deceased',
      support: expect.arrayContaining([says('admin', { gives: true })]),
    });
    expect(await mayAnything(wim)).toBe(false);
    const [agreement] = await viewer.do((db) =>
      db.selectFrom('agreement').select(['state', 'off_why']).where('id', '=', agreementId).execute(),
    );
    expect(agreement).toEqual({ state: 'called-off', off_why: 'died' });
    expect(await awayWith(viewer, wimId)).toEqual(withoutWim);
  });

  test('a mistake is put right: by saying so, and by taking the act back', async () => {
    const { viewer, wim, wimId, agreementId } = await piet();
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    await sayLives(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect((await named(viewer, 'Wim')).status).toBe('present');
    expect(await mayAnything(wim)).toBe(true);
    expect(await stateOf(viewer, agreementId)).toBe('agreed');
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    const [last] = (await readHistory(viewer, null)).acts;
    await undoAct(viewer, aroundNow, { actId: randomUUID(), undoes: last?.id ?? '', anyway: false });
    expect(await mayAnything(wim)).toBe(true);
    expect(await stateOf(viewer, agreementId)).toBe('agreed');
  });

  test('who was not let in before is not let in after a mistake either', async () => {
    const { viewer, wim, wimId } = await piet();
    await viewer.do((db) => db.updateTable('participant').set({ blocked_at: new Date() }).where('id', '=', wim.id).execute());
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    await sayLives(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await mayAnything(wim)).toBe(false);
  });

  test('it ends the same wherever it is said, as on the page of a person', async () => {
    const { viewer, wim, wimId } = await piet();
    await tell(viewer, (alter) => (alter.id === wimId ? { ...alter, status: 'deceased' } : alter));
    expect(await mayAnything(wim)).toBe(false);
  });

  test('he stands in for nobody any more, and does again when it was a mistake', async () => {
    const { viewer, wim, wimId } = await piet();
    const jannie = await joins(store, viewer, aroundNow, { name: 'Jannie', alterId: (await named(viewer, 'Jannie')).id });
    const id = await agrees(viewer, jannie);
    const turn = { agreement_id: id, owner_id: viewer.id, on_day: inDays(5), said_by: viewer.id, said_at: new Date() };
    await viewer.do(async (db) => {
      await db.updateTable('agreement').set({ substitute_id: wim.id }).where('id', '=', id).execute();
      await db
        .insertInto('agreement_turn')
        .values({ ...turn, state: 'handed', stand_in_id: wim.id })
        .execute();
    });
    const standing = async () => {
      const [agreement] = await viewer.do((db) =>
        db.selectFrom('agreement').select('substitute_id').where('id', '=', id).execute(),
      );
      const [day] = await viewer.do((db) => db.selectFrom('agreement_turn').select(['state', 'stand_in_id']).execute());
      return [agreement?.substitute_id, day?.state, day?.stand_in_id];
    };
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await standing()).toEqual([null, 'unable', null]);
    await sayLives(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await standing()).toEqual([wim.id, 'handed', wim.id]);
  });

  test('what he said yes to is open for another again, and stays theirs when it was a mistake after all', async () => {
    const { viewer, wim, wimId } = await piet();
    const jannie = await joins(store, viewer, aroundNow, { name: 'Jannie', alterId: (await named(viewer, 'Jannie')).id });
    const asks = [{ what: 'Een keer rijden', support: 'transport', forName: null }];
    const ready = await prepareSmallAsks(viewer, aroundNow, { actId: randomUUID(), asks });
    const askId = ready.ok ? (ready.value.askIds[0] ?? '') : '';
    const ask = () => readAsk(viewer, askId);
    const saysYes = async (who: GuestActor) => {
      const to = [{ participantId: who.id, channel: null }];
      const sent = await sendAsk(viewer, aroundNow, { actId: randomUUID(), askId, to });
      const id = sent.ok ? (sent.value.agreementIds[0] ?? '') : '';
      await answerAsk(who, aroundNow, { id, said: 'yes' });
      return id;
    };
    const ofWim = await saysYes(wim);
    expect(await ask()).toMatchObject({ state: 'settled', taken: 1 });
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await ask()).toMatchObject({ state: 'open', taken: 0 });
    await sayLives(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await ask()).toMatchObject({ state: 'settled', taken: 1 });
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    const ofJannie = await saysYes(jannie);
    await sayLives(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await stateOf(viewer, ofJannie)).toBe('agreed');
    expect(await stateOf(viewer, ofWim)).toBe('called-off');
    expect(await ask()).toMatchObject({ state: 'settled', taken: 1 });
  });

  test('who arranges says it, from then on he is asked nothing, and the owner says whether it is so', async () => {
    const { viewer, wim, wimId, agreementId } = await piet();
    const esther = await joins(store, viewer, aroundNow, { name: 'Esther' });
    const saying = { actId: randomUUID(), participantId: wim.id };
    await expect(reportDeath(esther, aroundNow, saying)).resolves.toEqual({ ok: false, refusal: 'nobody' });
    await gives(viewer, aroundNow, esther.id, ['ask-for-me']);
    await reportDeath(esther, aroundNow, saying);
    await reportDeath(esther, aroundNow, { ...saying, actId: randomUUID() });
    expect((await readReportedDeaths(viewer)).map(({ name, by, alterId }) => [name, by, alterId])).toEqual([
      ['Wim', 'Esther', wimId],
    ]);
    expect((await readStanding(wim))?.pausedUntil?.getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    expect((await named(viewer, 'Wim')).status).toBe('present');
    await takeReportBack(esther, aroundNow, wim.id);
    expect((await readStanding(wim))?.pausedUntil).toBeNull();
    await reportDeath(esther, aroundNow, { ...saying, actId: randomUUID() });
    const [first] = await readReportedDeaths(viewer);
    await sayNotSo(viewer, aroundNow, first?.id ?? '');
    expect(await readReportedDeaths(viewer)).toEqual([]);
    expect((await readStanding(wim))?.pausedUntil).toBeNull();
    await reportDeath(esther, aroundNow, { ...saying, actId: randomUUID() });
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    expect(await readReportedDeaths(viewer)).toEqual([]);
    expect(await stateOf(viewer, agreementId)).toBe('called-off');
  });

  test('who decides about contacts says it on the owner’s behalf, with how they know; about anything else they can not', async () => {
    const { viewer, wim, wimId } = await piet();
    await viewer.do((db) =>
      db.updateTable('participant_card').set({ paused_until: paused }).where('participant_id', '=', wim.id).execute(),
    );
    const eva = await joins(store, viewer, aroundNow, { name: 'Eva' });
    const saying = { actId: randomUUID(), participantId: wim.id, reason: 'Zijn zus belde mij' };
    const says = (more: Partial<typeof saying> = {}) => sayDiedOnBehalf(eva, aroundNow, { ...saying, ...more });
    const mandated = (subjects: readonly Subject[]) =>
      recordMandate(viewer, aroundNow, {
        ...{ actId: randomUUID(), participantId: eva.id, type: 'volmacht', form: 'notarial', subjects, mayShare: false },
        ...{ decision: '', seenBy: '', seenOn: '', days: 300 },
      });
    expect(await says()).toEqual({ ok: false, refusal: 'no-mandate' });
    await mandated(['care']);
    expect(await says()).toEqual({ ok: false, refusal: 'not-in-scope' });
    await mandated(['contacts']);
    expect(await says()).toEqual({ ok: false, refusal: 'nobody' });
    await gives(viewer, aroundNow, eva.id, ['agreements']);
    expect(await says({ reason: ' ' })).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(await says({ participantId: eva.id })).toEqual({ ok: false, refusal: 'nobody' });
    expect([await says(), await says(), await says({ actId: randomUUID() })]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
      { ok: false, refusal: 'said-already' },
    ]);
    expect((await readReportedDeaths(viewer)).map(({ by, behalf, alterId }) => [by, behalf, alterId])).toEqual([
      ['Eva', 'Zijn zus belde mij', wimId],
    ]);
    expect((await readStanding(wim))?.pausedUntil?.getTime()).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    const noted = await viewer.do((db) =>
      db.selectFrom('fact').select(['actor_id', 'actor_kind', 'on_behalf_of']).where('kind', '=', 'death-said').execute(),
    );
    expect(noted).toEqual([{ actor_id: eva.id, actor_kind: 'representative', on_behalf_of: viewer.id }]);
    expect(await takeBackDiedOnBehalf(eva, aroundNow, wim.id)).toEqual({ ok: true, value: null });
    expect([await readReportedDeaths(viewer), (await readStanding(wim))?.pausedUntil]).toEqual([[], paused]);
    await says({ actId: randomUUID() });
    const [again] = await readReportedDeaths(viewer);
    await sayNotSo(viewer, aroundNow, again?.id ?? '');
    expect((await readStanding(wim))?.pausedUntil).toEqual(paused);
  });

  test('from the moment it is said no letter goes to him, also none that asks nothing; and when it was a mistake they do', async () => {
    const { viewer, wim, agreementId } = await piet();
    const esther = await joins(store, viewer, aroundNow, { name: 'Esther' });
    await gives(viewer, aroundNow, esther.id, ['ask-for-me']);
    const to = { ownerId: viewer.id, participantId: wim.id };
    await viewer.do((db) => putLetter(db, { ...to, kind: 'ask-off', subjectId: agreementId, at: new Date() }));
    const goes = async () => {
      const reader = await store.as('naober_letters', null, (db) => readerOf(db, to, new Date()));
      return reader !== null && mayGo(reader, {}, new Date());
    };
    expect(await goes()).toBe(true);
    await reportDeath(esther, aroundNow, { actId: randomUUID(), participantId: wim.id });
    expect(await goes()).toBe(false);
    await takeReportBack(esther, aroundNow, wim.id);
    expect(await goes()).toBe(true);
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: (await named(viewer, 'Wim')).id });
    expect(await goes()).toBe(false);
  });

  test('of somebody without a place in the circle the owner says so too', async () => {
    const { viewer } = await piet();
    const ans = await joins(store, viewer, aroundNow, { name: 'Ans' });
    await gives(viewer, aroundNow, ans.id, ['plan']);
    expect(await mayAnything(ans)).toBe(true);
    const esther = await joins(store, viewer, aroundNow, { name: 'Esther' });
    await gives(viewer, aroundNow, esther.id, ['ask-for-me']);
    await reportDeath(esther, aroundNow, { actId: randomUUID(), participantId: ans.id });
    const [said] = await readReportedDeaths(viewer);
    expect(await sayIsSo(viewer, aroundNow, said?.id ?? '')).toEqual({ ok: true, value: null });
    expect(await mayAnything(ans)).toBe(false);
  });

  test('nobody who paused, stopped or is said to have died is suggested', async () => {
    const { viewer, wimId } = await piet();
    const jannie = await joins(store, viewer, aroundNow, { name: 'Jannie', alterId: (await named(viewer, 'Jannie')).id });
    await viewer.do((db) =>
      db
        .updateTable('participant_card')
        .set({ paused_until: new Date(Date.now() + 86_400_000) })
        .where('participant_id', '=', jannie.id)
        .execute(),
    );
    expect((await awayWith(viewer, wimId)).flatMap(([, , could]) => could)).toEqual([]);
  });

  test('another owner finds nothing of it', async () => {
    const { viewer, wimId } = await piet();
    await sayDied(viewer, aroundNow, { actId: randomUUID(), alterId: wimId });
    const other = viewerOf(store, (await beginWith(store, 'Kees')).id);
    expect(await sayDied(other, aroundNow, { actId: randomUUID(), alterId: wimId })).toEqual({
      ok: false,
      refusal: 'no-such-alter',
    });
    expect(await other.do((db) => db.selectFrom('alter_death').select('id').execute())).toEqual([]);
  });
});
