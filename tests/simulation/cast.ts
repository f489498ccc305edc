import { guestOf } from '../../src/database/guest.ts';
import type { Store } from '../../src/database/open.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { LetterEvery } from '../../src/domain/letters/weekly.ts';
import type { Around } from '../../src/usecases/around.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { chooseRhythm } from '../../src/usecases/keeping/choose-rhythm.ts';
import { chooseOwnLetterEvery } from '../../src/usecases/letters/letter-every.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { type Chance, chanceOf } from './chance.ts';

/** Somebody of a circle who can be asked, with the address their mail goes to. */
export type Helper = { readonly guest: GuestActor; readonly alterId: string; readonly name: string; readonly mail: string };
export type Household = { readonly viewer: Viewer; readonly helpers: readonly Helper[]; readonly rhythms: readonly string[] };

/** The town on a clock that is moved by hand. */
export type Town = {
  readonly store: Store;
  readonly seed: number;
  readonly chance: Chance;
  readonly around: Around;
  readonly begins: Date;
  readonly households: readonly Household[];
  now(): Date;
  moveTo(moment: Date): void;
};

const people = ['hanneke', 'gewoon', 'joop', 'piet'];
const most = 6;
/** How often they want the letter with what comes, one after another. */
const wishes: readonly LetterEvery[] = ['month', 'week', 'never'];

/** Lets people of four circles of the example town take part there, on a clock that begins here. */
export async function townOf(store: Store, seed: number, begins: Date): Promise<Town> {
  const chance = chanceOf(seed);
  let now = begins;
  const around: Around = { now: () => now, newId: () => chance.id() };
  const owners = await demoOwners(store);
  const households: Household[] = [];
  for (const slug of people) {
    const found = owners.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`Nobody lives at ${slug}.`);
    households.push(await householdOf(store, around, viewerOf(store, found.id)));
  }
  const moveTo = (moment: Date) => {
    now = moment;
  };
  return { store, seed, chance, around, begins, households, now: () => now, moveTo };
}

async function householdOf(store: Store, around: Around, viewer: Viewer): Promise<Household> {
  const alters = (await readCircle(viewer))?.circle.alters ?? [];
  const able = alters.filter(({ kind, status, about }) => kind === 'person' && status === 'present' && about.child !== true);
  const helpers: Helper[] = [];
  for (const { id: alterId, name } of able.slice(0, most)) {
    const guest = await takesPart(store, viewer, around, { alterId, name });
    if (guest === null) continue;
    const every = wishes[helpers.length % wishes.length] ?? 'week';
    await chooseOwnLetterEvery(guest, around, { every, was: 'week' });
    helpers.push({ guest, alterId, name, mail: `${guest.id}@example.org` });
  }
  await readsMail(store, viewer, around);
  await endStory(viewer, around);
  const rhythms = able.slice(0, 3).map(({ id }) => id);
  for (const alterId of rhythms) {
    const chosen = { alterId, ideal: 'two-weeks', longest: 'month', birthday: true, version: 0 };
    const done = await chooseRhythm(viewer, around, chosen);
    if (!done.ok) throw new Error(done.refusal);
  }
  return { viewer, helpers, rhythms };
}

type Who = { readonly alterId: string; readonly name: string };

/** As somebody who joined; null for who takes part as the other kind already. */
async function takesPart(store: Store, viewer: Viewer, around: Around, { alterId, name }: Who): Promise<GuestActor | null> {
  const there = await addParticipant(viewer, around, { actId: around.newId(), kind: 'member', name, alterId });
  if (!there.ok) return null;
  const id = there.value.participantId;
  await store.as('naober_sign_in', null, (db) =>
    db.updateTable('participant').set({ joined_at: around.now() }).where('id', '=', id).where('joined_at', 'is', null).execute(),
  );
  return { ...guestOf(store, { id, ownerId: viewer.id }, () => ({ at: around.now() })), via: around.newId() };
}

/** The owner has a proven address, at which the letter with what comes arrives. */
export const readsMail = (store: Store, { id }: Viewer, around: Around): Promise<unknown> =>
  store.as('naober_sign_in', null, (db) => {
    const proven = { owner_id: id, email: `${id}@example.org`, email_verified: true };
    const times = { created_at: around.now(), updated_at: around.now() };
    return db
      .insertInto('account')
      .values({ ...proven, ...times })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });

/** What the story of the town had asked, agreed and chosen is over: what follows is counted on the fingers. */
const endStory = (viewer: Viewer, around: Around): Promise<unknown> =>
  viewer.do(async (db) => {
    await db.deleteFrom('contact_rhythm').execute();
    const over = { state: 'called-off', off_why: 'withdrawn', ended_at: around.now() } as const;
    await db.updateTable('agreement').set(over).where('state', 'in', ['asked', 'agreed']).execute();
    await db.updateTable('ask').set({ state: 'withdrawn' }).where('state', '=', 'open').execute();
  });
