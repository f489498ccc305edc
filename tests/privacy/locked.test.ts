import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { Valence } from '../../src/domain/circle/template.ts';
import { ok } from '../../src/domain/result.ts';
import { changeCircle } from '../../src/usecases/change-circle.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { aroundNow, circleOf } from '../support/circle.ts';
import { everyAddress } from '../support/every-address.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const canaries = { note: 'KANARIE-ALLEEN-VOOR-MIJ', boundaries: 'KANARIE-GRENS' };

/** What the owner thinks of everybody in the circle, said as the pages say it: by a change of the circle. */
const feel = (viewer: Viewer, valence: Valence | null) =>
  changeCircle(viewer, aroundNow, { actId: randomUUID(), kind: 'alter-changed', said: valence }, (circle) =>
    ok({
      ...circle,
      alters: circle.alters.map((alter) => ({ ...alter, valence, about: { ...alter.about, ...canaries } })),
    }),
  );

/** The shape of a page without what is another each time. */
const steady = (html: string) => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

/** Where two texts begin to differ, with a little around it; empty when they do not. */
function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((character, place) => character !== b[place]);
  return a === b ? '' : `${a.slice(at - 60, at + 60)} <> ${b.slice(at - 60, at + 60)}`;
}

onEveryEngine('what is for the owner alone', (open) => {
  let store: TestStore;
  let app: TestApp;
  let viewer: Viewer;
  let somebody: string;
  beforeAll(async () => {
    store = await open();
    app = openTestApp(store);
    await app.visit('/', { form: { name: 'Anja, Piet, Kees, Fatma', act: randomUUID() } });
    const owners = await store.as('naober_sign_in', null, (db) => db.selectFrom('owner').select('id').execute());
    viewer = viewerOf(store, owners[0]?.id ?? '');
    const placed = await changeCircle(viewer, aroundNow, { actId: randomUUID(), kind: 'alters-placed', said: 1 }, (circle) =>
      ok({ ...circle, alters: circle.alters.map((alter, seat) => ({ ...alter, ring: 1, sector: 'family', seat })) }),
    );
    expect(placed.ok).toBe(true);
    await feel(viewer, 'unsafe');
    somebody = (await circleOf(viewer)).alters[0]?.id ?? '';
  });
  afterAll(() => store.remove());

  const asSession = (how: { sitting: 'together' | null; shared: boolean }) =>
    store.as('naober_sign_in', null, (db) =>
      db
        .updateTable('device_session')
        .set({ ...how, helped_by: how.sitting === null ? null : 'Anne' })
        .execute(),
    );
  const everyPage = () => everyAddress((key) => (key === 'id' ? somebody : 'klein'));

  it('is on pages of the owner, so that looking for it finds it', async () => {
    await asSession({ sitting: null, shared: false });
    const pages = await Promise.all(everyPage().map(async ({ address }) => (await app.visit(address)).html));
    expect(pages.some((html) => html.includes(canaries.note))).toBe(true);
    expect(pages.some((html) => html.includes(canaries.boundaries))).toBe(true);
  });

  describe.each([
    { how: 'while somebody helps', sitting: 'together', shared: false },
    { how: 'on a device of more people', sitting: null, shared: true },
  ] as const)('$how', ({ sitting, shared }) => {
    it('is on no page, and no page is other for how the owner feels about somebody', async () => {
      await asSession({ sitting, shared });
      await feel(viewer, 'unsafe');
      const unsafe = new Map<string, string>();
      for (const { address } of everyPage()) unsafe.set(address, (await app.visit(address)).html);
      await feel(viewer, 'supportive');
      for (const { address } of everyPage()) {
        const { html } = await app.visit(address);
        for (const canary of Object.values(canaries)) expect(html, address).not.toContain(canary);
        // The past tells that something was said about Anja, never what.
        if (address !== addresses.history())
          expect(firstDifference(steady(html), steady(unsafe.get(address) ?? '')), address).toBe('');
      }
      expect(app.complaints).toEqual([]);
    });
  });
});
