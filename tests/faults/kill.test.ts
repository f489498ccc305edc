import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/database/open.ts';
import { StoreWillNotOpen } from '../../src/database/store-will-not-open.ts';
import type { Around } from '../../src/usecases/around.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { participantNamed } from '../support/inviting.ts';
import { mailAt, plainLettersTo, putPlain, sendRound, standingOf } from '../support/plain-letters.ts';
import { openPostOffice } from '../support/post-office.ts';
import { freshPlace, openTestStore, removePlace } from '../support/store.ts';
import { startWriter } from './start-writer.ts';

const kills = 20;

/** Letters that wait in the store of this folder, all to one address; answers what each is about. */
async function lettersIn(
  folder: string,
  count: number,
): Promise<{ readonly ownerId: string; readonly about: readonly string[] }> {
  const store = await openStore({ folder, production: false });
  const viewer = await beginWith(store, 'Kees');
  const id = await participantNamed(viewer, aroundNow, 'Kees');
  await mailAt(store, { id, ownerId: viewer.id }, 'kees@example.org');
  const about = await putPlain(store, { ownerId: viewer.id, participantId: id, at: new Date() }, count);
  await store.close();
  return { ownerId: viewer.id, about };
}

describe('a process that is killed', () => {
  it(`loses nothing it acknowledged and sends no letter twice, ${kills} times in a row, and leaves a folder the next one can open`, {
    timeout: 240_000,
  }, async () => {
    const place = await freshPlace('embedded');
    const office = await openPostOffice();
    office.waits = 100;
    const { ownerId, about } = await lettersIn(place.folder, 80);
    const kept: string[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const writer = startWriter(place.folder, { post: office.url });
      await vi.waitUntil(writer.opened, { timeout: 60_000 });
      // Every other time in the middle of a letter: the mail server has it, and has not said so yet.
      const taken = office.taken.length;
      if (kill % 2 === 0) await vi.waitUntil(() => office.taken.length > taken, { timeout: 60_000, interval: 1 });
      else await wait(20 + ((kill * 67) % 400));
      writer.process.kill('SIGKILL');
      await writer.ended;
      kept.push(...writer.kept());
    }
    const store = await openStore({ ...place, production: false });
    const found = await store.as('naober_sign_in', null, (db) => db.selectFrom('owner').select('id').execute());
    const inAnHour: Around = { ...aroundNow, now: () => new Date(Date.now() + 3_600_000) };
    office.waits = 0;
    await sendRound(store, inAnHour, plainLettersTo(office.url));
    const standing = await standingOf(store, ownerId);
    await store.close();
    await office.down();
    const mails = (one: string) => office.taken.filter(({ text }) => text.includes(one)).length;
    const wrong = about.filter((one) => mails(one) > 1 || (mails(one) === 0 && standing[one] !== 'unsure: cut-off'));
    expect(wrong.map((one) => `${standing[one]}, ${mails(one)} mails`)).toEqual([]);
    expect(Object.values(standing).filter((one) => one === 'unsure: cut-off').length).toBeGreaterThanOrEqual(kills / 2);
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
