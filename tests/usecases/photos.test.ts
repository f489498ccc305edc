import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { eraseDrafts } from '../../src/jobs/erase-drafts.ts';
import { putPhoto } from '../../src/usecases/photo/put-photo.ts';
import { photosOf, readPhoto } from '../../src/usecases/photo/read-photo.ts';
import { removePhoto } from '../../src/usecases/photo/remove-photo.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf, named } from '../support/circle.ts';
import { dots, photoWithGps } from '../support/pictures.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const days = 86_400_000;
const jpeg = async () => new Uint8Array(await dots(40, 40).jpeg().toBuffer());

onEveryEngine('photos', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const put = async (viewer: Viewer, name: string, file: Uint8Array, more: { actId?: string; now?: Date } = {}) => {
    const { actId = randomUUID(), now = new Date() } = more;
    return putPhoto(viewer, { ...around, now: () => now }, { actId, alterId: (await named(viewer, name)).id, file });
  };
  const remove = async (viewer: Viewer, name: string, now = new Date()) =>
    removePhoto(viewer, { ...around, now: () => now }, { actId: randomUUID(), alterId: (await named(viewer, name)).id });
  const photoOf = async (viewer: Viewer, name: string) => (await named(viewer, name)).photo;
  const undoLast = async (viewer: Viewer) =>
    undoAct(viewer, around, { actId: randomUUID(), undoes: (await readCircle(viewer))?.lastAct?.id ?? '', anyway: false });
  const kept = async (viewer: Viewer, id: string | null) =>
    id !== null && (await viewer.do((db) => db.selectFrom('photo').select('id').where('id', '=', id).execute())).length === 1;

  test('a photo is kept clean, with whose it is, and nobody else can read it', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    expect(await put(viewer, 'Truus', await photoWithGps())).toMatchObject({ ok: true, value: { how: 'done' } });
    const id = await photoOf(viewer, 'Truus');
    const [photo] = await photosOf(viewer);
    expect([photo?.id, photo?.alterId]).toEqual([id, (await named(viewer, 'Truus')).id]);
    const image = Buffer.from((await readPhoto(viewer, id ?? '')) ?? []).toString('latin1');
    expect(image.slice(0, 3)).toBe('\u00ff\u00d8\u00ff');
    expect(image).not.toMatch(/Exif|Kerkstraat|Anja/);
    expect(await readPhoto(await beginWith(store, 'Mo'), id ?? '')).toBeNull();
  });

  test('the same file sent twice by one form is one photo', async () => {
    const viewer = await beginWith(store, 'Truus');
    const [file, actId] = [await jpeg(), randomUUID()];
    const both = await Promise.all([put(viewer, 'Truus', file, { actId }), put(viewer, 'Truus', file, { actId })]);
    expect(both.map((each) => each.ok && each.value.how).sort()).toEqual(['done', 'repeated']);
    expect(await photosOf(viewer)).toHaveLength(1);
  });

  test('another photo takes its place, and undo brings the one before back', async () => {
    const viewer = await beginWith(store, 'Truus');
    await put(viewer, 'Truus', await jpeg());
    const first = await photoOf(viewer, 'Truus');
    await put(viewer, 'Truus', await jpeg());
    const second = await photoOf(viewer, 'Truus');
    expect(second).not.toBe(first);
    await undoLast(viewer);
    expect(await photoOf(viewer, 'Truus')).toBe(first);
    expect(await kept(viewer, first)).toBe(true);
    await undoLast(viewer);
    expect(await photoOf(viewer, 'Truus')).toBe(second);
  });

  test('what is refused changes nothing, and nobody gets a photo who is not there', async () => {
    const viewer = await beginWith(store, 'Truus');
    expect(await put(viewer, 'Truus', new Uint8Array(50))).toEqual({ ok: false, refusal: 'not-a-photo' });
    const stranger = await named(await beginWith(store, 'Mo'), 'Mo');
    const input = { actId: randomUUID(), alterId: stranger.id, file: await jpeg() };
    expect(await putPhoto(viewer, around, input)).toEqual({ ok: false, refusal: 'no-such-alter' });
    expect(await photosOf(viewer)).toEqual([]);
  });

  test('a photo that is taken away can be put back for two weeks; then it is gone for good', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    const monthAgo = new Date(Date.now() - 30 * days);
    await put(viewer, 'Truus', await jpeg(), { now: monthAgo });
    await put(viewer, 'Kees', await jpeg(), { now: monthAgo });
    const [truus, kees] = [await photoOf(viewer, 'Truus'), await photoOf(viewer, 'Kees')];
    await remove(viewer, 'Truus', new Date(Date.now() - 13 * days));
    await eraseDrafts(store, new Date());
    expect(await kept(viewer, truus)).toBe(true);
    expect(await readPhoto(viewer, truus ?? '')).toBeNull();
    await undoLast(viewer);
    expect(await readPhoto(viewer, truus ?? '')).not.toBeNull();
    await eraseDrafts(store, new Date());
    expect(await photoOf(viewer, 'Truus')).toBe(truus);
    await remove(viewer, 'Truus', new Date(Date.now() - 15 * days));
    await eraseDrafts(store, new Date());
    expect([await kept(viewer, truus), await kept(viewer, kees)]).toEqual([false, true]);
    await undoLast(viewer);
    expect(await photoOf(viewer, 'Truus')).toBeNull();
  });

  test('the photo of somebody who was taken away goes the same way', async () => {
    const viewer = await beginWith(store, 'Truus, Kees');
    await put(viewer, 'Truus', await jpeg());
    const id = await photoOf(viewer, 'Truus');
    const gone = { ...around, now: () => new Date(Date.now() - 15 * days) };
    await removeAlter(viewer, gone, { actId: randomUUID(), alterId: (await named(viewer, 'Truus')).id });
    expect(await photosOf(viewer)).toEqual([]);
    await eraseDrafts(store, new Date());
    expect(await kept(viewer, id)).toBe(false);
    await undoLast(viewer);
    expect((await circleOf(viewer)).alters.map(({ name, photo }) => [name, photo])).toEqual([
      ['Truus', null],
      ['Kees', null],
    ]);
  });

  test('of photos that were replaced, the last thirty can come back', async () => {
    const viewer = await beginWith(store, 'Truus');
    const file = await jpeg();
    for (let turn = 0; turn < 34; turn += 1) await put(viewer, 'Truus', file);
    const count = await viewer.do((db) =>
      db
        .selectFrom('photo')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirst(),
    );
    expect(Number(count?.n)).toBe(31);
    expect(await kept(viewer, await photoOf(viewer, 'Truus'))).toBe(true);
  });
});
