import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { lensink } from '../../src/domain/circle/built-in-templates.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';
import type { TestApp, TestBrowser } from './app.ts';
import { begunOrganisation, invited, joinByApp } from './at-work.ts';
import { aroundNow } from './circle.ts';
import { formTo, send } from './forms.ts';
import { fillSpace } from './full-space.ts';
import { gives, joins, opensLink } from './takes-part.ts';

/** Everybody who can come to an address. An operator has no role on the web: whoever runs the machine comes as anybody does. */
export const roles = [
  'anonymous',
  'stranger',
  'owner',
  'helper beside',
  'typist at a distance',
  'regelaar',
  'representative',
  'member with a view',
  'member with one task',
  'guest of an organisation',
  'guest of another organisation',
  'coordinator',
] as const;
export type WebRole = (typeof roles)[number];

/** What is open for whom. Nobody has everything. */
export const setsOf: Readonly<Partial<Record<WebRole, readonly GrantSet[]>>> = {
  'typist at a distance': ['type-along'],
  regelaar: ['ask-for-me', 'own-agreements'],
  representative: ['own-agreements'],
  'member with a view': ['circle-list', 'who-helps', 'contact', 'known-since', 'agreements', 'plan'],
  'member with one task': ['own-agreements'],
  'guest of an organisation': ['circle-drawing', 'own-view', 'steer-trajectory', 'progress', 'suggest', 'type-along'],
};

type Working = { readonly workerId: string; readonly organisationId: string };

/** A store with two owners and everybody who can come by, each in a browser of their own. */
export type EveryRole = {
  readonly ownerId: string;
  readonly strangerId: string;
  browserOf(role: WebRole): TestBrowser;
  /** The participation of a role in the owner's space; null for who has none. */
  participationOf(role: WebRole): string | null;
  /** The id of what a role has of its own in the owner's space, at the page that is about it; null where it has nothing. */
  ownThing(page: string, role: WebRole): string | null;
  /** Somebody who takes part in the space of the stranger. */
  readonly takesPartElsewhere: string;
  /** Where a role works, of those who work at an organisation. */
  readonly workers: ReadonlyMap<WebRole, Working>;
};

/** The browser of an owner, as if they came back with their cookie. */
async function opensSpace(store: Store, browser: TestBrowser, ownerId: string, sitting = false): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const until = new Date(now.getTime() + 86_400_000);
  const helped = sitting ? ({ sitting: 'together', helped_by: 'Anne' } as const) : {};
  await store.as('naober_sign_in', null, (db) =>
    db
      .insertInto('device_session')
      .values({
        token_hash: new Uint8Array(createHash('sha256').update(token).digest()),
        owner_id: ownerId,
        created_at: now,
        last_seen_at: now,
        expires_at: until,
        ...helped,
      })
      .execute(),
  );
  browser.cookies.set('naober', token);
}

/** Somebody asked something of a participant: a task they have. Answers its id. */
async function asks(viewer: Viewer, participantId: string): Promise<string> {
  const id = randomUUID();
  await viewer.do((db) =>
    db
      .insertInto('agreement')
      .values({
        id,
        owner_id: viewer.id,
        participant_id: participantId,
        created_at: new Date(),
        what: 'De container',
        from_on: '2026-01-01',
        until_on: '2099-02-01',
        state: 'asked',
        made_by: viewer.id,
      })
      .execute(),
  );
  return id;
}

/** Pages of who takes part about what they were asked themselves. */
const aboutOwnTask = ['guest-agreement-answer', 'guest-agenda-one', 'guest-agenda-file', 'guest-turn', 'guest-note'];

const mandate = { type: 'volmacht', form: 'notarial', subjects: ['care', 'contacts'], mayShare: true } as const;
const evidence = { decision: '', seenBy: '', seenOn: '', days: 300 };

/** Somebody who takes part and may decide for the owner, about care and contacts; one asking of theirs is about care. */
async function mandated(viewer: Viewer, participantId: string): Promise<void> {
  const recorded = await recordMandate(viewer, aroundNow, { actId: randomUUID(), participantId, ...mandate, ...evidence });
  if (!recorded.ok) throw new Error(recorded.refusal);
}

/** Two organisations: Carla coordinates one, Bram works there; Otto coordinates another. */
async function atWork(store: Store, at: (role: WebRole) => TestBrowser): Promise<ReadonlyMap<WebRole, Working>> {
  const now = () => new Date();
  await joinByApp(at('coordinator'), await begunOrganisation({ store, now }), now);
  const bram = await invited(at('coordinator'), { name: 'Bram', mail: 'bram@example.org', role: 'professional' });
  await joinByApp(at('guest of an organisation'), bram, now);
  const other = { slug: 'buurtzorg', name: 'Buurtzorg West', coordinator: 'Otto', email: 'otto@example.org' };
  await joinByApp(at('guest of another organisation'), await begunOrganisation({ store, now }, other), now);
  const cards = await store.as('naober_sign_in', null, (db) =>
    db.selectFrom('worker_card').select(['worker_id', 'organisation_id', 'email']).execute(),
  );
  const mails = [
    ['coordinator', 'carla@example.org'],
    ['guest of an organisation', 'bram@example.org'],
    ['guest of another organisation', other.email],
  ] as const;
  return new Map(
    mails.map(([role, mail]) => {
      const card = cards.find(({ email }) => email === mail);
      return [role, { workerId: card?.worker_id ?? '', organisationId: card?.organisation_id ?? '' }];
    }),
  );
}

/** A name on the sheet of the coach; answers its id. */
async function ownMark(store: Store, ownerId: string, coach: string): Promise<string> {
  const id = randomUUID();
  const sheet = { owner_id: ownerId, participant_id: coach };
  await store.as('naober_keeper', null, async (db) => {
    const template = JSON.stringify(lensink);
    await db
      .insertInto('own_view')
      .values({ ...sheet, template, created_at: new Date() })
      .execute();
    await db
      .insertInto('own_view_mark')
      .values({ ...sheet, id, name: 'Zoon' })
      .execute();
  });
  return id;
}

/** Two owners with a row of everything, and everybody else with what is open for them. */
export async function everyRole(store: Store, app: TestApp): Promise<EveryRole> {
  const [ownerId, strangerId] = [randomUUID(), randomUUID()];
  for (const id of [ownerId, strangerId]) await fillSpace(store, id);
  const browsers = new Map<WebRole, TestBrowser>(roles.map((role) => [role, app.another()]));
  const browserOf = (role: WebRole) => browsers.get(role) ?? app.another();
  await opensSpace(store, browserOf('owner'), ownerId);
  await opensSpace(store, browserOf('helper beside'), ownerId, true);
  await opensSpace(store, browserOf('stranger'), strangerId);
  const workers = await atWork(store, browserOf);
  const viewer = viewerOf(store, ownerId);
  const participations = new Map<WebRole, string>();
  const tasks = new Map<WebRole, string>();
  for (const role of roles) {
    const sets = setsOf[role];
    if (sets === undefined) continue;
    const worker = workers.get(role);
    const from = worker === undefined ? {} : { ...worker, kind: 'guest' as const, related: false };
    const who = await joins(store, viewer, aroundNow, { name: `Iemand ${role}`, ...from });
    participations.set(role, who.id);
    await gives(viewer, aroundNow, who.id, sets);
    tasks.set(role, await asks(viewer, who.id));
    if (worker === undefined) await opensLink(store, browserOf(role), who);
  }
  await mandated(viewer, participations.get('representative') ?? '');
  const things = new Map([
    ['guest-own-view-mark', await ownMark(store, ownerId, participations.get('guest of an organisation') ?? '')],
    ['guest-pause-of', participations.get('member with one task') ?? ''],
  ]);
  const typist = browserOf('typist at a distance');
  const typing = `/bij/${participations.get('typist at a distance')}/typ-mee`;
  await send(typist, formTo(await typist.visit(typing), typing));
  const elsewhere = await joins(store, viewerOf(store, strangerId), aroundNow, { name: 'Elders' });
  const participationOf = (role: WebRole) => participations.get(role) ?? null;
  const ownThing = (page: string, role: WebRole) => (aboutOwnTask.includes(page) ? tasks.get(role) : things.get(page)) ?? null;
  return { ownerId, strangerId, browserOf, participationOf, ownThing, takesPartElsewhere: elsewhere.id, workers };
}
