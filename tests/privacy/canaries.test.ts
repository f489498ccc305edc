import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { setsAboutPeople } from '../../src/domain/consent/grant-sets.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { readShown } from '../../src/usecases/guest/read-shown.ts';
import { changePrivateTime } from '../../src/usecases/meeting/hold-meeting.ts';
import { beginWorkerSession } from '../../src/usecases/organisation/worker-session.ts';
import { addresses as to } from '../../src/web/addresses.ts';
import { pages } from '../../src/web/pages.ts';
import { whileOpen } from '../support/administrator.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { asked, done, meetingOf } from '../support/at-meeting.ts';
import { aroundNow } from '../support/circle.ts';
import { idsOf, objectKindNames } from '../support/objects-of.ts';
import { openTownStore, type TestStore } from '../support/store.ts';
import { opensLink } from '../support/takes-part.ts';
import { kindOfIdAt } from '../web/what-an-id-is-of.ts';
import { canary, plantCanaries, plantedColumns } from './canaries.ts';
import { notPlanted } from './not-planted.ts';

type TakesPart = { readonly id: string; readonly ownerId: string; readonly workerId: string | null };

let store: TestStore;
let app: TestApp;
let owners: readonly { readonly id: string; readonly slug: string }[];
let everybody: readonly TakesPart[];
let planted = 0;
beforeAll(async () => {
  store = await openTownStore();
  owners = await demoOwners(store);
  for (const { id } of owners) planted += await plantCanaries(store, id);
  everybody = await store.as('naober_keeper', null, (db) =>
    db.selectFrom('participant').select(['id', 'owner_id as ownerId', 'worker_id as workerId']).execute(),
  );
  app = openTestApp(store, { settings: { demo: true } });
}, 120_000);
afterAll(() => store.remove());

/** Of what is of an owner, how much each page is opened about. */
const ofEach = 3;

/** Every address, about what is of this owner and, where it names who takes part, about them. */
async function addresses(ownerId: string, who: string): Promise<readonly string[]> {
  const ids = new Map<string, readonly string[]>();
  for (const kind of objectKindNames) ids.set(kind, (await idsOf(store, ownerId, kind)).slice(0, ofEach));
  return pages
    .filter(({ get, name }) => get !== undefined && name !== 'photo')
    .flatMap(({ name, address }) => {
      const named = address.replace(':who', who).replace(':slug', 'kennismaken');
      const ofIds = named.includes(':id')
        ? (ids.get(kindOfIdAt(name) ?? '') ?? []).map((id) => named.replace(':id', id))
        : [named];
      return ofIds.map((one) => one.replace(/:\w+/g, randomBytes(16).toString('base64url')));
    });
}

/** Where a canary came along, of everything a browser can open. */
async function heard(browser: TestBrowser, where: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const address of where) {
    const reply = await browser.visit(address);
    expect(reply.status, address).toBeLessThan(500);
    if (JSON.stringify([reply.html, [...reply.headers]]).includes(canary)) said.push(address);
  }
  return said;
}

it('there are canaries, and their owner sees them', { timeout: 120_000 }, async () => {
  expect(planted).toBeGreaterThan(200);
  const owner = app.another();
  await owner.visit('/demo/als/gewoon', { form: {} });
  const id = owners.find(({ slug }) => slug === 'gewoon')?.id ?? '';
  const said = await heard(owner, await addresses(id, id));
  for (const part of ['/kring/mensen/', '/over/voor-jou', '/over/grenzen', '/toen'])
    expect(
      said.some((address) => address.includes(part)),
      `${part} in ${said.join('\n')}`,
    ).toBe(true);
});

/** Texts of an owner that nobody reads who takes part or works somewhere, but for words of a fixed list. */
const ownersAlone = `select c.table_name || '.' || c.column_name as name from information_schema.columns c
  where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'ARRAY')
    and exists (select from information_schema.columns o where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'owner_id')
    and not exists (select from pg_constraint k where k.conrelid = c.table_name::regclass and k.contype = 'c'
      and pg_get_constraintdef(k.oid) ~ ('\\(' || c.column_name || ' = ANY'))
    and not exists (select from pg_roles r where r.rolname ~ '^naober_(guest|acts|arranges|sees_.*|worker)$'
      and has_column_privilege(r.oid, c.table_name::regclass, c.column_name, 'select')) order by 1`;

it('a canary stands in every text that is for the owner alone, or it is said why not', async () => {
  const rows = await whileOpen(store, (run) => run(ownersAlone));
  const alone = rows.map(({ name }) => String(name));
  expect(alone.filter((name) => !plantedColumns.includes(name) && !notPlanted.includes(name))).toEqual([]);
  expect(notPlanted.filter((name) => !alone.includes(name) || plantedColumns.includes(name))).toEqual([]);
});

it('who takes part never meets one, at any address there is', { timeout: 240_000 }, async () => {
  expect(everybody.length).toBeGreaterThan(5);
  let opened = 0;
  for (const who of everybody) {
    const browser = app.another();
    await opensLink(store, browser, who);
    if (who.workerId !== null) {
      const session = { workerId: who.workerId, maySetUp: false, both: true, device: null };
      browser.cookies.set('naober-werk', await beginWorkerSession(store, aroundNow, session));
    }
    const where = (await addresses(who.ownerId, who.id)).filter((address) =>
      /^\/(bij|gast|organisatie|u|mee|kring|$)/.test(address),
    );
    expect(await heard(browser, where), who.id).toEqual([]);
    if ((await browser.visit(`/bij/${who.id}`)).status === 200) opened += 1;
  }
  expect(opened).toBeGreaterThan(3);
});

it('nobody meets one at any other address: not anybody, and not another owner about what is somebody else’s', {
  timeout: 240_000,
}, async () => {
  const [one, other] = owners;
  expect(await heard(app.another(), await addresses(one?.id ?? '', everybody[0]?.id ?? ''))).toEqual([]);
  const begun = app.another();
  await begun.visit('/', { form: { name: 'Vreemde' } });
  expect(await heard(begun, await addresses(other?.id ?? '', everybody[1]?.id ?? ''))).toEqual([]);
});

it('under no set and no role of who takes part does the store give one, whatever is asked of it', {
  timeout: 240_000,
}, async () => {
  const found = await store.as('naober_keeper', null, (db) =>
    sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`.execute(db),
  );
  const readable = async (role: string, table: string) =>
    (
      await store.as('naober_keeper', null, (db) =>
        sql<{
          column: string;
        }>`select a.attname as column from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0
          and not a.attisdropped and has_column_privilege(${role}, a.attrelid, a.attnum, 'select')`.execute(db),
      )
    ).rows.map(({ column }) => column);
  const roles = [
    'naober_guest',
    'naober_acts',
    'naober_arranges',
    'naober_sees_list',
    'naober_sees_drawing',
    'naober_sees_support',
  ] as const;
  const more = [
    'naober_sees_contact',
    'naober_sees_since',
    'naober_sees_agreements',
    'naober_sees_progress',
    'naober_worker',
  ] as const;
  let rows = 0;
  for (const role of [...roles, ...more]) {
    const reached: { readonly name: string; readonly columns: readonly string[] }[] = [];
    for (const { name } of found.rows) reached.push({ name, columns: await readable(role, name) });
    for (const who of everybody) {
      const viewer = role === 'naober_worker' || role === 'naober_sees_progress' ? who.workerId : who.id;
      if (viewer === null) continue;
      await store.as(role, viewer, async (db) => {
        for (const { name, columns } of reached.filter(({ columns }) => columns.length > 0)) {
          const wanted = sql.join(columns.map((column) => sql.ref(column)));
          const seen = await sql`select ${wanted} from ${sql.table(name)}`.execute(db);
          rows += seen.rows.length;
          expect(JSON.stringify(seen.rows), `${name} as ${role}`).not.toContain(canary);
        }
      });
    }
  }
  expect(rows).toBeGreaterThan(100);
});

it('what is drawn, listed or told under any set holds none', async () => {
  let shown = 0;
  for (const { id, ownerId } of everybody) {
    const guest = { ...guestOf(store, { id, ownerId }, () => ({ at: aroundNow.now() })), via: aroundNow.newId() };
    for (const set of setsAboutPeople) {
      const seen = JSON.stringify(await readShown(guest, set));
      expect(seen, `${set} for ${id}`).not.toContain(canary);
      shown += seen.length;
    }
  }
  expect(shown).toBeGreaterThan(500);
});

/** Somebody who comes for work and somebody of the owner's own people, in the space of one owner, who are both let in. */
async function bothKinds(): Promise<{ readonly guest: TakesPart; readonly member: TakesPart }> {
  const people = await store.as('naober_keeper', null, (db) =>
    db
      .selectFrom('participant')
      .select(['id', 'owner_id as ownerId', 'worker_id as workerId', 'kind'])
      .where('joined_at', 'is not', null)
      .where('left_at', 'is', null)
      .where('blocked_at', 'is', null)
      .execute(),
  );
  for (const guest of people.filter(({ kind }) => kind === 'guest')) {
    const member = people.find(({ ownerId, kind }) => ownerId === guest.ownerId && kind === 'member');
    if (member !== undefined) return { guest, member };
  }
  throw new Error('Nobody has both kinds of people.');
}

it('what is planned in private time is met by the own people alone, and by who comes for work only once the owner opens it', async () => {
  const { guest, member } = await bothKinds();
  const viewer = viewerOf(store, guest.ownerId);
  const meetingId = await meetingOf(viewer, aroundNow);
  for (const { id } of [guest, member]) await asked(viewer, aroundNow, meetingId, id);
  // Also for whoever was asked to all of it by mistake.
  const words = { what: canary, limits: canary, substitute: canary, who_name: canary };
  const task = { id: aroundNow.newId(), meeting_id: meetingId, owner_id: viewer.id, made_by: member.id, created_at: new Date() };
  await viewer.do(async (db) => {
    await db.updateTable('meeting_invitee').set({ part: 'whole' }).where('meeting_id', '=', meetingId).execute();
    await db
      .insertInto('meeting_task')
      .values({ ...task, ...words, participant_id: guest.id })
      .execute();
  });
  const meets = async (who: TakesPart) => {
    const browser = app.another();
    await opensLink(store, browser, who);
    if (who.workerId !== null) {
      const session = { workerId: who.workerId, maySetUp: false, both: true, device: null };
      browser.cookies.set('naober-werk', await beginWorkerSession(store, aroundNow, session));
    }
    const plan = [to.guestMeetingPlan(who.id, meetingId), to.guestMeetingTask(who.id, task.id)];
    const said = await heard(browser, [to.guestHome(who.id), to.guestMeeting(who.id), ...plan]);
    const rows = await store.as('naober_guest', who.id, (db) =>
      db.selectFrom('meeting_task').select('what').where('meeting_id', '=', meetingId).execute(),
    );
    return { said: said.length > 0, stored: rows.length > 0 };
  };
  const [nothing, all] = [
    { said: false, stored: false },
    { said: true, stored: true },
  ];
  for (const act of ['begin', 'end', 'open', 'shut'] as const) {
    done(await changePrivateTime(viewer, aroundNow, { meetingId, act }));
    expect(await meets(member), `own people, ${act}`).toEqual(all);
    expect(await meets(guest), `who comes for work, ${act}`).toEqual(act === 'open' ? all : nothing);
  }
});

it('the program said nothing about it to whoever runs it', () => {
  expect(app.complaints).toEqual([]);
});
