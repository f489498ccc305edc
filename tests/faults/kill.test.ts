import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore, type Store } from '../../src/database/open.ts';
import { StoreWillNotOpen } from '../../src/database/store-will-not-open.ts';
import type { Around } from '../../src/usecases/around.ts';
import { makeInvitation } from '../../src/usecases/invite/make-invitation.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { participantNamed } from '../support/inviting.ts';
import { lettersAndInvitationsTo, mailAt, putPlain, sendRound } from '../support/plain-letters.ts';
import { openPostOffice } from '../support/post-office.ts';
import { freshPlace, openTestStore, removePlace } from '../support/store.ts';
import { startWriter } from './start-writer.ts';

const kills = 20;

/** So many letters of no kind and as many invitations, by turns, that wait in the store of this folder. Answers whose they are. */
async function lettersIn(folder: string, pairs: number): Promise<string> {
  const store = await openStore({ folder, production: false });
  const viewer = await beginWith(store, 'Kees');
  const id = await participantNamed(viewer, aroundNow, 'Kees');
  await mailAt(store, { id, ownerId: viewer.id }, 'kees@example.org');
  const began = Date.now();
  for (let pair = 0; pair < pairs; pair += 1) {
    const at = new Date(began + pair);
    const around = { ...aroundNow, now: () => at };
    await putPlain(store, { ownerId: viewer.id, participantId: id, at });
    const participantId = await participantNamed(viewer, around, `Buur ${pair}`);
    const asked = { actId: randomUUID(), participantId, hostName: 'Hanneke', address: `buur-${pair}@example.org` };
    const mail = { channel: 'mail', site: 'https://naober.example.org', language: 'nl' } as const;
    const made = await makeInvitation(viewer, around, { ...asked, ...mail });
    if (!made.ok) throw new Error(made.refusal);
  }
  await store.close();
  return viewer.id;
}

/** How every letter of a space stands. */
const lettersOf = (store: Store, ownerId: string) =>
  store.as('naober_app', ownerId, (db) => db.selectFrom('letter').select(['id', 'kind', 'state', 'problem']).execute());

describe('a process that is killed', () => {
  it(`loses nothing it acknowledged and sends no letter twice, ${kills} times in a row while it sends, and leaves a folder the next one can open`, {
    timeout: 600_000,
  }, async () => {
    const place = await freshPlace('embedded');
    const office = await openPostOffice();
    office.waits = 100;
    const ownerId = await lettersIn(place.folder, 25);
    const kept: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startWriter(place.folder, { post: office.url });
      await vi.waitUntil(writer.opened, { timeout: 60_000 });
      // While it sends: mostly the mail server has a letter and has not said so yet, else a moment later, at any step.
      const taken = office.taken.length;
      await vi.waitUntil(() => office.taken.length > taken, { timeout: 60_000, interval: 1 });
      await wait((kill * 37) % 150);
      writer.process.kill('SIGKILL');
      await writer.ended;
      kept.push(...writer.kept());
    }
    const store = await openStore({ ...place, production: false });
    const found = await store.as('naober_sign_in', null, (db) => db.selectFrom('owner').select('id').execute());
    const inAnHour: Around = { ...aroundNow, now: () => new Date(Date.now() + 3_600_000) };
    office.waits = 0;
    await sendRound(store, inAnHour, lettersAndInvitationsTo(office.url));
    const letters = await lettersOf(store, ownerId);
    await store.close();
    await office.down();
    const mails = (id: string) => office.taken.filter((mail) => mail.id === id).length;
    const isWell = ({ id, state }: (typeof letters)[number]) =>
      state === 'sent' ? mails(id) === 1 : state === 'unsure' && mails(id) <= 1;
    expect(
      letters.filter((letter) => !isWell(letter)).map(({ kind, state, id }) => `${kind} ${state}, ${mails(id)} mails`),
    ).toEqual([]);
    const unsure = letters.filter(({ problem }) => problem === 'cut-off').map(({ kind }) => kind);
    expect(new Set(unsure)).toEqual(new Set(['plain', 'helper-letter']));
    expect([letters.length, unsure.length >= kills / 2, unsure.length <= kills]).toEqual([50, true, true]);
    const there = new Set(found.map((one) => one.id));
    expect(kept.filter((id) => !there.has(id))).toEqual([]);
    expect(kept.length).toBeGreaterThan(kills * 5);
    expect(new Set(kept).size).toBe(kept.length);
    await removePlace(place);
  });
});

describe('a second process on the same folder', async () => {
  const store = await openTestStore();
  afterAll(() => store.remove());

  it('is refused in words, and the first one goes on', async () => {
    const second = await startWriter(store.place.folder).ended;
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('Sluit dat eerst');
    expect(second.stderr).toContain('Another process already has this folder open');
    expect(await store.as('naober_app', null, async () => 'goes on')).toBe('goes on');
  });

  it('is refused inside the same program too', async () => {
    const again = openStore({ folder: store.place.folder, production: false });
    await expect(again).rejects.toBeInstanceOf(StoreWillNotOpen);
    await expect(again).rejects.toMatchObject({ reason: 'taken' });
  });
});

describe('in production', () => {
  it('the embedded store wants an explicit word', async () => {
    const place = await freshPlace('embedded');
    await expect(openStore({ ...place, production: true })).rejects.toMatchObject({ reason: 'production' });
    const store = await openStore({ ...place, production: true, embeddedInProduction: true });
    expect((await store.health()).writable).toBe(true);
    await store.close();
    await removePlace(place);
  });
});
