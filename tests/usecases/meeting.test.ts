import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { tasksOf } from '../../src/database/meeting/tasks.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { meetingParts } from '../../src/domain/meeting/meeting.ts';
import { whyOpen } from '../../src/domain/meeting/task.ts';
import { seesPlan } from '../../src/domain/meeting/who-sees-plan.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { readAgreements, readOwnAgreements } from '../../src/usecases/agreements/read-agreements.ts';
import { readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { revokeAllOf } from '../../src/usecases/consent/revoke-grant.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { readStanding } from '../../src/usecases/guest/read-standing.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { answerDays } from '../../src/usecases/meeting/answer-days.ts';
import { removeMeeting, writeMeeting } from '../../src/usecases/meeting/begin-meeting.ts';
import { chooseDay, dropDay, noteVotes, proposeDay } from '../../src/usecases/meeting/choose-day.ts';
import { chooseInvitees, takeOffList } from '../../src/usecases/meeting/choose-invitees.ts';
import { closeMeeting } from '../../src/usecases/meeting/close-meeting.ts';
import { addTelling, changePrivateTime } from '../../src/usecases/meeting/hold-meeting.ts';
import { inviteToMeeting } from '../../src/usecases/meeting/invite-to-meeting.ts';
import { noteYes, takeBackYes } from '../../src/usecases/meeting/note-yes.ts';
import { lookAtMeeting, openByMeetingLink, replyToMeeting } from '../../src/usecases/meeting/open-meeting-link.ts';
import { addOwnTask, changeOwnTask, confirmOwnTask, takeBackOwnYes } from '../../src/usecases/meeting/own-task.ts';
import { readMeeting } from '../../src/usecases/meeting/read-meeting.ts';
import { readOwnMeetings } from '../../src/usecases/meeting/read-own-meeting.ts';
import { writeInvitee } from '../../src/usecases/meeting/write-invitee.ts';
import { addTask, changeTask, removeTask } from '../../src/usecases/meeting/write-task.ts';
import { readSuggestions } from '../../src/usecases/suggest/settle-suggestion.ts';
import { asAdministrator } from '../support/administrator.ts';
import { asked, atMeeting, done, meetingOf } from '../support/at-meeting.ts';
import { fillSpace } from '../support/full-space.ts';
import { again, onEveryEngine, type TestStore } from '../support/store.ts';
import { joins } from '../support/takes-part.ts';

onEveryEngine('a meeting', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let meetingId: string;
  let now = new Date('2026-03-02T10:00:00Z');
  const around = { now: () => now, newId: () => randomUUID() };
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    now = new Date('2026-03-02T10:00:00Z');
    const ownerId = randomUUID();
    await fillSpace(store, ownerId);
    viewer = viewerOf(store, ownerId);
    meetingId = await meetingOf(viewer, around);
  });

  const comes = (name: string, kind: 'member' | 'guest' = 'member') =>
    atMeeting(store, viewer, around, { meetingId, name, kind });
  const typed = { what: 'Elke dinsdag de boodschappen', until: '2026-04-28', substitute: 'Rolf', limits: 'Niet zwaar' };
  const nobody = { participantId: null, name: '' };
  const writes = async (doer: { participantId: string | null; name: string }, more = {}) =>
    done(await addTask(viewer, around, { actId: randomUUID(), meetingId, typed: { ...typed, ...doer, ...more } })).id;
  const whole = async () => {
    const found = await readMeeting(viewer, meetingId);
    if (found === null) throw new Error('There is no such meeting.');
    return found;
  };
  const task = async (id: string) => (await whole()).tasks.find((one) => one.id === id);
  const plan = async (who: GuestActor) => (await readOwnMeetings(who))[0]?.tasks.map(({ what }) => what);
  const does = (act: 'begin' | 'end' | 'open' | 'shut') => changePrivateTime(viewer, around, { meetingId, act });

  it('keeps the plan from whoever comes for work until private time is over and the owner opened it; the others see and write it', async () => {
    const [els, sanne] = [await comes('Els'), await comes('Sanne', 'guest')];
    const ofSanne = await writes({ participantId: sanne.id, name: '' });
    const acts = async () => [
      (await addOwnTask(sanne, around, { actId: randomUUID(), meetingId, typed })).ok,
      (
        await changeOwnTask(sanne, around, {
          id: ofSanne,
          version: (await task(ofSanne))?.version ?? 0,
          typed: { ...typed, limits: `${Math.random()}` },
        })
      ).ok,
      (await confirmOwnTask(sanne, around, { actId: randomUUID(), id: ofSanne, version: (await task(ofSanne))?.version ?? 0 }))
        .ok,
    ];
    const none = [false, false, false];
    expect([await plan(sanne), await acts()]).toEqual([[], none]);
    expect(done(await does('begin'))).toBeNull();
    expect([await plan(sanne), await acts()]).toEqual([[], none]);
    const own = done(
      await addOwnTask(els, around, { actId: randomUUID(), meetingId, typed: { ...typed, what: 'Mee naar de dokter' } }),
    ).id;
    expect(await plan(els)).toEqual([typed.what, 'Mee naar de dokter']);
    expect(await does('open')).toEqual({ ok: false, refusal: 'private-time-first' });
    await does('end');
    expect([await plan(sanne), await acts()]).toEqual([[], none]);
    await does('open');
    expect(await plan(sanne)).toEqual([typed.what, 'Mee naar de dokter']);
    expect(await acts()).toEqual([true, true, true]);
    expect((await confirmOwnTask(sanne, around, { actId: randomUUID(), id: own, version: 1 })).ok).toBe(false);
    await does('begin');
    expect([await plan(sanne), await acts()]).toEqual([[], none]);
    expect((await whole()).meeting).toMatchObject({ privateTime: 'on', planOpen: false });
  });

  it('agrees with what the domain says about who sees the plan, in every state', async () => {
    const people = [];
    for (const kind of ['member', 'guest'] as const)
      for (const part of meetingParts) {
        const who = await comes(`${kind} ${part}`, kind);
        const invitee = (await whole()).invitees.find((one) => one.participantId === who.id);
        if (invitee === undefined) throw new Error('Not on the list.');
        done(await writeInvitee(viewer, around, { ...invitee, attends: 'table', part, briefing: '' }));
        people.push({ who, kind, part });
      }
    await writes(nobody);
    for (const act of ['begin', 'end', 'open', 'shut', 'begin'] as const) {
      await does(act);
      const { meeting } = await whole();
      for (const { who, kind, part } of people)
        expect((await plan(who))?.length === 1, `${kind} ${part} after ${act}`).toBe(seesPlan({ kind, part }, meeting));
    }
  });

  it('makes an agreement of a task when whoever does it says yes themselves, word for word, and nobody else can', async () => {
    const [els, truus] = [await comes('Els'), await comes('Truus')];
    const id = await writes({ participantId: els.id, name: '' });
    const open = await task(id);
    expect(open && whyOpen(open)).toBe('not-confirmed');
    const yes = { actId: randomUUID(), id, version: 1 };
    expect(await confirmOwnTask(truus, around, yes)).toEqual({ ok: false, refusal: 'no-such-task' });
    for (const _ of [1, 2]) expect(await confirmOwnTask(els, around, yes)).toEqual({ ok: true, value: null });
    const agreed = await task(id);
    expect(agreed && whyOpen(agreed)).toBeNull();
    expect((await readOwnAgreements(els)).map(({ what, limits, untilOn, state }) => ({ what, limits, untilOn, state }))).toEqual([
      { what: typed.what, limits: 'Niet zwaar', untilOn: '2026-04-28', state: 'agreed' },
    ]);
    expect(await readOwnAgreements(truus)).toEqual([]);
    expect((await plan(truus))?.length).toBe(1);
    done(await answerAgreement(els, around, { id: agreed?.agreementId ?? '', answer: 'stop' }));
    const ended = await task(id);
    expect(ended && whyOpen(ended)).toBe('ended');
  });

  it('shows an agreement until thirty days after its last day, longer than the meeting itself', async () => {
    const els = await comes('Els');
    const id = await writes({ participantId: els.id, name: '' });
    done(await confirmOwnTask(els, around, { actId: randomUUID(), id, version: 1 }));
    now = new Date('2026-05-20T10:00:00Z');
    expect((await readStanding(els))?.live.has('meeting')).toBe(false);
    expect(await readOwnMeetings(els)).toEqual([]);
    expect((await readOwnAgreements(els)).length).toBe(1);
    now = new Date('2026-06-10T10:00:00Z');
    expect(await readOwnAgreements(els)).toEqual([]);
  });

  it('lets nobody make more of it than what stands in the plan', async () => {
    const els = await comes('Els');
    const id = await writes({ participantId: els.id, name: '' });
    const insert = (what: string, agreementId: string) =>
      els.own(async (db) => {
        await db.updateTable('meeting_task').set({ agreement_id: agreementId }).where('id', '=', id).execute();
        const row = {
          id: agreementId,
          owner_id: viewer.id,
          participant_id: els.id,
          what,
          limits: 'Niet zwaar',
          from_on: '2026-03-02',
        };
        const times = { until_on: '2026-04-28', made_by: viewer.id, created_at: now, answered_at: now } as const;
        await db
          .insertInto('agreement')
          .values({ ...row, ...times, state: 'agreed', answer: 'yes' })
          .execute();
      });
    await expect(insert('De sleutel van het huis', randomUUID())).rejects.toThrow('row-level security');
    await insert(typed.what, randomUUID());
    const grant = (sets: GrantSet[]) =>
      els.own((db) =>
        db
          .insertInto('space_grant')
          .values({
            ...{
              id: randomUUID(),
              owner_id: viewer.id,
              participant_id: els.id,
              sets: sets as never,
              alter_ids: null,
              left_out: [],
            },
            ...{ agreement_ids: null, purpose: 'x', given_by: viewer.id, mandate_id: null, sleeping_id: null },
            ...{ created_at: now, from_at: now, until_at: new Date(now.getTime() + 86_400_000) },
          })
          .execute(),
      );
    for (const sets of [['own-agreements'], ['circle-list']] satisfies GrantSet[][])
      await expect(grant(sets)).rejects.toThrow('row-level security');
  });

  it('writes down a yes by phone, face to face or on paper, marked so, and whoever it was can say otherwise', async () => {
    const els = await comes('Els');
    const id = await writes({ participantId: els.id, name: '' });
    const noting = { actId: randomUUID(), id, version: 1, how: 'phone' } as const;
    for (const _ of [1, 2]) expect((await noteYes(viewer, around, noting)).ok).toBe(true);
    expect(await task(id)).toMatchObject({ notedHow: 'phone', agreementState: 'agreed' });
    const own = await readOwnAgreements(els);
    expect(own.map(({ state }) => state)).toEqual(['agreed']);
    done(await takeBackOwnYes(els, around, id));
    expect(await task(id)).toMatchObject({ agreedAt: null });
    expect((await readOwnAgreements(els)).map(({ state }) => state)).toEqual(['stopped']);
  });

  it('takes whoever is known by a name alone along once they said yes; without a name or a last day it stays open', async () => {
    const jo = await writes({ participantId: null, name: 'Jopie' });
    const noteOf = (id: string) => noteYes(viewer, around, { actId: randomUUID(), id, version: 1, how: 'paper' });
    expect(await noteOf(await writes(nobody))).toEqual({ ok: false, refusal: 'nobody' });
    expect(await noteOf(await writes({ participantId: null, name: 'Jopie' }, { until: '' }))).toEqual({
      ok: false,
      refusal: 'no-end',
    });
    done(await noteOf(jo));
    const agreed = await task(jo);
    expect(agreed).toMatchObject({ who: 'Jopie', notedHow: 'paper', agreementState: 'agreed' });
    expect((await readAgreements(viewer)).filter(({ id }) => id === agreed?.agreementId).map(({ name }) => name)).toEqual([
      'Jopie',
    ]);
    expect((await whole()).tasks.map((one) => whyOpen(one))).toEqual([null, 'nobody', 'no-end']);
  });

  it('opens a task again when its words change, and takes it out and puts it back, with its agreement called off', async () => {
    const els = await comes('Els');
    const id = await writes({ participantId: els.id, name: '' });
    done(await confirmOwnTask(els, around, { actId: randomUUID(), id, version: 1 }));
    const change = { id, version: 2, typed: { ...typed, participantId: els.id, name: '', limits: 'Met de auto' } };
    expect(await changeTask(viewer, around, { ...change, version: 1 })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    for (const _ of [1, 2]) expect((await changeTask(viewer, around, change)).ok).toBe(true);
    expect(await task(id)).toMatchObject({ agreedAt: null, limits: 'Met de auto' });
    expect((await readOwnAgreements(els)).map(({ state }) => state)).toEqual(['called-off']);
    const version = (await task(id))?.version ?? 0;
    done(await confirmOwnTask(els, around, { actId: randomUUID(), id, version }));
    for (const removed of [true, true, false]) done(await removeTask(viewer, around, { id, removed }));
    expect(await task(id)).toMatchObject({ agreedAt: null });
    done(await takeBackYes(viewer, around, id));
    expect((await readOwnAgreements(els)).map(({ state }) => state)).toEqual(['called-off', 'called-off']);
  });

  it('asks for a day without an account: looking changes nothing, answering does, and can be said otherwise', async () => {
    const gijs = await joins(store, viewer, around, { name: 'Neef Gijs' });
    await store.as('naober_app', viewer.id, (db) =>
      db.updateTable('participant').set({ joined_at: null }).where('id', '=', gijs.id).execute(),
    );
    for (const day of ['2026-03-09', '2026-03-10'])
      done(await proposeDay(viewer, around, { actId: randomUUID(), meetingId, typed: { day, time: '14.00' } }));
    const token = await asked(viewer, around, meetingId, gijs.id);
    const look = async () => done(await lookAtMeeting(store, around, token));
    const { days } = await look();
    expect((await look()).votes).toEqual([]);
    expect(await readOwnMeetings(gijs)).toEqual([]);
    const [first, second] = [days[0]?.id ?? '', days[1]?.id ?? ''];
    const says = (one: 'can' | 'cannot') =>
      replyToMeeting(store, around, {
        ...{ token, actId: 'one-form', whoElse: 'Tante Wies' },
        answers: [
          { dayId: first, answer: 'cannot' },
          { dayId: second, answer: one },
        ],
      });
    for (const answer of ['can', 'cannot', 'can'] as const) done(await says(answer));
    expect((await look()).votes.map(({ dayId, answer }) => [dayId === first, answer]).sort()).toEqual([
      [false, 'can'],
      [true, 'cannot'],
    ]);
    expect((await readSuggestions(viewer)).filter(({ words }) => words === 'Tante Wies')).toHaveLength(1);
    expect(await dropDay(viewer, around, { meetingId, dayId: first })).toEqual({ ok: false, refusal: 'answered' });
    done(await chooseDay(viewer, around, { actId: randomUUID(), meetingId, dayId: second }));
    expect(await look()).toMatchObject({ heldOn: '2026-03-10', heldAt: '14:00' });
    expect((await readOwnMeetings(gijs))[0]?.meeting).toMatchObject({ heldOn: '2026-03-10' });
    expect((await openByMeetingLink(store, around, token)).ok).toBe(true);
    now = new Date('2026-04-08T10:00:00Z');
    expect((await lookAtMeeting(store, around, token)).ok).toBe(true);
    now = new Date('2026-04-10T10:00:00Z');
    expect((await lookAtMeeting(store, around, token)).ok).toBe(false);
  });

  it('writes down what somebody says by phone about the days, and they say otherwise themselves', async () => {
    const els = await comes('Els');
    done(await proposeDay(viewer, around, { actId: randomUUID(), meetingId, typed: { day: '2026-03-09', time: '' } }));
    const dayId = (await whole()).days[0]?.id ?? '';
    done(await noteVotes(viewer, around, { meetingId, participantId: els.id, answers: [{ dayId, answer: 'can' }] }));
    expect((await whole()).votes).toMatchObject([{ answer: 'can', noted: true }]);
    await answerDays(els, around, { meetingId, answers: [{ dayId, answer: 'maybe' }] });
    expect((await whole()).votes).toMatchObject([{ answer: 'maybe', noted: false }]);
  });

  it('shows nothing of a meeting to whoever is not asked, is taken off the list, or is stopped; an old address is one and the same', async () => {
    const [els, mo] = [await comes('Els'), await joins(store, viewer, around, { name: 'Mo' })];
    expect(await readOwnMeetings(mo)).toEqual([]);
    const token = await asked(viewer, around, meetingId, mo.id);
    const inviteeOf = async (who: GuestActor) => (await whole()).invitees.find((one) => one.participantId === who.id)?.id ?? '';
    expect(await readOwnMeetings(mo)).toHaveLength(1);
    done(await takeOffList(viewer, around, { id: await inviteeOf(mo), off: true }));
    expect([await readOwnMeetings(mo), (await lookAtMeeting(store, around, token)).ok]).toEqual([[], false]);
    expect((await readStanding(mo))?.live.has('meeting')).toBe(false);
    done(await revokeAllOf(viewer, around, els.id));
    expect(await readOwnMeetings(els)).toEqual([]);
    done(await proposeDay(viewer, around, { actId: randomUUID(), meetingId, typed: { day: '2026-03-09', time: '' } }));
    done(await chooseDay(viewer, around, { actId: randomUUID(), meetingId, dayId: (await whole()).days[0]?.id ?? '' }));
    expect(await readOwnMeetings(els)).toEqual([]);
    expect((await lookAtMeeting(store, around, newToken())).ok).toBe(false);
  });

  it('invites once when the same form is sent twice, and not while somebody helps', async () => {
    const mo = await joins(store, viewer, around, { name: 'Mo' });
    done(
      await chooseInvitees(viewer, around, { actId: randomUUID(), meetingId, alterIds: [], participantIds: [mo.id], names: '' }),
    );
    const inviteeId = (await whole()).invitees[0]?.id ?? '';
    const inviting = {
      actId: randomUUID(),
      inviteeId,
      channel: 'message',
      token: newToken(),
      hostName: 'Wies',
      words: 'Kom je?',
    } as const;
    const helped = { ...viewer, helpedBy: 'Els', alone: false };
    expect(await inviteToMeeting(helped, around, inviting)).toEqual({ ok: false, refusal: 'not-with-help' });
    for (const _ of [1, 2]) done(await inviteToMeeting(viewer, around, inviting));
    const grants = (await readSharingOf(viewer, mo.id))?.grants ?? [];
    expect(grants.map(({ sets, revokedAt }) => [sets, revokedAt])).toEqual([[['meeting'], null]]);
    expect((await lookAtMeeting(store, around, inviting.token)).ok).toBe(true);
  });

  it('is closed with who was there, and prepares looking back four weeks later with the same people, asked nothing yet', async () => {
    const [els, sanne] = [await comes('Els'), await comes('Sanne', 'guest')];
    done(await proposeDay(viewer, around, { actId: randomUUID(), meetingId, typed: { day: '2026-03-09', time: '14:00' } }));
    done(await chooseDay(viewer, around, { actId: randomUUID(), meetingId, dayId: (await whole()).days[0]?.id ?? '' }));
    const closing = { meetingId, present: [els.id], weeks: 4, reviewGoal: 'Terugkijken' };
    for (const _ of [1, 2]) done(await closeMeeting(viewer, around, closing));
    const { invitees, review, meeting } = await whole();
    expect(meeting.closedAt).not.toBeNull();
    expect(invitees.map(({ name, present }) => [name, present])).toEqual([
      ['Els', true],
      ['Sanne', false],
    ]);
    const next = await readMeeting(viewer, review?.id ?? '');
    expect(next?.days.map(({ onDay, atTime }) => [onDay, atTime])).toEqual([['2026-04-06', '14:00']]);
    expect(next?.invitees.map(({ name, invitedAt }) => [name, invitedAt])).toEqual([
      ['Els', null],
      ['Sanne', null],
    ]);
    expect(await readOwnMeetings(sanne)).toHaveLength(1);
  });

  it('keeps what it is for and who tells what, does not overwrite another screen, and can be taken away and put back', async () => {
    const els = await comes('Els');
    done(await addTelling(viewer, around, { actId: randomUUID(), meetingId, who: 'Sanne', what: 'Wat de zorg doet' }));
    const { version } = (await whole()).meeting;
    const typedMeeting = { goal: 'Weer thuis', place: 'Bij mij', briefing: 'Neem je agenda mee' };
    for (const _ of [1, 2]) done(await writeMeeting(viewer, around, { id: meetingId, version, typed: typedMeeting }));
    const stale = { id: meetingId, version, typed: { ...typedMeeting, goal: 'Iets anders' } };
    expect(await writeMeeting(viewer, around, stale)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    const seen = (await readOwnMeetings(els))[0];
    expect(seen?.meeting).toMatchObject(typedMeeting);
    expect(seen?.tellings.map(({ who }) => who)).toEqual(['Sanne']);
    done(await removeMeeting(viewer, around, { id: meetingId, removed: true }));
    expect(await readOwnMeetings(els)).toEqual([]);
    done(await removeMeeting(viewer, around, { id: meetingId, removed: false }));
    expect(await readOwnMeetings(els)).toHaveLength(1);
  });

  // The last one: after this the store lacks a rule.
  it('would show the plan to whoever comes for work if the rule of private time were gone from the store', async () => {
    const sanne = await comes('Sanne', 'guest');
    await writes(nobody);
    const seen = () => store.as('naober_guest', sanne.id, (db) => tasksOf(db, meetingId), { at: now });
    expect(await seen()).toEqual([]);
    await store.close();
    await asAdministrator(store.place, (run) => run('drop policy meeting_private_time on meeting_task'));
    store = await again(store);
    expect(await seen()).toHaveLength(1);
  });
});
