import { randomUUID } from 'node:crypto';
import { afterAll, expect, it, vi } from 'vitest';
import { fillSpace } from '../../tests/support/full-space.ts';
import { openTestStore, removePlace } from '../../tests/support/store.ts';
import { openStore } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';
import { death } from './death.ts';

const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((...said) => {
  const done = said.find((one) => typeof one === 'function');
  done?.();
  return true;
});
afterAll(() => stdout.mockRestore());

it('shuts the space of an owner who died once, keeps who saw the evidence, and opens it again when it was a mistake', async () => {
  const store = await openTestStore();
  const owner = randomUUID();
  await fillSpace(store, owner);
  // What the full space says of its owner's death is not what is tried here.
  await store.as('naober_jobs', null, (db) =>
    db.updateTable('death_report').set({ taken_back_at: new Date() }).where('owner_id', '=', owner).execute(),
  );
  await store.close();
  vi.stubEnv('NAOBER_DATA', store.place.folder);
  vi.stubEnv('DATABASE_URL', '');
  const standing = async () => {
    const again = await openStore({ folder: store.place.folder });
    const seen = await viewerOf(again, owner).do(async (db) => ({
      why: (await db.selectFrom('owner').select('shut_why').executeTakeFirst())?.shut_why,
      by: (await db.selectFrom('death_report').select('seen_by').where('taken_back_at', 'is', null).execute())[0]?.seen_by,
      log: (await db.selectFrom('fact').select('actor_kind').where('kind', '=', 'death-reported').execute()).length,
    }));
    await again.close();
    return seen;
  };
  for (const words of [[], ['somebody'], [owner], [owner, '--undo', '--seen-by', 'Gerda'], [owner, 'more', '--undo']])
    await expect(death(words), words.join(' ')).rejects.toThrow();
  expect(await death([owner, '--seen-by', 'Gerda'])).toBe(0);
  expect(await standing()).toEqual({ why: 'died', by: 'Gerda', log: 1 });
  expect(await death([owner, '--undo'])).toBe(0);
  expect(await standing()).toMatchObject({ why: null, by: undefined });
  await expect(death([randomUUID(), '--seen-by', 'Gerda'])).rejects.toThrow('no such owner');
  expect(await death(['--help'])).toBe(0);
  vi.unstubAllEnvs();
  await removePlace(store.place);
}, 240_000);
