import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import type { Timing } from '../../src/domain/agenda/timing.ts';
import type { Around } from '../../src/usecases/around.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { readRounds, sayYes } from '../../src/usecases/chains/answer-round.ts';
import { lookForRound } from '../../src/usecases/chains/look-for-round.ts';
import { takeOut } from '../../src/usecases/chains/put-in.ts';
import { hashOfToken, newToken } from '../../src/usecases/invite/token.ts';
import { chooseLetterEvery, chooseOwnLetterEvery, readOwnLetterEvery } from '../../src/usecases/letters/letter-every.ts';
import { chooseByLetter, lookAtQuiet } from '../../src/usecases/letters/want-no-letters.ts';
import { weeklyRound } from '../../src/usecases/letters/weekly-round.ts';
import { linkAll, putsIn } from '../support/at-rounds.ts';
import { beginWith } from '../support/circle.ts';
import { participantNamed } from '../support/inviting.ts';
import { type KeptMail, sendToKeep } from '../support/kept-post.ts';
import { mailAt } from '../support/plain-letters.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const day = 86_400_000;

onEveryEngine('letters with what comes', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let kees: string;
  let now = new Date('2026-03-27T10:00:00Z');
  const around: Around = { now: () => now, newId: () => randomUUID() };
  const monday = new Date('2026-03-30T06:00:00Z');
  const week = (count: number) => new Date(monday.getTime() + count * 7 * day);
  const guest = (id: string) => ({
    ...guestOf(store, { id, ownerId: viewer.id }, () => ({ at: now })),
    via: randomUUID(),
  });
  const weekly = async () => {
    await weeklyRound(store, around);
    return (await sendToKeep(store, around)).filter(({ kind }) => kind === 'weekly');
  };
  type Wanted = { readonly what: string; readonly timing: Timing; readonly channel: 'mail' | 'message' };
  const askOf = async (participantId: string, { what, timing, channel }: Wanted) => {
    const wanted = { actId: randomUUID(), kind: 'help', what, timing, answerBy: '2026-04-20' } as const;
    const prepared = await prepareAsk(viewer, around, wanted);
    if (!prepared.ok) throw new Error(prepared.refusal);
    const to = [{ participantId, channel, words: `Wil jij ${what}?` }];
    const sent = await sendAsk(viewer, around, { actId: randomUUID(), askId: prepared.value.askId, to });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.agreementIds[0] ?? '';
  };
  /** Something every week on Tuesday, that they said yes to. */
  const agrees = async (id: string, what: string) => {
    const timing = {
      startsOn: '2026-03-31',
      untilOn: '2026-06-30',
      startsAt: '09:30',
      minutes: 45,
      rule: 'FREQ=WEEKLY;BYDAY=TU',
    };
    const asked = await askOf(id, { what, timing, channel: 'message' });
    expect((await answerAsk(guest(id), around, { id: asked, said: 'yes' })).ok).toBe(true);
  };
  let truus: string;
  beforeAll(async () => {
    store = await open();
    viewer = await beginWith(store, 'Kees');
    kees = await participantNamed(viewer, around, 'Kees');
    truus = await participantNamed(viewer, around, 'Truus');
    for (const id of [kees, truus]) {
      await store.as('naober_sign_in', null, (db) =>
        db.updateTable('participant').set({ joined_at: now }).where('id', '=', id).execute(),
      );
      await mailAt(store, { id, ownerId: viewer.id }, `${id}@example.org`);
    }
    await agrees(kees, 'de container buitenzetten');
    await agrees(truus, 'samen eten');
  });
  afterAll(() => store.remove());
  const readers = (sent: readonly KeptMail[]) => sent.map(({ participantId }) => participantId).sort();

  it('go on Monday at eight, once, and say to each what was agreed with them and nothing of another', async () => {
    now = new Date(monday.getTime() - 1);
    expect(await weekly()).toEqual([]);
    now = monday;
    await Promise.all([weeklyRound(store, around), weeklyRound(store, around)]);
    const sent = await weekly();
    expect(readers(sent)).toEqual([kees, truus].sort());
    const toKees = sent.find(({ participantId }) => participantId === kees);
    expect([toKees?.subject, toKees?.to]).toEqual(['Wat er komt', `${kees}@example.org`]);
    expect(toKees?.text).toContain('- dinsdag 31 maart, 09:30–10:15: de container buitenzetten\n');
    expect(toKees?.text).not.toMatch(/Truus|samen eten|7 april|\d+ (vragen|afspraken)/);
    now = new Date(now.getTime() + day);
    expect(await weekly()).toEqual([]);
  });

  it('tell once of what was asked otherwise than by mail, with an address to answer at', async () => {
    const timing = { startsOn: '2026-04-28', untilOn: '2026-04-28', startsAt: null, minutes: null, rule: null };
    await askOf(kees, { what: 'de heg knippen', timing, channel: 'message' });
    await askOf(kees, { what: 'de dakgoot vegen', timing, channel: 'mail' });
    const told: string[] = [];
    for (const count of [1, 2]) {
      now = week(count);
      told.push((await weekly()).find(({ participantId }) => participantId === kees)?.text ?? '');
    }
    expect(told.map((text) => text.includes('de heg knippen'))).toEqual([true, false]);
    expect(told[0]).toMatch(
      /Antwoorden kan tot en met maandag 20 april.*\n.*\n.*\nhttps:\/\/naober\.example\.org\/a\/[\w-]{22}\n/,
    );
    expect(told.join()).not.toContain('de dakgoot vegen');
  });

  it('name nobody to the owner, and only a proven address gets one', async () => {
    await provenAddress(viewer);
    const [mail] = (await weekly()).filter(({ participantId }) => participantId === null);
    expect(mail?.to).toBe(`${viewer.id}@example.org`);
    expect(mail?.text).toMatch(/samen eten\n- dinsdag.*de container|de container buitenzetten\n- dinsdag.*samen eten/);
    expect(mail?.text).not.toMatch(/Kees|Truus/);
  });

  it('come as often as somebody chose, also by the address in one; the owner chooses apart', async () => {
    expect((await chooseOwnLetterEvery(guest(truus), around, { every: 'month', was: 'week' })).ok).toBe(true);
    const stale = await chooseOwnLetterEvery(guest(truus), around, { every: 'never', was: 'week' });
    expect(stale).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    await chooseLetterEvery(viewer, around, { every: 'never', was: 'week' });
    now = week(3);
    expect(readers(await weekly())).toEqual([kees]);
    await quietLinkOf(kees, async (token) => {
      expect(await lookAtQuiet(store, token)).toEqual({ ok: true, value: { quiet: false, every: 'week' } });
      for (let times = 0; times < 2; times += 1)
        expect((await chooseByLetter(store, around, token, { every: 'never' })).ok).toBe(true);
    });
    expect(await readOwnLetterEvery(guest(kees))).toEqual({ every: 'never', reaches: 'yes' });
    now = week(5);
    const sent = await weekly();
    expect(readers(sent)).toEqual([truus]);
    expect(sent[0]?.text.match(/- dinsdag/g)?.length).toBe(4);
  });

  it('do not go when there is nothing to tell, when their week is half over, or when nothing is shown any more', async () => {
    await chooseOwnLetterEvery(guest(kees), around, { every: 'week', was: 'never' });
    now = week(6);
    await weeklyRound(store, around);
    now = new Date(week(6).getTime() + 3 * day);
    expect(await sendToKeep(store, around)).toEqual([]);
    now = week(7);
    await viewer.do((db) => db.updateTable('space_grant').set({ revoked_at: now, revoked_by: viewer.id }).execute());
    expect([await weeklyRound(store, around), await weekly()]).toEqual([1, []]);
    const dropped = await viewer.do((db) =>
      db.selectFrom('letter').select(['state', 'problem']).where('kind', '=', 'weekly').where('state', '<>', 'sent').execute(),
    );
    expect(dropped).toEqual([
      { state: 'dropped', problem: 'over' },
      { state: 'dropped', problem: 'over' },
    ]);
  });

  it('say to an owner that a round of help waits, while it stands and they did not answer, and not what or who', async () => {
    const three = [await beginWith(store, 'Wim'), await beginWith(store, 'Rie'), await beginWith(store, 'Mo')] as const;
    const [waits, never, answered] = three;
    for (const one of three) await provenAddress(one);
    await chooseLetterEvery(never, around, { every: 'never', was: 'week' });
    now = new Date(week(8).getTime() - 2 * day);
    const items = [
      await putsIn(waits, around, { ask: ['practical', 'een band'], offer: ['transport', 'een rit'], linked: true }),
      await putsIn(never, around, { ask: ['transport', 'naar de markt'], offer: ['admin', 'een brief'], linked: true }),
      await putsIn(answered, around, { ask: ['admin', 'de post'], offer: ['practical', 'plakken'], linked: true }),
    ];
    await linkAll(around, three);
    expect((await lookForRound(store, waits, around, randomUUID())).ok).toBe(true);
    const [step] = await readRounds(store, answered, around);
    expect((await sayYes(store, answered, around, { id: step?.id ?? '', firstName: 'Amira', contact: '06' })).ok).toBe(true);
    now = week(8);
    const sent = await weekly();
    expect(sent.map(({ to }) => to)).toEqual([`${waits.id}@example.org`]);
    expect(sent[0]?.subject).toBe('Wat er komt');
    expect(sent[0]?.text).toBe(
      'Er is een rondje hulp. Wil je kijken? Meedoen hoeft niet. Je ziet het hier:\nhttps://naober.example.org/ketens\n',
    );
    now = week(9);
    await weeklyRound(store, around);
    expect(await takeOut(answered, around, items[2]?.ask ?? '')).toBe(true);
    expect(await weekly()).toEqual([]);
    const put = await waits.do((db) => db.selectFrom('letter').select('state').orderBy('created_at').execute());
    expect(put.map(({ state }) => state)).toEqual(['sent', 'dropped']);
  });

  const provenAddress = ({ id }: Viewer) => {
    const proven = { owner_id: id, email: `${id}@example.org`, email_verified: true, created_at: now, updated_at: now };
    return store.as('naober_sign_in', null, (db) => db.insertInto('account').values(proven).execute());
  };

  /** Gives the newest letter to somebody an address that is known, and does something with it. */
  async function quietLinkOf(participantId: string, work: (token: string) => Promise<void>): Promise<void> {
    const token = newToken();
    await store.as('naober_letters', null, async (db) => {
      const { id } = await db
        .selectFrom('letter')
        .select('id')
        .where('participant_id', '=', participantId)
        .where('kind', '=', 'weekly')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow();
      await db
        .updateTable('letter')
        .set({ quiet_hash: hashOfToken(token) })
        .where('id', '=', id)
        .execute();
    });
    await work(token);
  }
});
