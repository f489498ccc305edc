import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { dayNumber, mondayOf } from '../../src/domain/agenda/day.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { callOffAgreements } from '../../src/jobs/call-off-agreements.ts';
import { makeOwnFeed } from '../../src/usecases/agenda/feeds.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { mailInvitation } from '../../src/usecases/invite/mail-invitation.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { weeklyRound } from '../../src/usecases/letters/weekly-round.ts';
import { addresses } from '../../src/web/addresses.ts';
import { letterKinds } from '../../src/web/letters/kinds.ts';
import { pages } from '../../src/web/pages.ts';
import { whileOpen } from '../support/administrator.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow as around } from '../support/circle.ts';
import { type KeptMail, sendToKeep } from '../support/kept-post.ts';
import { mailAt } from '../support/plain-letters.ts';
import { openTownStore, type TestStore } from '../support/store.ts';
import { gives, opensLink } from '../support/takes-part.ts';
import { canary, plantCanaries } from './canaries.ts';

/** What only some may read: each with its own word, put where it stands by an owner or by a coach. */
const inPlan = 'planvogel';
const onSheet = 'bladvogel';
const inRing = 'ringvogel';

type Who = { readonly id: string; readonly ownerId: string; readonly name: string };

let store: TestStore;
let app: TestApp;
let everybody: readonly Who[];
let viewers: ReadonlyMap<string, Viewer>;

beforeAll(async () => {
  store = await openTownStore();
  app = openTestApp(store, { settings: { demo: true } });
  const owners = await demoOwners(store);
  viewers = new Map(owners.map(({ slug, id }) => [slug, viewerOf(store, id)]));
  for (const viewer of viewers.values()) {
    await plantCanaries(store, viewer.id);
    await viewer.do(async (db) => {
      await sql`update plan_goal set words = ${inPlan}`.execute(db);
      await sql`update plan_step set what = ${inPlan}`.execute(db);
      await sql`update circle set template = jsonb_set(template, '{rings,0,label}', ${JSON.stringify({ nl: inRing, en: inRing })}::jsonb)`.execute(
        db,
      );
      await sql`update set_aside set kind = ${canary}`.execute(db);
    });
  }
  everybody = await whileOpen(store, async (run) => {
    await run('update own_view_mark set name = $1', [onSheet]);
    const rows = await run(`select p.id, p.owner_id, c.name from participant p join participant_card c on c.participant_id = p.id
      where p.joined_at is not null order by c.name`);
    return rows.map(({ id, owner_id, name }) => ({ id: String(id), ownerId: String(owner_id), name: String(name) }));
  });
}, 120_000);
afterAll(() => store.remove());

const guestPages = pages.filter(
  ({ audience, get, address }) => audience === 'guest' && get !== undefined && !address.includes(':id'),
);

/** Everything that somebody who takes part can open without knowing an id. */
async function readBy(who: Who): Promise<string> {
  const browser = app.another();
  await opensLink(store, browser, who);
  const read: string[] = [];
  for (const { address } of guestPages) {
    const reply = await browser.visit(address.replace(':who', who.id).replace(/:\w+/g, 'vervoer'));
    expect(reply.status, address).toBeLessThan(500);
    if (reply.status === 200) read.push(reply.html);
  }
  return read.join('\n');
}

async function stepInto(slug: string): Promise<TestBrowser> {
  const browser = app.another();
  await browser.visit(addresses.demoAs(slug), { form: {} });
  return browser;
}

describe('what only some may read', () => {
  it('is read by exactly those: a plan, a sheet of a coach, names of rings', { timeout: 120_000 }, async () => {
    const readers: Record<string, string[]> = { [inPlan]: [], [onSheet]: [], [inRing]: [], [canary]: [] };
    for (const who of everybody) {
      const read = await readBy(who);
      for (const [word, names] of Object.entries(readers)) if (read.includes(word)) names.push(who.name);
    }
    expect(readers).toEqual({ [inPlan]: ['Anne', 'Ilse', 'Samir'], [onSheet]: ['Ilse'], [inRing]: [], [canary]: [] });
  });

  it('is there for the owner, who finds all of it', async () => {
    const naima = await stepInto('ruim');
    const sheet = everybody.find(({ name }) => name === 'Ilse')?.id ?? '';
    expect((await naima.visit(addresses.plan())).html).toContain(inPlan);
    expect((await naima.visit(addresses.circle())).html).toContain(inRing);
    expect((await naima.visit(addresses.seenView(sheet))).html).toContain(onSheet);
  });
});

/** Tried below, or in words of the program alone: a link to sign in, and news to an owner at their own address. */
const elsewhere = ['helper-letter', 'called-off-letter', 'mail-link', 'worker-link', 'quiet-letter', 'died-letter'];

/** The next Monday in the morning, when letters go with what comes. */
const monday = new Date(dayNumber(mondayOf(dutchDay(around.now()))) * 86_400_000 + 7.5 * 86_400_000);
const onMonday = { ...around, now: () => monday };

describe('what leaves Naober', () => {
  it('holds no canary on paper to show, in the log on paper and in the files of the log', async () => {
    for (const slug of ['ruim', 'mien', 'hanneke']) {
      const browser = await stepInto(slug);
      const out = [
        [addresses.printCircle('anderen'), 'GET'],
        [addresses.logOnPaper(), 'GET'],
        [addresses.logFile({ soort: 'csv' }), 'POST'],
        [addresses.logFile({ soort: 'fhir' }), 'POST'],
      ] as const;
      for (const [address, method] of out) {
        const reply = await browser.visit(address, method === 'POST' ? { form: {} } : {});
        expect(reply.status, address).toBe(200);
        expect(reply.html.length, address).toBeGreaterThan(100);
        expect(reply.html, address).not.toContain(canary);
      }
    }
  });

  it('holds no canary in what who takes part takes along about themselves', { timeout: 120_000 }, async () => {
    for (const who of everybody) {
      const browser = app.another();
      await opensLink(store, browser, who);
      const reply = await browser.visit(addresses.guestAboutMe(who.id));
      expect(reply.html).not.toContain(canary);
    }
  });

  it('holds no canary in the calendar that somebody who takes part follows, nor in one that says only when', async () => {
    for (const who of everybody) {
      const guest = { ...guestOf(store, who, () => ({ at: around.now() })), via: around.newId() };
      for (const busyOnly of [false, true]) {
        const reply = await app
          .another()
          .visit(addresses.calendarFeed(await makeOwnFeed(guest, around, { actId: around.newId(), busyOnly })));
        expect(reply.status).toBe(200);
        expect(reply.html).toContain('BEGIN:VCALENDAR');
        expect(reply.html).not.toContain(canary);
      }
    }
  });

  it('holds no canary in any kind of letter of the queue: what is asked, again, off; a meeting and its minutes; what comes', async () => {
    const hanneke = viewers.get('hanneke');
    if (hanneke === undefined) throw new Error('Hanneke does not live here.');
    const hers = everybody.filter(({ ownerId }) => ownerId === hanneke.id);
    const meetingId = await meets(hanneke, hers);
    const agreements: string[] = [];
    for (const [place, who] of hers.entries()) {
      await mailAt(store, who, `letter-${place}@example.org`);
      const agreementId = await asked(hanneke, who);
      agreements.push(agreementId);
      await put(who, { kind: 'ask-reminder', subjectId: agreementId });
      await put(who, { kind: 'minutes', subjectId: meetingId });
    }
    const sent = await sendAll();
    expect(await weeklyRound(store, onMonday)).toBeGreaterThanOrEqual(hers.length);
    sent.push(...(await sendAll(onMonday)));
    await hanneke.do((db) =>
      db.updateTable('agreement').set({ state: 'called-off', off_why: 'withdrawn' }).where('id', 'in', agreements).execute(),
    );
    for (const [place, who] of hers.entries()) await put(who, { kind: 'ask-off', subjectId: agreements[place] ?? '' });
    sent.push(...(await sendAll()));
    const ofAnOwner = Object.keys(letterKinds).filter((kind) => !elsewhere.includes(kind));
    expect([...new Set(sent.map(({ kind }) => kind))].sort()).toEqual(ofAnOwner.sort());
    expect(JSON.stringify(sent)).not.toContain(canary);
  });

  const put = ({ id, ownerId }: Who, letter: { readonly kind: string; readonly subjectId: string }) =>
    store.as('naober_app', ownerId, (db) => putLetter(db, { ...letter, ownerId, participantId: id, at: around.now() }));

  /** Something is asked of somebody by mail; answers what was asked of them. */
  async function asked(viewer: Viewer, { id }: Who): Promise<string> {
    const day = dutchDay(new Date(around.now().getTime() + 7 * 86_400_000));
    const timing = { startsOn: day, untilOn: day, startsAt: null, minutes: null, rule: null };
    const wanted = { actId: around.newId(), kind: 'help', what: 'de container buitenzetten', timing, answerBy: day } as const;
    const prepared = await prepareAsk(viewer, around, wanted);
    if (!prepared.ok) throw new Error(prepared.refusal);
    const to = [{ participantId: id, channel: 'mail', words: 'Wil jij de container buitenzetten?' } as const];
    const sent = await sendAsk(viewer, around, { actId: around.newId(), askId: prepared.value.askId, to });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.agreementIds[0] ?? '';
  }

  /** A meeting that was held, to which all of them were invited by mail; what was written for the last of them is that one's alone. */
  async function meets(viewer: Viewer, who: readonly Who[]): Promise<string> {
    const [id, at] = [around.newId(), around.now()];
    const own = { owner_id: viewer.id, created_at: at };
    await viewer.do((db) =>
      db
        .insertInto('meeting')
        .values({ ...own, id, goal: 'Samen verder', closed_at: at })
        .execute(),
    );
    for (const [place, one] of who.entries()) {
      await gives(viewer, around, one.id, ['meeting']);
      const invitee = around.newId();
      const said = {
        briefing: place === who.length - 1 ? canary : null,
        channel: 'mail',
        sent_words: 'Kom je?',
        invited_at: at,
      } as const;
      await viewer.do((db) =>
        db
          .insertInto('meeting_invitee')
          .values({ ...own, ...said, id: invitee, meeting_id: id, participant_id: one.id })
          .execute(),
      );
      await put(one, { kind: 'meeting', subjectId: invitee });
    }
    return id;
  }

  /** Sends what waits, by a post that keeps every word of it. */
  const sendAll = (at = around): Promise<KeptMail[]> => sendToKeep(store, at, { site: 'http://localhost:3000' });

  it('holds no canary in any letter that is sent for an owner: an invitation, and that something is off', async () => {
    const hanneke = viewers.get('hanneke');
    if (hanneke === undefined) throw new Error('Hanneke does not live here.');
    const hers = everybody.filter(({ ownerId }) => ownerId === hanneke.id);
    const how = { channel: 'mail', hostName: 'Hanneke', site: 'http://localhost:3000', language: 'nl', from: 'here' } as const;
    for (const { id, name } of hers) {
      const address = `${name.replaceAll(/\W/g, '')}@example.org`;
      const asked = { ...how, actId: around.newId(), participantId: id, address };
      expect(await mailInvitation(store, hanneke, around, asked)).toMatchObject({ ok: true });
      await whileOpen(store, (run) =>
        run(
          `insert into contact_way (owner_id, participant_id, channel, value, said_by, said_at) values ($1, $2, 'mail', $3, $2, now())
            on conflict do nothing`,
          [hanneke.id, id, address],
        ),
      );
    }
    const sent = await sendAll();
    expect(sent.map(({ kind }) => kind)).toEqual(hers.map(() => 'helper-letter'));
    await hanneke.do((db) => db.updateTable('owner').set({ shut_at: around.now(), shut_why: 'died' }).execute());
    await callOffAgreements(store, around)({ id: around.newId(), ownerId: hanneke.id, subjectId: hanneke.id });
    const off = (await sendAll()).filter(({ kind }) => kind === 'called-off-letter');
    expect(off.length).toBeGreaterThan(0);
    sent.push(...off);
    expect(JSON.stringify(sent)).not.toContain(canary);
  });

  it('holds none in what the program says to whoever runs it', () => {
    expect(app.complaints).toEqual([]);
  });
});
