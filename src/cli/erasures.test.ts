import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { aroundNow as around, beginWith, circleOf, named } from '../../tests/support/circle.ts';
import { engines, freshPlace, openTestStore, removePlace } from '../../tests/support/store.ts';
import { openStore, type StoreOptions } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';
import { keepClean } from '../jobs/keep-clean.ts';
import { askErasure } from '../usecases/my-data/ask-erasure.ts';
import { wipeSpaceNow } from '../usecases/wipe-space-now.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

type Place = Pick<StoreOptions, 'url' | 'folder'>;

const folder = mkdtempSync(path.join(tmpdir(), 'naober-erasures-'));
const file = (name: string) => path.join(folder, name);
const places: Place[] = [];
const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
const at = (place: Place) => {
  vi.stubEnv('DATABASE_URL', place.url ?? '');
  vi.stubEnv('NAOBER_DATA', place.folder || folder);
};

afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  stderr.mockRestore();
  rmSync(folder, { recursive: true });
  for (const place of places) await removePlace(place);
});

describe.each(engines)('after an older backup is put back (%s)', (engine) => {
  it('whoever was erased since is erased again, and a space that was wiped stays away; without the list nothing is put back', async () => {
    const list = file(`list-${engine}.jsonl`);
    const store = await openTestStore(engine);
    places.push(store.place);
    const viewer = viewerOf(store, (await beginWith(store, 'Truus, Kanarie')).id);
    const wiped = await beginWith(store, 'Fatma');
    const { id: gone } = await named(viewer, 'Kanarie');
    await store.close();
    at(store.place);
    expect(await backup([file(`old-${engine}`)])).toBe(0);

    const later = await openStore({ ...store.place, production: false });
    const again = viewerOf(later, viewer.id);
    await askErasure(again, around, { actId: randomUUID(), kind: 'person', subjectId: gone });
    await wipeSpaceNow(later, viewerOf(later, wiped.id), around);
    await later.close();
    await asAdministrator(store.place, async (run) => {
      await run('alter table erasure_wish no force row level security');
      await run(
        `update erasure_wish set asked_at = asked_at - interval '15 days', erase_after = erase_after - interval '15 days'`,
      );
      await run('alter table erasure_wish force row level security');
    });
    const end = await openStore({ ...store.place, production: false });
    await keepClean(end, around, list);
    await end.close();
    const lines = readFileSync(list, 'utf8');
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind)
        .sort(),
    ).toEqual(['person', 'space']);
    expect(lines).not.toMatch(/Kanarie|Fatma|Truus/);
    writeFileSync(list, `${lines}{"id":"cut off`);

    const place = await freshPlace(engine);
    places.push(place);
    at(place);
    await expect(restore([file(`old-${engine}`)])).rejects.toThrow('would be back');
    expect(await restore([file(`old-${engine}`), '--erasures', list])).toBe(0);
    const back = await openStore({ ...place, production: false });
    const { alters } = await circleOf(viewerOf(back, viewer.id));
    expect(alters.map(({ name }) => name)).toEqual(['Truus']);
    const acts = await back.as('naober_app', viewer.id, (db) => db.selectFrom('act').select(['images', 'summary']).execute());
    expect(JSON.stringify(acts)).not.toContain('Kanarie');
    const owners = await back.as('naober_sign_in', null, (db) => db.selectFrom('owner').select('id').execute());
    expect(owners.map(({ id }) => id)).toEqual([viewer.id]);
    await back.close();
  });
});
