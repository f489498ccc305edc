import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { takeBounces } from '../../src/jobs/letters/take-bounces.ts';
import { makeOwnFeed, readFeed } from '../../src/usecases/agenda/feeds.ts';
import type { Around } from '../../src/usecases/around.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { decideLetter, lettersInTrouble } from '../../src/usecases/letters/letters-in-trouble.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { readMailNews } from '../../src/usecases/letters/read-mail-news.ts';
import { lookAtQuiet, wantNoLetters } from '../../src/usecases/letters/want-no-letters.ts';
import { askForMail } from '../../src/usecases/sign-in/ask-for-mail.ts';
import { calendarFile } from '../../src/web/feeds/calendar-file.ts';
import { entriesOf } from '../../src/web/feeds/entries.ts';
import { sayIn } from '../../src/web/say/say.ts';
import { beginWith } from '../support/circle.ts';
import { participantNamed } from '../support/inviting.ts';
import { lettersTo } from '../support/letters.ts';
import { mailAt, putPlain, sendRound, standingOf } from '../support/plain-letters.ts';
import { openPostOffice, type PostOffice } from '../support/post-office.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives } from '../support/takes-part.ts';

/** What stands in a calendar file, as another program reads it. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    return { uid: event.uid, start: event.startDate.toString(), status: one.getFirstPropertyValue('status') };
  });

const minute = 60_000;
const day = 24 * 60 * minute;

onEveryEngine('letters', (open) => {
  let store: TestStore;
  let office: PostOffice;
  let viewer: Viewer;
  let kees: string;
  let now = new Date('2026-03-10T09:00:00Z');
  const around: Around = { now: () => now, newId: () => randomUUID() };
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * minute);
  };
  const out = () => lettersTo(office.url);
  const round = () => sendRound(store, around, out());
  const plain = (count = 1) => putPlain(store, { ownerId: viewer.id, participantId: kees, at: now }, count);
  const standing = async (about: string) => (await standingOf(store, viewer.id))[about];
  const letterOf = async (about: string) =>
    (
      await store.as('naober_app', viewer.id, (db) =>
        db.selectFrom('letter').select('id').where('subject_id', '=', about).executeTakeFirstOrThrow(),
      )
    ).id;
  const mailsAbout = (about: string) => office.taken.filter(({ text }) => text.includes(about));

  beforeAll(async () => {
    store = await open();
    office = await openPostOffice();
    viewer = await beginWith(store, 'Kees');
    kees = await participantNamed(viewer, around, 'Kees');
  });
  afterEach(() => office.refuses.clear());
  afterAll(async () => {
    await office.down();
    await store.remove();
  });

  const atNewAddress = async () => {
    const address = `kees-${randomUUID()}@example.org`;
    await mailAt(store, { id: kees, ownerId: viewer.id }, address);
    return address;
  };

  /** Something is asked of Kees by mail; answers what was asked of him. */
  const ask = async (what = 'de container aan de straat zetten', startsAt: string | null = null) => {
    const timing = { startsOn: '2026-12-01', untilOn: '2026-12-01', startsAt, minutes: 5, rule: null };
    const wanted = { actId: randomUUID(), kind: 'help', what, timing, answerBy: '2026-11-28' } as const;
    const prepared = await prepareAsk(viewer, around, wanted);
    if (!prepared.ok) throw new Error(prepared.refusal);
    const words = `Hoi Kees, Hanneke hier. Wil jij ${what}?`;
    const to = [{ participantId: kees, channel: 'mail', words } as const];
    const sent = await sendAsk(viewer, around, { actId: randomUUID(), askId: prepared.value.askId, to });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.agreementIds[0] ?? '';
  };

  it('carry what was asked, in full, with an address to answer at and one to get no more', async () => {
    const address = await atNewAddress();
    const agreementId = await ask();
    await round();
    const [mail] = office.taken.filter(({ to }) => to === address);
    expect(mail?.text).toContain('\nSubject: Een vraag voor jou\n');
    expect(mail?.text).toContain('Hoi Kees, Hanneke hier. Wil jij de container aan de straat zetten?');
    expect(mail?.text).toMatch(/https:\/\/naober\.example\.org\/a\/[\w-]{22}\n/);
    expect(mail?.text).toMatch(/\nList-Unsubscribe: <https:\/\/naober\.example\.org\/stil\/[\w-]{22}>\n/);
    expect(mail?.text).toContain('\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n');
    expect(mail?.returnPath).toBe(`bounce+${mail?.id}@example.org`);
    expect(await standing(agreementId)).toBe('sent');
  });

  it('carry what has a time as a calendar file, which a calendar that follows them too shows once', async () => {
    const address = await atNewAddress();
    const agreementId = await ask('de container aan de straat zetten', '09:30');
    await store.as('naober_sign_in', null, (db) =>
      db.updateTable('participant').set({ joined_at: now }).where('id', '=', kees).execute(),
    );
    await round();
    const mailed = () => {
      const { text } = office.taken.filter(({ to }) => to === address).at(-1) ?? { text: '' };
      expect(text).toContain('\nContent-Type: text/calendar; charset=utf-8; name=afspraak.ics\n');
      const body = text.slice(text.indexOf('filename=afspraak.ics')).split('\n\n')[1] ?? '';
      return eventsIn(Buffer.from(body, 'base64').toString());
    };
    const followed = async () => {
      const guest = { ...guestOf(store, { id: kees, ownerId: viewer.id }, () => ({ at: now })), via: randomUUID() };
      const content = await readFeed(store, around, await makeOwnFeed(guest, around, { actId: randomUUID(), busyOnly: false }));
      if (content === null) throw new Error('Nothing is followed.');
      const text = calendarFile(entriesOf(content, sayIn('nl')), { name: null });
      return eventsIn(text).filter(({ uid }) => uid === `${agreementId}@naober`);
    };
    expect(mailed()).toEqual([{ uid: `${agreementId}@naober`, start: '2026-12-01T09:30:00', status: 'TENTATIVE' }]);
    expect(mailed()).toEqual(await followed());
    await viewer.do((db) =>
      db.updateTable('agreement').set({ state: 'called-off', off_why: 'withdrawn' }).where('id', '=', agreementId).execute(),
    );
    const off = { ownerId: viewer.id, participantId: kees, kind: 'ask-off', subjectId: agreementId, at: now };
    await viewer.do((db) => putLetter(db, off));
    await round();
    expect(mailed()).toEqual([{ uid: `${agreementId}@naober`, start: '2026-12-01T09:30:00', status: 'CANCELLED' }]);
  });

  it('go to who comes around the table: an invitation with an address to answer at, and the minutes', async () => {
    const address = await atNewAddress();
    const [meeting, invitee, own] = [randomUUID(), randomUUID(), { owner_id: viewer.id, created_at: now }];
    await gives(viewer, around, kees, ['meeting']);
    await viewer.do(async (db) => {
      const held = { goal: 'Weer thuis wonen', held_on: sql<string>`'2026-03-10'`, closed_at: now };
      await db
        .insertInto('meeting')
        .values({ ...own, ...held, id: meeting })
        .execute();
      const said = { channel: 'mail', sent_words: 'Beste Kees, kom je ook?', invited_at: now } as const;
      await db
        .insertInto('meeting_invitee')
        .values({ ...own, ...said, id: invitee, meeting_id: meeting, participant_id: kees })
        .execute();
      const task = { meeting_id: meeting, what: 'Op dinsdag koken', who_name: 'Kees', made_by: viewer.id };
      await db
        .insertInto('meeting_task')
        .values({ ...own, ...task, id: randomUUID() })
        .execute();
      for (const [kind, subjectId] of Object.entries({ meeting: invitee, minutes: meeting }))
        await putLetter(db, { ownerId: viewer.id, participantId: kees, kind, subjectId, at: now });
    });
    await Promise.all([round(), round()]);
    const [invitation, minutes, another] = office.taken
      .filter(({ to }) => to === address)
      .sort((one, other) => one.text.indexOf('/b/') - other.text.indexOf('/b/'))
      .reverse();
    expect(another).toBeUndefined();
    expect(invitation?.text).toContain('Subject: Een uitnodiging voor jou\n');
    expect(invitation?.text).toMatch(/Beste Kees, kom je ook\?[\s\S]*https:\/\/naober\.example\.org\/b\/[\w-]{22}\n/);
    expect(minutes?.text).toContain('Subject: Wat jullie afspraken\n');
    expect(minutes?.text).toContain('- Op dinsdag koken.');
    for (const mail of [invitation, minutes]) expect(mail?.text).toMatch(/\nList-Unsubscribe: <https:.*\/stil\/[\w-]{22}>\n/);
    expect([await standing(invitee), await standing(meeting)]).toEqual(['sent', 'sent']);
  });

  it('with a link to sign in go the same way: once, and never again by themselves when nobody knows whether they arrived', async () => {
    const here = { site: 'http://localhost:3000', language: 'nl', byPost: true } as const;
    const ask = async (address: string) => {
      const owner = { id: viewer.id, sessionId: randomUUID() };
      const asked = await askForMail(store, around, { ...here, purpose: 'attach', typed: address, from: 'x', owner });
      return asked.ok ? asked.value : '';
    };
    const [one, other] = [await ask('een@example.org'), await ask('ander@example.org')];
    office.breaks = 1;
    await round();
    await Promise.all([round(), round(), round()]);
    const links = office.taken.filter(({ to }) => to === 'een@example.org' || to === 'ander@example.org');
    expect(links.map(({ to }) => to).sort()).toEqual(['ander@example.org', 'een@example.org']);
    for (const { text } of links) expect(text).toMatch(/http:\/\/localhost:3000\/link\//);
    for (const { text } of links) expect(text).not.toContain('List-Unsubscribe');
    expect([await standing(one), await standing(other)].sort()).toEqual(['sent', 'unsure: cut-off']);
    const { troubled } = await lettersInTrouble(store, around);
    const [link, another] = troubled.filter(({ kind }) => kind === 'mail-link');
    expect([link?.state, another]).toEqual(['unsure', undefined]);
    expect(await decideLetter(store, around, link?.id ?? '', 'forget')).toBe(true);
  });

  it('are one, however often they are put', async () => {
    await atNewAddress();
    const letter = { ownerId: viewer.id, participantId: kees, kind: 'plain', subjectId: randomUUID(), at: now };
    for (let time = 0; time < 3; time += 1) await viewer.do((db) => putLetter(db, letter));
    await round();
    await round();
    expect(mailsAbout(letter.subjectId)).toHaveLength(1);
  });

  it('wait as they are while the mail server is away for an hour, and then go once', async () => {
    await atNewAddress();
    const about = await plain(12);
    await office.down();
    for (let minutes = 0; minutes < 60; minutes += 5) {
      await expect(round()).rejects.toThrow('ECONNREFUSED');
      later(5);
    }
    expect(await Promise.all(about.map(standing))).toEqual(about.map(() => 'waiting'));
    await office.up();
    await round();
    await round();
    expect(about.map((one) => mailsAbout(one).length)).toEqual(about.map(() => 1));
  });

  it('are tried again, ever later, when the server says not now; and are given up after three days', async () => {
    const address = await atNewAddress();
    office.refuses.set(address, '450 4.2.0 try later');
    const [about = ''] = await plain();
    await round();
    expect(await standing(about)).toBe('waiting: later');
    const waits: number[] = [];
    for (let waited = 0; (await standing(about)) === 'waiting: later' && waited < 6 * 24 * 60; waited += 1) {
      const before = now.getTime();
      const next = await store.as('naober_app', viewer.id, (db) =>
        db.selectFrom('letter').select('run_after').where('subject_id', '=', about).executeTakeFirstOrThrow(),
      );
      now = next.run_after;
      waits.push((now.getTime() - before) / minute);
      await round();
    }
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440, 1440]);
    expect(await standing(about)).toBe('undeliverable: too-long');
    expect(mailsAbout(about)).toEqual([]);
  });

  it('are tried again and then go', async () => {
    const address = await atNewAddress();
    office.refuses.set(address, '451 4.7.1 greylisted');
    const [about = ''] = await plain();
    await round();
    office.refuses.clear();
    await round();
    expect(mailsAbout(about)).toHaveLength(0);
    later(1);
    await round();
    expect(mailsAbout(about)).toHaveLength(1);
  });

  it('are not written again to an address that was refused, until there is another; and the owner reads it', async () => {
    const address = await atNewAddress();
    office.refuses.set(address, '550 5.1.1 no such user');
    const [first = ''] = await plain();
    await round();
    const [second = ''] = await plain();
    await round();
    expect([await standing(first), await standing(second)]).toEqual(['undeliverable: no-such-address', 'dropped: nowhere']);
    expect(await readMailNews(viewer, [first, second])).toEqual(
      new Map([
        [first, 'came-back'],
        [second, 'nowhere'],
      ]),
    );
    await atNewAddress();
    const [third = ''] = await plain();
    await round();
    expect(await standing(third)).toBe('sent');
  });

  it('are never sent again by themselves when the line breaks before it is known; the operator decides', async () => {
    await atNewAddress();
    office.breaks = 2;
    const [first = '', second = ''] = await plain(2);
    await round();
    await round();
    later(60);
    await round();
    expect([await standing(first), await standing(second)]).toEqual(['unsure: cut-off', 'unsure: cut-off']);
    expect([...mailsAbout(first), ...mailsAbout(second)]).toHaveLength(2);
    const { troubled } = await lettersInTrouble(store, around);
    expect(troubled.filter(({ state }) => state === 'unsure')).toHaveLength(2);
    expect(await decideLetter(store, around, await letterOf(first), 'arrived')).toBe(true);
    expect(await decideLetter(store, around, await letterOf(second), 'again')).toBe(true);
    expect(await decideLetter(store, around, await letterOf(first), 'again')).toBe(false);
    await round();
    expect([mailsAbout(first).length, mailsAbout(second).length]).toEqual([1, 2]);
  });

  it('are left to the operator when the program stopped while one was under way', async () => {
    await atNewAddress();
    const [about = ''] = await plain();
    await store.as('naober_letters', null, (db) =>
      db.updateTable('letter').set({ state: 'sending', claimed_at: now }).where('subject_id', '=', about).execute(),
    );
    later(14);
    await round();
    expect(await standing(about)).toBe('sending');
    later(1);
    await round();
    expect([await standing(about), mailsAbout(about).length]).toEqual(['unsure: cut-off', 0]);
  });

  it('go once each when the same job runs three times at the same moment', async () => {
    await atNewAddress();
    const about = await plain(20);
    await Promise.all([round(), round(), round()]);
    expect(about.map((one) => mailsAbout(one).length)).toEqual(about.map(() => 1));
  });

  describe('do not go any more', () => {
    const card = (changes: { paused_until?: Date | null; not_approach?: boolean }) =>
      viewer.do((db) => db.updateTable('participant_card').set(changes).where('participant_id', '=', kees).execute());
    const participant = (changes: { left_at?: Date | null; blocked_at?: Date | null }) =>
      viewer.do((db) => db.updateTable('participant').set(changes).where('id', '=', kees).execute());
    const space = (changes: { shut_at: Date | null; shut_why: 'frozen' | null }) =>
      viewer.do((db) => db.updateTable('owner').set(changes).where('id', '=', viewer.id).execute());
    it.each([
      ['to who pauses', () => card({ paused_until: new Date(now.getTime() + day) }), () => card({ paused_until: null })],
      ['to who wants to be left in peace', () => card({ not_approach: true }), () => card({ not_approach: false })],
      ['to who left', () => participant({ left_at: now }), () => participant({ left_at: null })],
      ['to who is not let in', () => participant({ blocked_at: now }), () => participant({ blocked_at: null })],
      [
        'from a space that stands still',
        () => space({ shut_at: now, shut_why: 'frozen' }),
        () => space({ shut_at: null, shut_why: null }),
      ],
    ])('%s', async (_, change, back) => {
      const address = await atNewAddress();
      const agreementId = await ask();
      await change();
      await round();
      await back();
      expect([await standing(agreementId), office.taken.filter(({ to }) => to === address).length]).toEqual(['dropped: over', 0]);
    });

    it('when what was asked is answered, or not shown any more', async () => {
      const address = await atNewAddress();
      const [answered, hidden] = [await ask(), await ask('de hond uitlaten')];
      await viewer.do(async (db) => {
        await db.updateTable('agreement').set({ state: 'declined', answer: 'no' }).where('id', '=', answered).execute();
        await db
          .updateTable('space_grant')
          .set({ revoked_at: now, revoked_by: viewer.id })
          .where(sql<boolean>`${hidden} = any (agreement_ids)`)
          .execute();
      });
      await round();
      expect([await standing(answered), await standing(hidden)]).toEqual(['dropped: over', 'dropped: over']);
      expect(office.taken.filter(({ to }) => to === address)).toEqual([]);
    });
  });

  it('stop when the address in one is used, and go again when that is taken back', async () => {
    const address = await atNewAddress();
    await plain();
    await round();
    const token = /\/stil\/([\w-]{22})/.exec(office.taken.find(({ to }) => to === address)?.text ?? '')?.[1] ?? '';
    expect(await lookAtQuiet(store, token)).toEqual({ ok: true, value: { quiet: false, every: null } });
    await wantNoLetters(store, around, token, true);
    await wantNoLetters(store, around, token, true);
    const [stopped = ''] = await plain();
    await round();
    expect([await standing(stopped), await lookAtQuiet(store, token)]).toEqual([
      'dropped: nowhere',
      { ok: true, value: { quiet: true, every: null } },
    ]);
    await wantNoLetters(store, around, token, false);
    const [again = ''] = await plain();
    await round();
    expect(await standing(again)).toBe('sent');
    const notes = await viewer.do((db) =>
      db
        .selectFrom('fact')
        .select('kind')
        .where('actor_id', '=', kees)
        .where('kind', 'like', 'reach-%')
        .orderBy('kind')
        .execute(),
    );
    expect(notes.map(({ kind }) => kind)).toEqual(['reach-mail-again', 'reach-no-mail']);
    expect(await wantNoLetters(store, around, 'x'.repeat(22), true)).toEqual({ ok: false, refusal: 'no-such-link' });
  });

  it('that came back are taken in from their folder, once, and the address is not used again', async () => {
    await atNewAddress();
    const [about = ''] = await plain();
    await round();
    const folder = mkdtempSync(path.join(tmpdir(), 'naober-bounces-'));
    writeFileSync(path.join(folder, `${await letterOf(about)}.failed`), '');
    writeFileSync(path.join(folder, `${randomUUID()}.failed`), '');
    await takeBounces(store, around, folder);
    await takeBounces(store, around, folder);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(await readMailNews(viewer, [about])).toEqual(new Map([[about, 'came-back']]));
    const [next = ''] = await plain();
    await round();
    expect(await standing(next)).toBe('dropped: nowhere');
  });
});
