import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import type { Around } from '../../src/usecases/around.ts';
import { acceptOtherwise, proposedTiming } from '../../src/usecases/asking/accept-otherwise.ts';
import { answerAsk, noteAnswer } from '../../src/usecases/asking/answer-ask.ts';
import { ownerAsks } from '../../src/usecases/asking/asker.ts';
import { closeTaken } from '../../src/usecases/asking/close-asks.ts';
import { handOver } from '../../src/usecases/asking/hand-over.ts';
import { markAsk } from '../../src/usecases/asking/mark-ask.ts';
import { answerByLink, lookAtAsk, stopBeingAsked } from '../../src/usecases/asking/open-ask-link.ts';
import { changeAsk, type Preparing, prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { readAsk } from '../../src/usecases/asking/read-asks.ts';
import { remindDue, remindNow } from '../../src/usecases/asking/remind.ts';
import { type Recipient, sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { stopTakingPart, takePartAgain } from '../../src/usecases/guest/change-standing.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { beginWith } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

onEveryEngine('asking', (open) => {
  let store: TestStore;
  let owner: Viewer;
  let now = new Date('2026-03-02T09:00:00Z');
  const around: Around = { now: () => now, newId: randomUUID };
  beforeAll(async () => {
    store = await open();
    owner = await beginWith(store, 'Kees, Mo');
  });
  afterAll(() => store?.remove());

  const today = () => dutchDay(now);
  const bin = (more: Partial<Preparing> = {}): Preparing => ({
    ...{ actId: randomUUID(), kind: 'help', what: 'de container aan de straat zetten', answerBy: dayAfter(today(), 3) },
    timing: {
      startsOn: dayAfter(today(), 1),
      untilOn: dayAfter(today(), 22),
      startsAt: null,
      minutes: 5,
      rule: 'FREQ=WEEKLY;BYDAY=TU',
    },
    ...more,
  });
  const prepares = async (more: Partial<Preparing> = {}) => {
    const made = await prepareAsk(owner, around, bin(more));
    if (!made.ok) throw new Error(made.refusal);
    return made.value.askId;
  };
  const sends = async (askId: string, to: readonly Recipient[]) => {
    const sent = await sendAsk(owner, around, { actId: randomUUID(), askId, to });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.agreementIds;
  };
  const by = (who: Pick<GuestActor, 'id'>): Recipient => ({ participantId: who.id, channel: 'message', words: 'Hoi' });
  const neighbour = (name: string) => joins(store, owner, around, { name });
  const stateOf = async (askId: string) => {
    const ask = await readAsk(owner, askId);
    return [ask?.state, ...(ask?.people.map(({ state, offWhy }) => offWhy ?? state) ?? [])];
  };
  const newcomer = async (name: string) => {
    const added = await addParticipant(owner, around, { actId: randomUUID(), kind: 'member', name, hostName: 'Hanneke' });
    if (!added.ok) throw new Error(added.refusal);
    return added.value.participantId;
  };
  const token = () => randomBytes(16).toString('base64url');
  const link = async (id: string) => {
    const made = token();
    await handOver(ownerAsks(owner, around), around, { id, token: made, fromName: 'Hanneke', toName: 'Kees' });
    return made;
  };

  test('the same form sent twice is one draft, and one that was changed in another tab is not written over', async () => {
    const asked = bin();
    const [one, other] = [await prepareAsk(owner, around, asked), await prepareAsk(owner, around, asked)];
    expect(one).toEqual(other);
    const askId = one.ok ? one.value.askId : '';
    const asker = ownerAsks(owner, around);
    expect(await changeAsk(asker, around, { askId, version: 1, asked: bin({ what: 'de heg knippen' }) })).toEqual({
      ok: true,
      value: null,
    });
    expect(await changeAsk(asker, around, { askId, version: 1, asked: bin({ what: 'iets anders' }) })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect((await readAsk(owner, askId))?.what).toBe('de heg knippen');
  });

  test('two say yes at the same moment, two hundred times: one agreement each time, and the other is thanked', async () => {
    const [kees, mo] = [await neighbour('Kees'), await neighbour('Mo')];
    for (const who of [kees, mo]) await gives(owner, around, who.id, ['own-agreements']);
    const own = { owner_id: owner.id, made_by: owner.id, what: 'De container', until_on: dayAfter(today(), 9), created_at: now };
    const all = Array.from({ length: 200 }, () => ({ askId: randomUUID(), first: randomUUID(), second: randomUUID() }));
    await owner.do(async (db) => {
      const ask = { ...own, kind: 'help', starts_on: today(), answer_by: today(), state: 'open' } as const;
      const asked = { ...own, from_on: today(), state: 'asked' } as const;
      await db
        .insertInto('ask')
        .values(all.map(({ askId }) => ({ ...ask, id: askId })))
        .execute();
      await db
        .insertInto('agreement')
        .values(
          all.flatMap(({ askId, first, second }) => [
            { ...asked, id: first, ask_id: askId, participant_id: kees.id },
            { ...asked, id: second, ask_id: askId, participant_id: mo.id },
          ]),
        )
        .execute();
    });
    const outcomes: (readonly string[])[] = [];
    for (const { first, second } of all) {
      const both = await Promise.all([
        answerAsk(kees, around, { id: first, said: 'yes' }),
        answerAsk(mo, around, { id: second, said: 'yes' }),
      ]);
      outcomes.push(both.map((one) => (one.ok ? one.value.became : one.refusal)).toSorted());
    }
    expect(outcomes).toHaveLength(200);
    expect(outcomes.every((both) => both.join() === 'taken,yes')).toBe(true);
    const { rows } = await owner.do(async (db) => ({
      rows: await db.selectFrom('agreement').select(['state', 'off_why']).execute(),
    }));
    expect(rows.filter(({ state }) => state === 'agreed')).toHaveLength(200);
    expect(rows.filter(({ off_why }) => off_why === 'taken')).toHaveLength(200);
  });

  test('when enough said yes, who was not heard yet is told it is done; who said yes and stops opens it again', async () => {
    const [a, b, c] = [await neighbour('Ans'), await neighbour('Bep'), await neighbour('Cor')];
    const askId = await prepares({ wanted: 2 });
    const [one = '', two = '', three = ''] = await sends(askId, [by(a), by(b), by(c)]);
    expect((await readAsk(owner, askId))?.several).toBe(true);
    await answerAsk(a, around, { id: one, said: 'yes' });
    expect(await stateOf(askId)).toEqual(['open', 'agreed', 'asked', 'asked']);
    await answerAsk(b, around, { id: two, said: 'yes' });
    await answerAsk(b, around, { id: two, said: 'yes' });
    await closeTaken(store, around, askId);
    await closeTaken(store, around, askId);
    expect(await stateOf(askId)).toEqual(['settled', 'agreed', 'agreed', 'taken']);
    expect(await answerAsk(c, around, { id: three, said: 'no' })).toEqual({ ok: false, refusal: 'called-off' });
    await answerAsk(b, around, { id: two, said: 'stop' });
    expect(await stateOf(askId)).toEqual(['open', 'agreed', 'stopped', 'taken']);
    expect((await readAsk(owner, askId))?.taken).toBe(1);
  });

  test('all are asked or nobody is, and nobody is asked twice', async () => {
    const kees = await neighbour('Kees');
    const askId = await prepares();
    const refused = await sendAsk(owner, around, {
      actId: randomUUID(),
      askId,
      to: [by(kees), { participantId: randomUUID(), channel: 'message' }],
    });
    expect(refused).toEqual({ ok: false, refusal: 'nobody' });
    expect(await stateOf(askId)).toEqual(['draft']);
    expect(
      await sendAsk(owner, around, { actId: randomUUID(), askId, to: [{ participantId: kees.id, channel: 'mail' }] }),
    ).toEqual({ ok: false, refusal: 'no-address' });
    expect(await sends(askId, [by(kees)])).toEqual(await sends(askId, [by(kees)]));
    expect(await stateOf(askId)).toEqual(['open', 'asked']);
  });

  describe('somebody with nothing but an address', () => {
    test('reads what is asked and no more, answers, takes part from then on, and can answer again', async () => {
      const askId = await prepares({ words: 'De sleutel hangt niet buiten.' });
      const [id = ''] = await sends(askId, [{ participantId: await newcomer('Kees'), channel: 'message' }]);
      const address = await link(id);
      const shown = await lookAtAsk(store, around, address);
      expect(shown.ok && [shown.value.fromName, shown.value.joined, shown.value.asked.what, shown.value.ask?.words]).toEqual([
        'Hanneke',
        false,
        'de container aan de straat zetten',
        'De sleutel hangt niet buiten.',
      ]);
      expect(await lookAtAsk(store, around, token())).toEqual({ ok: false, refusal: 'no-such-link' });
      const personal = token();
      const first = await answerByLink(store, around, { token: address, said: 'yes', link: personal });
      const again = await answerByLink(store, around, { token: address, said: 'yes', link: personal });
      expect([first.ok && first.value.joinedNow, again.ok && again.value.joinedNow]).toEqual([true, false]);
      expect(await stateOf(askId)).toEqual(['settled', 'agreed']);
      await answerByLink(store, around, { token: address, said: 'not-now', link: personal });
      expect(await stateOf(askId)).toEqual(['open', 'declined']);
    });

    test('what is withdrawn, stopped or over leads nowhere', async () => {
      const askId = await prepares();
      const [id = '', other = ''] = await sends(askId, [
        { participantId: await newcomer('Kees'), channel: 'message' },
        { participantId: await newcomer('Mo'), channel: 'message' },
      ]);
      const [address, second] = [await link(id), await link(other)];
      expect((await stopBeingAsked(store, around, second)).ok).toBe(true);
      await answerByLink(store, around, { token: address, said: 'yes', link: token() });
      expect(await markAsk(store, ownerAsks(owner, around), around, { askId, mark: 'withdraw' })).toEqual({
        ok: true,
        value: null,
      });
      const agreed = await lookAtAsk(store, around, address);
      expect(agreed.ok && [agreed.value.asked.state, agreed.value.asked.offWhy]).toEqual(['called-off', 'withdrawn']);
      now = new Date('2027-03-02T09:00:00Z');
      expect(await lookAtAsk(store, around, address)).toEqual({ ok: false, refusal: 'no-such-link' });
      now = new Date('2026-03-02T09:00:00Z');
    });
  });

  test('who can do it every other week proposes that; as proposed it is agreed, with anything else it is asked again', async () => {
    const kees = await neighbour('Kees');
    const askId = await prepares();
    const [id = ''] = await sends(askId, [by(kees)]);
    expect(await answerAsk(kees, around, { id, said: 'otherwise', words: ' ' })).toEqual({ ok: false, refusal: 'words-missing' });
    await answerAsk(kees, around, { id, said: 'otherwise', words: 'om de week' });
    const [asked] = (await readAsk(owner, askId))?.people ?? [];
    if (asked === undefined) throw new Error('Nobody was asked.');
    const proposed = proposedTiming(asked.timing, 'om de week', dutchDay(now));
    expect(proposed.rule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU');
    const asker = ownerAsks(owner, around);
    const accepting = { id, proposed: 'om de week', whenWords: '' };
    const later = { ...proposed, startsAt: '09:00' };
    expect(await acceptOtherwise(store, asker, around, { ...accepting, timing: later })).toEqual({
      ok: true,
      value: 'asked-again',
    });
    await answerAsk(kees, around, { id, said: 'otherwise', words: 'om de week' });
    await stopTakingPart(kees, around);
    await takePartAgain(kees, around);
    expect(await stateOf(askId)).toEqual(['open', 'asked']);
    for (const _ of ['once', 'twice'])
      expect(await acceptOtherwise(store, asker, around, { ...accepting, timing: later })).toEqual({ ok: true, value: 'agreed' });
    expect(await stateOf(askId)).toEqual(['settled', 'agreed']);
    expect((await readAsk(owner, askId))?.people[0]?.timing.rule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU');
  });

  test('an answer by telephone is noted for somebody, and theirs holds once they give it themselves', async () => {
    const kees = await neighbour('Kees');
    const askId = await prepares();
    const [id = ''] = await sends(askId, [{ participantId: kees.id, channel: 'phone' }]);
    const asker = ownerAsks(owner, around);
    expect((await noteAnswer(asker, around, { id, said: 'yes', how: 'phone' })).ok).toBe(true);
    expect((await readAsk(owner, askId))?.people[0]).toMatchObject({ state: 'agreed', notedHow: 'phone', notedBy: owner.id });
    const saidYes = now;
    now = new Date('2026-03-04T09:00:00Z');
    await answerAsk(kees, around, { id, said: 'stop' });
    const [stopped] = (await readAsk(owner, askId))?.people ?? [];
    expect(stopped).toMatchObject({ state: 'stopped', notedHow: null, answeredAt: saidYes });
    const ended = await owner.do((db) => db.selectFrom('agreement').select('ended_at').where('id', '=', id).executeTakeFirst());
    expect(ended).toEqual({ ended_at: now });
    now = saidYes;
    expect(await noteAnswer(asker, around, { id, said: 'yes', how: 'door' })).toEqual({ ok: false, refusal: 'said-themselves' });
  });

  test('silence is broken once at most, after the day that was said, and never where an answer was given', async () => {
    const [kees, mo, bep] = [await neighbour('Kees'), await neighbour('Mo'), await neighbour('Bep')];
    const mail = (who: GuestActor, address: string): Recipient => ({ participantId: who.id, channel: 'mail', mail: address });
    const askId = await prepares({ wanted: 3 });
    const [one = '', two = ''] = await sends(askId, [mail(kees, 'kees@example.org'), mail(mo, 'mo@example.org'), by(bep)]);
    expect(await remindDue(store, around)).toBe(0);
    await answerAsk(mo, around, { id: two, said: 'no' });
    now = new Date('2026-03-06T09:00:00Z');
    expect([await remindDue(store, around), await remindDue(store, around)]).toEqual([1, 0]);
    expect(await remindNow(ownerAsks(owner, around), around, one)).toEqual({ ok: false, refusal: 'reminded-already' });
    expect(await remindNow(ownerAsks(owner, around), around, two)).toEqual({ ok: false, refusal: 'answered' });
    const letters = await owner.do((db) =>
      db.selectFrom('letter').select('kind').where('way', '=', 'mail').where('subject_id', 'in', [one, two]).execute(),
    );
    expect(letters.map(({ kind }) => kind).toSorted()).toEqual(['ask', 'ask', 'ask-reminder']);
    now = new Date('2026-03-02T09:00:00Z');
  });
});
