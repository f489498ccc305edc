import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { addAppointment, removeAppointment, takeInAppointments } from '../../src/usecases/agenda/appointments.ts';
import { askStandIn } from '../../src/usecases/agenda/ask-stand-in.ts';
import { askSubstitute } from '../../src/usecases/agenda/ask-substitute.ts';
import { beAway } from '../../src/usecases/agenda/be-away.ts';
import { changeTurn, type TurnAct } from '../../src/usecases/agenda/change-turn.ts';
import { endFeed, makeFeed, makeOwnFeed, readFeed, readFeeds } from '../../src/usecases/agenda/feeds.ts';
import { readToTell } from '../../src/usecases/agenda/happened.ts';
import { markAgreed, readAgreed } from '../../src/usecases/agenda/mark-agreement.ts';
import { takeOwnNoteBack, writeNote, writeOwnNote } from '../../src/usecases/agenda/note-on-agreement.ts';
import { changeOwnTurn, type OwnTurnAct } from '../../src/usecases/agenda/own-turn.ts';
import { readAgenda, readOwnAgenda, readOwnAgreed } from '../../src/usecases/agenda/read-agenda.ts';
import { readSwaps, swapBack, swapTurns } from '../../src/usecases/agenda/swap-turns.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { readOwnAgreements } from '../../src/usecases/agreements/read-agreements.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { revokeAllOf } from '../../src/usecases/consent/revoke-grant.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { fillSpace } from '../support/full-space.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

onEveryEngine('the agenda', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let kees: GuestActor;
  let truus: GuestActor;
  let id: string;
  let now: Date;
  const around = { now: () => now, newId: () => randomUUID() };
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    now = new Date('2027-03-15T10:00:00Z');
    const ownerId = randomUUID();
    await fillSpace(store, ownerId);
    viewer = viewerOf(store, ownerId);
    kees = await joins(store, viewer, around, { name: 'Kees' });
    truus = await joins(store, viewer, around, { name: 'Truus' });
    id = await agreed(kees);
  });

  /** Somebody said yes to every Tuesday at half past nine, until the end of April. */
  async function agreed(who: GuestActor, startsOn = '2027-03-16', every = 1): Promise<string> {
    const timing = {
      startsOn,
      untilOn: '2027-04-30',
      startsAt: '09:30',
      minutes: 30,
      rule: every === 1 ? 'FREQ=WEEKLY;BYDAY=TU' : `FREQ=WEEKLY;INTERVAL=${every};BYDAY=TU`,
    };
    const asked = { actId: randomUUID(), kind: 'help', what: 'De container', timing, answerBy: '2027-03-16' } as const;
    const prepared = await prepareAsk(viewer, around, asked);
    if (!prepared.ok) throw new Error(prepared.refusal);
    const to = [{ participantId: who.id, channel: null }];
    const sent = await sendAsk(viewer, around, { actId: randomUUID(), askId: prepared.value.askId, to });
    if (!sent.ok) throw new Error(sent.refusal);
    const [made = ''] = sent.value.agreementIds;
    expect(await answerAgreement(who, around, { id: made, answer: 'agree' })).toMatchObject({ ok: true });
    return made;
  }
  const owner = (day: string, does: TurnAct, toDay = '', toTime = '') =>
    changeTurn(viewer, around, { agreementId: id, day, does, toDay, toTime });
  const helper = (day: string, does: OwnTurnAct, toDay = '', toTime = '') =>
    changeOwnTurn(kees, around, { agreementId: id, day, does, toDay, toTime });
  const done = { ok: true, value: null };

  /** The times of the container in the owner's agenda: day, time, standing. */
  async function times(until = '2027-04-07'): Promise<string[]> {
    const { items } = await readAgenda(viewer, around, '2027-03-15', until);
    return items.flatMap((item) =>
      item.kind === 'agreement' && item.agreement.what === 'De container' && item.agreement.names.join() !== 'Truus'
        ? [`${item.time.day} ${item.time.at} ${item.standing}`]
        : [],
    );
  }

  it('the owner leaves one time out and moves another, and takes both back', async () => {
    expect([await owner('2027-03-16', 'skip'), await owner('2027-03-16', 'skip')]).toEqual([done, done]);
    expect(await owner('2027-03-23', 'move', '2027-03-25', '10.15')).toEqual(done);
    expect(await times()).toEqual([
      '2027-03-16 09:30 off',
      '2027-03-25 10:15 moved',
      '2027-03-30 09:30 agreed',
      '2027-04-06 09:30 agreed',
    ]);
    expect(await owner('2027-03-30', 'move', '2027-03-25')).toEqual({ ok: false, refusal: 'day-taken' });
    expect(await owner('2027-03-17', 'skip')).toEqual({ ok: false, refusal: 'no-such-time' });
    await owner('2027-03-16', 'back');
    expect(await helper('2027-03-23', 'fine')).toEqual(done);
    expect((await times()).slice(0, 2)).toEqual(['2027-03-16 09:30 agreed', '2027-03-25 10:15 moved']);
    expect(await helper('2027-03-23', 'back')).toEqual(done);
    expect((await times())[1]).toBe('2027-03-23 09:30 agreed');
  });

  it('whoever does it says they can not, without a reason, and that they can after all', async () => {
    expect([await helper('2027-03-16', 'unable'), await helper('2027-03-16', 'unable')]).toEqual([done, done]);
    expect((await times())[0]).toBe('2027-03-16 09:30 open');
    expect(await owner('2027-03-16', 'back')).toEqual({ ok: false, refusal: 'not-now' });
    expect(await helper('2027-03-16', 'back')).toEqual(done);
    expect((await times())[0]).toBe('2027-03-16 09:30 agreed');
    expect(await changeOwnTurn(truus, around, { agreementId: id, day: '2027-03-16', does: 'unable' })).toEqual({
      ok: false,
      refusal: 'no-such-time',
    });
    now = new Date('2027-03-17T10:00:00Z');
    expect(await helper('2027-03-16', 'unable')).toEqual({ ok: false, refusal: 'not-now' });
  });

  it('the substitute is asked once for that day, and says yes or no themselves; then the owner chooses further', async () => {
    expect(await markAgreed(viewer, around, { agreementId: id, important: false, substituteId: truus.id })).toEqual(done);
    await helper('2027-03-16', 'unable');
    const unable = { ownerId: viewer.id, by: kees.id, agreementId: id, day: '2027-03-16' };
    await askSubstitute(store, around, unable);
    await askSubstitute(store, around, unable);
    const own = await readOwnAgreements(truus);
    expect(own.map(({ what, fromOn, untilOn, state }) => [what, fromOn, untilOn, state])).toEqual([
      ['De container', '2027-03-16', '2027-03-16', 'asked'],
    ]);
    expect((await times())[0]).toBe('2027-03-16 09:30 open-asked');
    expect(await helper('2027-03-16', 'back')).toEqual({ ok: false, refusal: 'not-now' });
    await answerAgreement(truus, around, { id: own[0]?.id ?? '', answer: 'decline' });
    expect((await times())[0]).toBe('2027-03-16 09:30 open');
    const mo = await joins(store, viewer, around, { name: 'Mo' });
    const wish = { actId: randomUUID(), agreementId: id, day: '2027-03-16', participantId: mo.id };
    expect([await askStandIn(viewer, around, wish), await askStandIn(viewer, around, wish)]).toEqual([done, done]);
    const [asked] = await readOwnAgreements(mo);
    await answerAgreement(mo, around, { id: asked?.id ?? '', answer: 'agree' });
    expect((await times())[0]).toBe('2027-03-16 09:30 covered');
    expect((await readOwnAgreements(mo)).length).toBe(1);
  });

  it('handing a time over is taken back, and who was asked instead need not come', async () => {
    const wish = { actId: randomUUID(), agreementId: id, day: '2027-03-23', participantId: truus.id };
    expect(await askStandIn(viewer, around, wish)).toEqual(done);
    expect((await readOwnAgreed(kees, around, id))?.turns.map(({ state }) => state)).toEqual(['handed']);
    expect(await owner('2027-03-23', 'back')).toEqual(done);
    expect((await readOwnAgreements(truus)).map(({ state }) => state)).toEqual(['called-off']);
    expect((await times())[1]).toBe('2027-03-23 09:30 agreed');
  });

  it('the owner lets two times of two people change places; each reads a day of their own and says whether it suits, and it is taken back', async () => {
    const [keess, truuss] = [await agreed(kees, '2027-03-16', 2), await agreed(truus, '2027-03-23', 2)];
    const at = { agreementId: keess, day: '2027-03-16' };
    const swap = { ...at, withId: truuss, withDay: '2027-03-23' };
    const own = async (who: GuestActor, agreementId: string) => {
      const { items } = await readOwnAgenda(who, around, '2027-03-15', '2027-03-29');
      return items.flatMap((item) => (item.kind === 'agreement' && item.agreement.id === agreementId ? [item.time.day] : []));
    };
    const both = async () => [await own(kees, keess), await own(truus, truuss)];
    expect((await readSwaps(viewer, around, at)).choices.map(({ onDay, name }) => `${name} ${onDay}`)).toEqual([
      'Truus 2027-03-23',
      'Truus 2027-04-06',
    ]);
    for (const withDay of ['2027-03-24', '', '2027-02-31'])
      expect(await swapTurns(viewer, around, { ...swap, withDay })).toEqual({ ok: false, refusal: 'no-swap' });
    const [once, twice] = await Promise.all([swapTurns(viewer, around, swap), swapTurns(viewer, around, swap)]);
    expect([once, twice, await both()]).toEqual([done, done, [['2027-03-23'], ['2027-03-16']]]);
    expect((await readSwaps(viewer, around, { agreementId: truuss, day: '2027-03-23' })).swapped?.name).toBe('Kees');
    expect(JSON.stringify(await readOwnAgreed(kees, around, keess))).not.toContain('Truus');
    expect(await changeOwnTurn(kees, around, { ...at, does: 'fine' })).toEqual(done);
    expect(await changeOwnTurn(truus, around, { agreementId: truuss, day: '2027-03-23', does: 'unable' })).toEqual(done);
    expect([await swapBack(viewer, around, at), await both()]).toEqual([done, [['2027-03-16'], ['2027-03-23']]]);
    expect(await swapBack(viewer, around, at)).toEqual({ ok: false, refusal: 'no-swap' });
    await swapTurns(viewer, around, swap);
    now = new Date('2027-03-17T10:00:00Z');
    expect(await swapBack(viewer, around, at)).toEqual({ ok: false, refusal: 'no-swap' });
  });

  it('being away opens every time in those days ahead, and nothing else', async () => {
    expect(await beAway(kees, around, { from: '2027-03-20', until: '2027-04-02' })).toEqual({
      ok: true,
      value: [
        { agreementId: id, day: '2027-03-23' },
        { agreementId: id, day: '2027-03-30' },
      ],
    });
    expect((await times()).map((one) => one.split(' ')[2])).toEqual(['agreed', 'open', 'open', 'agreed']);
    expect(await beAway(kees, around, { from: '2027-03-20', until: '2027-03-19' })).toEqual({
      ok: false,
      refusal: 'until-before-from',
    });
  });

  it('notes are for the two of them, once each, taken back by who wrote them, and gone after 30 days', async () => {
    const note = { actId: randomUUID(), agreementId: id, day: '2027-03-16', words: ' Ik ben tien minuten later ' };
    expect([await writeOwnNote(kees, around, note), await writeOwnNote(kees, around, note)]).toEqual([done, done]);
    expect(await writeOwnNote(truus, around, note)).toEqual({ ok: false, refusal: 'no-such-agreement' });
    expect(await writeNote(viewer, around, { ...note, words: 'x'.repeat(201) })).toEqual({ ok: false, refusal: 'note-too-long' });
    const { notes } = await readAgenda(viewer, around, '2027-03-15', '2027-03-20');
    expect(notes.map(({ words }) => words)).toEqual(['Ik ben tien minuten later']);
    expect((await readOwnAgenda(truus, around, '2027-03-15', '2027-03-20')).notes).toEqual([]);
    now = new Date('2027-04-20T10:00:00Z');
    expect((await readAgreed(viewer, id, new Date(now.getTime() - 30 * 86_400_000)))?.notes).toEqual([]);
    await takeOwnNoteBack(kees, around, notes[0]?.id ?? '');
    now = new Date('2027-03-15T10:00:00Z');
    expect((await readAgenda(viewer, around, '2027-03-15', '2027-03-20')).notes).toEqual([]);
  });

  it('of what is important the owner is asked once whether it happened; who does it never reads the answer', async () => {
    now = new Date('2027-03-24T10:00:00Z');
    expect(await readToTell(viewer, around)).toEqual([]);
    await markAgreed(viewer, around, { agreementId: id, important: true, substituteId: null });
    expect((await readToTell(viewer, around)).map(({ time }) => time.day)).toEqual(['2027-03-16', '2027-03-23']);
    await owner('2027-03-16', 'not-known');
    await owner('2027-03-23', 'not-done');
    expect(await readToTell(viewer, around)).toEqual([]);
    expect((await readOwnAgreed(kees, around, id))?.turns).toEqual([]);
    const seen = await kees.own((db) => sql<{ state: string }>`select state from agreement_turn`.execute(db));
    expect(seen.rows).toEqual([]);
  });

  it('appointments of the owner stand beside, are the same when the form or the file comes twice, and come back', async () => {
    const form = {
      actId: randomUUID(),
      what: 'Huisarts',
      withWhom: '',
      place: '',
      startsOn: '2027-03-16',
      untilOn: '',
      startsAt: '8.45',
      minutes: 15,
      rule: null,
    };
    const [one, again] = [await addAppointment(viewer, around, form), await addAppointment(viewer, around, form)];
    expect(one).toEqual(again);
    const file = [
      {
        what: 'Zuster',
        withWhom: null,
        place: null,
        startsOn: '2027-03-17',
        untilOn: '2027-03-17',
        startsAt: null,
        minutes: null,
        rule: null,
        offDays: [],
        uid: 'z',
      },
    ];
    expect([await takeInAppointments(viewer, around, file), await takeInAppointments(viewer, around, file)]).toEqual([1, 0]);
    const shown = async () =>
      (await readAgenda(viewer, around, '2027-03-15', '2027-03-18')).items.map(({ time, ...item }) =>
        item.kind === 'appointment' ? `${time.at} ${item.appointment.what}` : `${time.at} ${item.agreement.what}`,
      );
    expect(await shown()).toEqual(['08:45 Huisarts', '09:30 De container', 'null Zuster']);
    const added = one.ok ? one.value.id : '';
    await removeAppointment(viewer, around, added, false);
    expect(await shown()).not.toContain('08:45 Huisarts');
    await removeAppointment(viewer, around, added, true);
    expect(await shown()).toContain('08:45 Huisarts');
  });

  it('an address of a calendar shows what its own may see now, until it is stopped; a look a day is noted', async () => {
    const token = await makeFeed(viewer, around, { actId: randomUUID(), busyOnly: false });
    const whats = async (secret: string) => (await readFeed(store, around, secret))?.agreements.map(({ what }) => what) ?? null;
    expect(await whats(token)).toContain('De container');
    await whats(token);
    const looks = await viewer.do((db) => db.selectFrom('fact').select('id').where('part', '=', 'calendar-feed').execute());
    expect(looks).toHaveLength(1);
    const [own, other] = [
      await makeOwnFeed(kees, around, { actId: randomUUID(), busyOnly: false }),
      await makeOwnFeed(truus, around, { actId: randomUUID(), busyOnly: true }),
    ];
    expect([await whats(own), await whats(other)]).toEqual([['De container'], []]);
    expect(await readFeeds(viewer)).toHaveLength(2);
    await revokeAllOf(viewer, around, kees.id);
    expect(await whats(own)).toEqual([]);
    for (const { id: feed } of await readFeeds(viewer)) await endFeed(viewer, around, feed);
    expect([await whats(token), await whats('x'.repeat(22)), await whats('te kort')]).toEqual([null, null, null]);
  });

  it('who sees all agreements sees when a time is left out, and not whether something happened', async () => {
    await gives(viewer, around, truus.id, ['agreements']);
    await owner('2027-03-23', 'skip');
    now = new Date('2027-03-16T20:00:00Z');
    await owner('2027-03-16', 'not-done');
    const seen = await truus.sees('agreements', (db) =>
      sql<{ state: string }>`select state from agreement_turn where agreement_id = ${id}`.execute(db),
    );
    expect(seen.rows).toEqual([{ state: 'skipped' }]);
  });
});
