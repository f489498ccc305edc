import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { calledOffLetterQueue, callOffAgreements, sendCalledOff } from '../../src/jobs/call-off-agreements.ts';
import type { Letter } from '../../src/jobs/outside/smtp.ts';
import { sendHelperLetter } from '../../src/jobs/send-helper-letter.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { helperLetterQueue } from '../../src/usecases/invite/helper-letter-queue.ts';
import { mailInvitation } from '../../src/usecases/invite/mail-invitation.ts';
import { addresses } from '../../src/web/addresses.ts';
import { writeHelperLetter } from '../../src/web/letters/helper-letter.ts';
import { calledOffLetter } from '../../src/web/letters/quiet.ts';
import { pages } from '../../src/web/pages.ts';
import { whileOpen } from '../support/administrator.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow as around } from '../support/circle.ts';
import { openTownStore, type TestStore } from '../support/store.ts';
import { opensLink } from '../support/takes-part.ts';
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

  it('holds no canary in any letter that is sent for an owner: an invitation, and that something is off', async () => {
    const sent: Letter[] = [];
    const post = { send: async (letter: Letter) => void sent.push(letter), close: () => undefined };
    const tasks: Readonly<Record<string, ReturnType<typeof callOffAgreements>>> = {
      [calledOffLetterQueue]: sendCalledOff(store, post, calledOffLetter),
      [helperLetterQueue]: sendHelperLetter(store, around, post, writeHelperLetter),
    };
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
    await deliver(tasks);
    expect(sent.length).toBe(hers.length);
    await hanneke.do((db) => db.updateTable('owner').set({ shut_at: around.now(), shut_why: 'died' }).execute());
    await callOffAgreements(store, around)({ id: around.newId(), ownerId: hanneke.id, subjectId: hanneke.id });
    await deliver(tasks);
    expect(sent.length).toBeGreaterThan(hers.length);
    expect(JSON.stringify(sent)).not.toContain(canary);
  });

  /** Does what waits in the outbox, as the queue would. */
  async function deliver(tasks: Readonly<Record<string, ReturnType<typeof callOffAgreements>>>): Promise<void> {
    const rows = await whileOpen(store, (run) => run('delete from outbox returning id, owner_id, queue, subject_id'));
    for (const { id, owner_id, queue, subject_id } of rows)
      await tasks[String(queue)]?.({ id: String(id), ownerId: String(owner_id), subjectId: String(subject_id) });
  }

  it('holds none in what the program says to whoever runs it', () => {
    expect(app.complaints).toEqual([]);
  });
});
