import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { pages } from '../../src/web/pages.ts';
import { openTestApp, type Reply } from '../support/app.ts';
import { type EveryRole, everyRole, setsOf, type WebRole } from '../support/every-role.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

const day = 86_400_000;
let store: TestStore;
let all: EveryRole;
/** How far the clock is ahead, in ms. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead);
beforeAll(async () => {
  store = await openTestStore();
  all = await everyRole(store, openTestApp(store, { now }));
}, 120_000);
afterAll(() => store.remove());

/** Who takes part by a link of their own. A typist and a worker lose more than this: their sessions end by themselves. */
const byLink: readonly WebRole[] = ['regelaar', 'representative', 'member with a view', 'member with one task'];
const guestPages = pages.filter(({ audience, get }) => audience === 'guest' && get !== undefined);
/** What stands in the space of the owner, and nowhere in what a page says by itself. */
const ofTheOwner = /Buur \d|De container|Een wens van/;

const at = (address: string, who: string) =>
  address.replace(':who', who).replaceAll(':id', randomUUID()).replace(':slug', 'kennismaken').replace(/:\w+/g, 'vervoer');
const plain = ({ status, headers, html }: Reply) => ({
  status,
  headers: [...headers].filter(([name]) => name !== 'content-length'),
  html: html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id'),
});

async function seen(): Promise<string[]> {
  const found: string[] = [];
  for (const role of byLink) {
    for (const { name, address } of guestPages) {
      const { status, html } = await all.browserOf(role).visit(at(address, all.participationOf(role) ?? ''));
      if (status < 400 && ofTheOwner.test(html)) found.push(`${name} for the ${role}`);
    }
  }
  return found;
}

const viewer = () => viewerOf(store, all.ownerId);
const nothing = { shut_at: null, shut_why: null } as const;

describe('a participant on every page of theirs', () => {
  it('sees something of the owner while their grants run: else what follows would prove nothing', async () => {
    expect(byLink.every((role) => setsOf[role] !== undefined)).toBe(true);
    expect((await seen()).length).toBeGreaterThan(5);
  });

  it('sees nothing of the owner once everything is revoked', async () => {
    await viewer().do((db) => db.updateTable('space_grant').set({ revoked_at: now() }).execute());
    expect(await seen()).toEqual([]);
    await viewer().do((db) => db.updateTable('space_grant').set({ revoked_at: null }).execute());
    expect((await seen()).length).toBeGreaterThan(5);
  });

  it('sees nothing of the owner once the grants have ended by themselves', async () => {
    ahead = 40 * day;
    expect(await seen()).toEqual([]);
    ahead = 0;
  });

  it('sees nothing of the owner while the space stands still', async () => {
    await viewer().do((db) => db.updateTable('owner').set({ shut_at: now(), shut_why: 'frozen' }).execute());
    expect(await seen()).toEqual([]);
    await viewer().do((db) => db.updateTable('owner').set(nothing).execute());
  });

  it('finds what somebody finds who was never there, to the byte, once they are not let in', async () => {
    await viewer().do((db) => db.updateTable('participant').set({ blocked_at: now() }).execute());
    for (const role of byLink) {
      for (const { name, address } of guestPages) {
        const browser = all.browserOf(role);
        const theirs = plain(await browser.visit(at(address, all.participationOf(role) ?? '')));
        const never = plain(await browser.visit(at(address, randomUUID())));
        expect(theirs, `${name} for the ${role}`).toEqual(never);
        expect(theirs.status, name).toBe(404);
      }
    }
    await viewer().do((db) => db.updateTable('participant').set({ blocked_at: null }).execute());
  });
});
