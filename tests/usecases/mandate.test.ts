import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { noteOwnLook } from '../../src/database/looks.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { readCircleAndBeside } from '../../src/usecases/consent/read-beside-circle.ts';
import { askOnBehalf, callOffOnBehalf } from '../../src/usecases/mandate/agree-on-behalf.ts';
import { answerRemoval } from '../../src/usecases/mandate/answer-removal.ts';
import { carryOutRemovals } from '../../src/usecases/mandate/carry-out-removals.ts';
import { confirmMandate, endMandate } from '../../src/usecases/mandate/end-mandate.ts';
import { letSeeOnBehalf } from '../../src/usecases/mandate/let-see-on-behalf.ts';
import { objectAsOwner, objectForOwner, settleAsOwner, takeBackObjection } from '../../src/usecases/mandate/object.ts';
import { proposeRemoval, withdrawProposal } from '../../src/usecases/mandate/propose-removal.ts';
import { readMandates } from '../../src/usecases/mandate/read-mandates.ts';
import { readOnBehalf } from '../../src/usecases/mandate/read-on-behalf.ts';
import { standStill } from '../../src/usecases/my-data/stand-still.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { mienAtHome } from '../support/mien.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

onEveryEngine('deciding on somebody’s behalf', (open) => {
  let store: TestStore;
  let home: Awaited<ReturnType<typeof mienAtHome>>;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    home = await mienAtHome(store);
  });

  const names = async () => {
    const { viewer } = home;
    const rows = await viewer.do((db) =>
      db.selectFrom('alter').select('name').where('removed_at', 'is', null).orderBy('ordinal').execute(),
    );
    return rows.map(({ name }) => name);
  };
  const looksAt = (part: string, objectId: string | null) =>
    home.viewer.do((db) =>
      noteOwnLook(
        db,
        { ownerId: home.ownerId, actorId: home.ownerId },
        { id: randomUUID(), part, objectId, via: null, at: home.around.now() },
      ),
    );
  /** Mien opens every proposal that waits. */
  const looks = async () => {
    const { proposals } = await readMandates(home.viewer, home.around);
    for (const { id } of proposals) await looksAt('removal-answer', id);
  };
  const contacts = { type: 'volmacht', form: 'notarial', subjects: ['contacts'] } as const;
  const propose = (who: Awaited<ReturnType<typeof home.joins>>, wish: 'remove' | 'keep' = 'remove') =>
    proposeRemoval(who, home.around, { actId: randomUUID(), alterId: home.truus, wish, reason: 'Zij is te druk' });

  it('who cares for somebody has no mandate, and can do nothing on their behalf', async () => {
    const paul = await home.joins('Paul', ['circle-list', 'agreements']);
    expect((await readOnBehalf(paul, home.around.now())).live).toEqual([]);
    expect(await propose(paul)).toEqual({ ok: false, refusal: 'no-mandate' });
    const deed = sql`insert into mandate_deed values (${randomUUID()}, ${home.ownerId}, ${randomUUID()}, ${paul.id}, 'removal-proposed', ${randomUUID()}, 'x', now())`;
    await expect(paul.acts((db) => deed.execute(db))).rejects.toMatchObject({ code: '42501' });
    expect(await names()).toEqual(['Truus', 'Paul']);
  });

  it('a mentor for care sees no friends by it, and has no say about them', async () => {
    const eva = await home.joins('Eva');
    await home.mandated(eva.id);
    const seen = await Promise.all(
      (['circle-list', 'contact', 'who-helps'] as const).map((set) =>
        eva.sees(set, (db) => sql`select id from alter`.execute(db)),
      ),
    );
    expect(seen.flatMap(({ rows }) => rows)).toEqual([]);
    expect((await eva.acts((db) => sql`select id from alter`.execute(db))).rows).toEqual([]);
    expect(await propose(eva)).toEqual({ ok: false, refusal: 'not-in-scope' });
  });

  it('the store itself lets nobody propose outside their mandate, or without a reason', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const mandateId = await home.mandated(eva.id);
    const id = randomUUID();
    const insert = sql`insert into removal_proposal values (${id}, ${home.ownerId}, ${home.truus}, ${eva.id}, ${mandateId}, 'remove', now())`;
    await expect(eva.acts((db) => insert.execute(db))).rejects.toMatchObject({ code: '42501' });
    await home.mandated(eva.id, contacts);
    await expect(eva.acts((db) => insert.execute(db))).rejects.toMatchObject({ code: '42501' });
  });

  it('a proposal is carried out only after the person read it a week ago and let it pass', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const mandateId = await home.mandated(eva.id, contacts);
    expect((await propose(eva)).ok).toBe(true);
    await looksAt('mandates', null);
    await looksAt('circle', null);
    await looksAt('removal-answer', randomUUID());
    home.later(30);
    expect((await readMandates(home.viewer, home.around)).proposals[0]?.state).toBe('not-yet-told');
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    await looks();
    home.later(6);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    home.later(2);
    expect(await carryOutRemovals(store, home.around)).toBe(1);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    expect(await names()).toEqual(['Paul']);
    const facts = await home.viewer.do((db) =>
      db
        .selectFrom('fact')
        .select(['kind', 'actor_kind', 'mandate_id', 'actor_id'])
        .where('mandate_id', '=', mandateId)
        .orderBy('at')
        .execute(),
    );
    expect(facts.map(({ kind, actor_kind }) => [kind, actor_kind])).toEqual([
      ['mandate-recorded', 'owner'],
      ['removal-proposed', 'representative'],
      ['removal-carried-out', 'representative'],
    ]);
  });

  it('stands in one line beside the circle until it is answered, and not where it was said that somebody stays', async () => {
    const beside = async () => (await readCircleAndBeside(home.viewer, home.around))?.sharing ?? null;
    const eva = await home.joins('Eva', ['circle-list']);
    const mandateId = await home.mandated(eva.id, contacts);
    expect(await beside()).toBeNull();
    await propose(eva);
    expect(await beside()).toMatchObject({ about: 'removal', by: 'Eva', name: 'Truus' });
    const said = await objectAsOwner(home.viewer, home.around, {
      actId: randomUUID(),
      words: 'Truus blijft',
      alterId: home.truus,
    });
    expect(await beside()).toBeNull();
    await settleAsOwner(home.viewer, home.around, said.ok ? said.value.objectionId : '');
    expect(await beside()).not.toBeNull();
    await endMandate(home.viewer, home.around, mandateId);
    expect(await beside()).toBeNull();
  });

  it('who types at a distance takes nobody out, nor by taking an act back; with somebody beside nobody goes who was said to stay', async () => {
    const paul = await home.joins('Paul', ['type-along']);
    const typed = viewerOf(store, home.ownerId, { helpedBy: 'Paul', actorId: paul.id });
    const helped = viewerOf(store, home.ownerId, { helpedBy: 'Anne' });
    const remove = (by: typeof typed) => removeAlter(by, home.around, { actId: randomUUID(), alterId: home.truus });
    const no = { ok: false, refusal: 'not-with-help' };
    expect(await remove(typed)).toEqual(no);
    await addAlters(home.viewer, home.around, { actId: randomUUID(), text: 'Kees', prompt: null });
    const undo = async (by: typeof typed) => {
      const undoes = (await readCircle(home.viewer))?.lastAct?.id ?? '';
      return undoAct(by, home.around, { actId: randomUUID(), undoes, anyway: true });
    };
    expect(await undo(typed)).toEqual(no);
    const said = await objectAsOwner(helped, home.around, { actId: randomUUID(), words: 'Truus blijft', alterId: home.truus });
    expect(await remove(helped)).toEqual(no);
    expect((await remove(home.viewer)).ok).toBe(true);
    expect((await undo(typed)).ok).toBe(true);
    expect(await undo(typed)).toEqual(no);
    expect(await names()).toEqual(['Truus', 'Paul', 'Kees']);
    await settleAsOwner(home.viewer, home.around, said.ok ? said.value.objectionId : '');
    expect((await remove(helped)).ok).toBe(true);
  });

  it('a no stands as an objection until the person settles it, also against the next proposal', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await home.mandated(eva.id, contacts);
    await propose(eva);
    await looks();
    const [proposal] = (await readMandates(home.viewer, home.around)).proposals;
    const answer = { actId: randomUUID(), proposalId: proposal?.id ?? '', words: 'Truus blijft' };
    const helped = viewerOf(store, home.ownerId, { helpedBy: 'Paul' });
    expect(await answerRemoval(helped, home.around, { ...answer, answer: 'yes' })).toEqual({
      ok: false,
      refusal: 'not-with-help',
    });
    expect((await answerRemoval(home.viewer, home.around, { ...answer, answer: 'no' })).ok).toBe(true);
    expect((await propose(eva)).ok).toBe(true);
    home.later(1);
    await looks();
    home.later(20);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    const { objections, proposals } = await readMandates(home.viewer, home.around);
    expect(objections.map(({ words, by }) => [words, by])).toEqual([['Truus blijft', null]]);
    expect(proposals.map(({ state }) => state).sort()).toEqual(['objection', 'owner-answered']);
    const id = objections[0]?.id ?? '';
    expect(await takeBackObjection(eva, home.around, id)).toEqual({ ok: false, refusal: 'no-such-objection' });
    expect(await settleAsOwner(helped, home.around, id)).toEqual({ ok: false, refusal: 'not-with-help' });
    expect((await settleAsOwner(home.viewer, home.around, id)).ok).toBe(true);
    expect(await carryOutRemovals(store, home.around)).toBe(1);
  });

  it('anybody who takes part records an objection for the person, and only they or the person end it', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const kees = await home.joins('Kees');
    await home.mandated(eva.id, contacts);
    const act = { actId: randomUUID(), words: 'Truus blijft', alterId: null };
    await objectForOwner(kees, home.around, act);
    await objectForOwner(kees, home.around, act);
    await propose(eva);
    await looks();
    home.later(8);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    const { objections } = await readMandates(home.viewer, home.around);
    expect(objections.map(({ by, about }) => [by, about])).toEqual([['Kees', null]]);
    const id = objections[0]?.id ?? '';
    expect(await takeBackObjection(eva, home.around, id)).toEqual({ ok: false, refusal: 'no-such-objection' });
    expect((await takeBackObjection(kees, home.around, id)).ok).toBe(true);
    expect(await carryOutRemovals(store, home.around)).toBe(1);
  });

  it('names whom it is about where the owner lets them see names, and then holds for them alone', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const kees = await home.joins('Kees');
    await home.mandated(eva.id, contacts);
    const about = (alterId: string) => ({ actId: randomUUID(), words: 'Blijft', alterId });
    expect(await objectForOwner(kees, home.around, about(home.paul))).toEqual({ ok: false, refusal: 'no-such-alter' });
    expect((await objectForOwner(eva, home.around, about(home.paul))).ok).toBe(true);
    expect((await readMandates(home.viewer, home.around)).objections.map(({ about }) => about)).toEqual(['Paul']);
    await propose(eva);
    await proposeRemoval(eva, home.around, { actId: randomUUID(), alterId: home.paul, wish: 'remove', reason: 'Te druk' });
    await looks();
    home.later(8);
    expect(await carryOutRemovals(store, home.around)).toBe(1);
    expect(await names()).toEqual(['Paul']);
  });

  it('while it stands still nothing is done on the owner’s behalf, and an objection is still written down', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await home.mandated(eva.id, contacts);
    await standStill(home.viewer, home.around, 'keep');
    expect(await propose(eva)).toEqual({ ok: false, refusal: 'no-mandate' });
    expect((await readOnBehalf(eva, home.around.now())).live).toEqual([]);
    const act = { actId: randomUUID(), words: 'Truus blijft', alterId: null };
    expect((await objectForOwner(eva, home.around, act)).ok).toBe(true);
  });

  it('mandates that conflict remove nobody; the person themselves always can, whatever stands', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const paul = await home.joins('Paul', ['circle-list']);
    for (const { id } of [eva, paul]) await home.mandated(id, contacts);
    await propose(eva);
    await looks();
    home.later(8);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    expect((await readMandates(home.viewer, home.around)).proposals[0]?.state).toBe('conflict');
    await propose(paul, 'keep');
    expect(await carryOutRemovals(store, home.around)).toBe(0);
    await objectAsOwner(home.viewer, home.around, { actId: randomUUID(), words: 'Truus blijft', alterId: home.truus });
    expect((await removeAlter(home.viewer, home.around, { actId: randomUUID(), alterId: home.truus })).ok).toBe(true);
    expect(await names()).toEqual(['Paul']);
  });

  it('the owner’s role cannot mark a proposal as carried out when it is not lawful', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await home.mandated(eva.id, contacts);
    await propose(eva);
    const mark = home.viewer.do((db) => sql`update removal_proposal set carried_out_at = now()`.execute(db));
    await expect(mark).rejects.toMatchObject({ code: '42501' });
  });

  it('a mandate ends by itself, by the owner, and by taking back; confirmed it lasts a year more', async () => {
    home = await mienAtHome(store, new Date(Date.now() - 500 * 86_400_000));
    const eva = await home.joins('Eva', ['circle-list']);
    const id = await home.mandated(eva.id, { ...contacts, days: 90 });
    home.later(89);
    expect((await confirmMandate(home.viewer, home.around, id)).ok).toBe(true);
    home.later(300);
    expect((await readOnBehalf(eva, home.around.now())).live).toHaveLength(1);
    await endMandate(home.viewer, home.around, id);
    expect(await propose(eva)).toEqual({ ok: false, refusal: 'no-mandate' });
  });

  it('asks and calls off within its subjects, with a reason, and whom it asks sees that alone', async () => {
    const eva = await home.joins('Eva', ['agreements']);
    const kees = await home.joins('Kees');
    await home.mandated(eva.id);
    const until = dutchDay(new Date(home.around.now().getTime() + 20 * 86_400_000));
    const today = dutchDay(home.around.now());
    const asking = {
      what: 'Meerijden naar de dokter',
      whenWords: '',
      limits: '',
      fromOn: today,
      untilOn: until,
      participantId: kees.id,
    };
    const act = { actId: randomUUID(), subject: 'care', reason: '' } as const;
    expect(await askOnBehalf(eva, home.around, { ...asking, ...act })).toEqual({ ok: false, refusal: 'reason-missing' });
    expect(await askOnBehalf(eva, home.around, { ...asking, ...act, subject: 'money', reason: 'x' })).toEqual({
      ok: false,
      refusal: 'not-in-scope',
    });
    for (let times = 0; times < 2; times += 1)
      expect((await askOnBehalf(eva, home.around, { ...asking, ...act, reason: 'De controle is dan' })).ok).toBe(true);
    const seen = await kees.own((db) => sql<{ id: string; what: string }>`select id, what from agreement`.execute(db));
    expect(seen.rows.map(({ what }) => what)).toEqual(['Meerijden naar de dokter']);
    const agreementId = seen.rows[0]?.id ?? '';
    expect(
      (await callOffOnBehalf(eva, home.around, { actId: randomUUID(), agreementId, reason: 'De afspraak is verzet' })).ok,
    ).toBe(true);
    const { deeds } = await readMandates(home.viewer, home.around);
    expect(deeds.map(({ kind, reason, by }) => [kind, reason, by]).sort()).toEqual([
      ['agreement-called-off', 'De afspraak is verzet', 'Eva'],
      ['agreement-made', 'De controle is dan', 'Eva'],
    ]);
  });

  it('lets others see only where the owner said so, within its subjects, and never themselves', async () => {
    const eva = await home.joins('Eva', ['agreements']);
    const kees = await home.joins('Kees');
    await home.mandated(eva.id);
    const letting = {
      actId: randomUUID(),
      participantId: kees.id,
      about: 'care',
      sets: ['agreements'],
      days: 42,
      reason: 'Kees rijdt',
    } as const;
    expect(await letSeeOnBehalf(eva, home.around, letting)).toEqual({ ok: false, refusal: 'not-for-sharing' });
    const mandateId = await home.mandated(eva.id, { mayShare: true, days: 90 });
    expect(await letSeeOnBehalf(eva, home.around, { ...letting, participantId: eva.id })).toEqual({
      ok: false,
      refusal: 'nobody',
    });
    expect(await letSeeOnBehalf(eva, home.around, { ...letting, sets: ['circle-list'] })).toEqual({
      ok: false,
      refusal: 'nothing-chosen',
    });
    expect((await letSeeOnBehalf(eva, home.around, letting)).ok).toBe(true);
    const own = await kees.own((db) =>
      sql<{ mandate_id: string; given_by: string }>`select mandate_id, given_by from space_grant`.execute(db),
    );
    expect(own.rows).toEqual([{ mandate_id: mandateId, given_by: eva.id }]);
    const wide = sql`insert into space_grant (id, owner_id, participant_id, sets, purpose, given_by, mandate_id, created_at, from_at, until_at)
      values (${randomUUID()}, ${home.ownerId}, ${kees.id}, array['circle-list'], 'x', ${eva.id}, ${mandateId}, now(), now(), now() + interval '1 day')`;
    await expect(eva.acts((db) => wide.execute(db))).rejects.toMatchObject({ code: '42501' });

    const shown = sql<{ live: boolean }>`select exists (select from app.live_grants('agreements')) as live`;
    const isShown = () => kees.sees('agreements', async (db) => (await shown.execute(db)).rows[0]?.live);
    expect(await isShown()).toBe(true);
    await endMandate(home.viewer, home.around, mandateId);
    expect(await isShown()).toBe(false);
  });

  it('lets nobody see anything who is the same person in another place, or comes from the same organisation, also not past the pages', async () => {
    const mentors = randomUUID();
    const from = (who: { readonly id: string }, organisation_id: string) =>
      home.viewer.do((db) => db.updateTable('participant').set({ organisation_id }).where('id', '=', who.id).execute());
    const as = (who: Awaited<ReturnType<typeof home.joins>>, person_id: string) =>
      who.own((db) => db.updateTable('participant').set({ person_id }).where('id', '=', who.id).execute());
    const [eva, evasColleague, evaAgain, kees] = [
      await home.joins('Eva', ['agreements']),
      await home.joins('Mo'),
      await home.joins('Eva B.'),
      await home.joins('Kees'),
    ];
    const mandateId = await home.mandated(eva.id, { mayShare: true, days: 90 });
    const letting = { about: 'care', sets: ['agreements'], days: 42, reason: 'Kees rijdt' } as const;
    const lets = async (who: { readonly id: string }) =>
      (await letSeeOnBehalf(eva, home.around, { ...letting, actId: randomUUID(), participantId: who.id })).ok;
    await from(eva, mentors);
    await from(evasColleague, mentors);
    expect([await lets(evasColleague), await lets(kees)]).toEqual([false, true]);
    await from(kees, randomUUID());
    expect(await lets(kees)).toBe(true);
    const own = await sql<{ id: string }>`select id from owner limit 1`;
    const personId = (await home.viewer.do((db) => own.execute(db))).rows[0]?.id ?? '';
    await home.viewer.do((db) => db.updateTable('participant').set({ organisation_id: null }).where('id', '=', eva.id).execute());
    for (const who of [eva, evaAgain]) await as(who, personId);
    expect([await lets(evaAgain), await lets(evasColleague)]).toEqual([false, true]);
    const past = sql`insert into space_grant (id, owner_id, participant_id, sets, purpose, given_by, mandate_id, created_at, from_at, until_at)
      values (${randomUUID()}, ${home.ownerId}, ${evaAgain.id}, array['agreements'], 'x', ${eva.id}, ${mandateId}, now(), now(), now() + interval '1 day')`;
    await expect(eva.acts((db) => past.execute(db))).rejects.toMatchObject({ code: '42501' });
  });

  it('a proposal is taken back by who made it', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await home.mandated(eva.id, contacts);
    await propose(eva);
    const id = (await readOnBehalf(eva, home.around.now())).proposals[0]?.id ?? '';
    expect((await withdrawProposal(eva, home.around, id)).ok).toBe(true);
    await looks();
    home.later(8);
    expect(await carryOutRemovals(store, home.around)).toBe(0);
  });
});
