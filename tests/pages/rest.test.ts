import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerOf } from '../../src/database/viewer.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { words } from '../support/forms.ts';
import { all } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
const around = { now: () => new Date(), newId: randomUUID };
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const begun = async (name = 'Rosa') => {
  const visitor = app.another();
  await visitor.visit('/', { form: { name: 'Rob', act: randomUUID() } });
  await visitor.visit('/kring/jij', { form: { name, act: randomUUID() } });
  return visitor;
};
const leave = (visitor: Awaited<ReturnType<typeof begun>>) => visitor.visit('/weg', { form: {} });

describe('leaving quickly', () => {
  it('stands on every page of an owner as a form, shows something else, and leaves nothing open', async () => {
    const visitor = await begun();
    const circle = await visitor.visit('/kring');
    expect(all(circle.page, 'form', { action: '/weg' })).toHaveLength(1);
    const gone = await leave(visitor);
    expect([gone.status, gone.goesTo]).toEqual([303, '/recept/appelmoes']);
    expect(gone.headers.get('clear-site-data')).toContain('"storage"');
    const neutral = await visitor.visit('/recept/appelmoes');
    expect(neutral.html).not.toMatch(/naober|kring|rosa|\brob\b/i);
    expect((await visitor.visit('/kring')).goesTo).toBe('/');
  });

  it('opens again in the same browser with the name in the middle, and with no other', async () => {
    const visitor = await begun();
    expect(words(await visitor.visit('/openen'))).not.toContain('Verder op dit apparaat');
    await leave(visitor);
    expect(words(await visitor.visit('/openen'))).toContain('Verder op dit apparaat');
    const wrong = await visitor.visit('/openen/hier-verder', { form: { naam: 'Rob' } });
    expect([wrong.status, words(wrong)]).toEqual([422, expect.stringContaining('Dat is niet de naam die er staat')]);
    expect((await visitor.visit('/kring')).goesTo).toBe('/');
    expect((await visitor.visit('/openen/hier-verder', { form: { naam: ' rosa ' } })).goesTo).toBe('/kring');
    expect((await visitor.visit('/kring')).status).toBe(200);
    expect((await app.another().visit('/openen/hier-verder')).goesTo).toBe('/openen');
  });

  it('closes for good, cookie and all, where a key card opens the circle again', async () => {
    const visitor = await begun();
    await visitor.visit('/bewaren/sleutelkaart', { form: { pin: '4821' } });
    const gone = await leave(visitor);
    expect(gone.headers.get('clear-site-data')).toContain('"cookies"');
    expect(words(await visitor.visit('/openen'))).not.toContain('Verder op dit apparaat');
  });

  it('is not on the page of somebody who holds no circle here', async () => {
    expect(all((await app.another().visit('/')).page, 'form', { action: '/weg' })).toEqual([]);
  });
});

describe('settings', () => {
  it('keep how large the way out is, and what is never used to reach somebody', async () => {
    const visitor = await begun();
    await visitor.visit('/rust/snel-weg', { form: { groot: 'ja' } });
    const circle = await visitor.visit('/kring');
    const [button] = all(all(circle.page, 'form', { action: '/weg' })[0] ?? circle.page, 'button');
    expect(button?.attributes['class']).toContain('primary');
    const kept = await visitor.visit('/rust/bereiken', { form: { nooit: ['mail', 'post', 'duif'] } });
    const page = await visitor.visit(kept.goesTo ?? '');
    expect(words(page)).toContain('Dit is bewaard');
    const ticked = all(page.page, 'input', { name: 'nooit' }).filter(({ attributes }) => 'checked' in attributes);
    expect(ticked.map(({ attributes }) => attributes['value'])).toEqual(['mail', 'post']);
  });

  it('have titles that say nothing of who or what', async () => {
    const visitor = await begun();
    const circle = await visitor.visit('/kring');
    const link = all(circle.page, 'a').find(({ attributes }) => attributes['href']?.startsWith('/kring/mensen/'));
    for (const path of ['/rust', '/rust/lezen', link?.attributes['href'] ?? '']) {
      const [title] = all((await visitor.visit(path)).page, 'title');
      expect(title?.children.join('')).toMatch(/^(Instellingen|Iemand in je kring) - Naober$/);
    }
  });
});

describe('room from somebody', () => {
  it('ends all they can see in one press, tells nobody, and leaves others as they were', async () => {
    const visitor = await begun();
    const { rows } = await store.as('naober_keeper', null, async (db) => ({
      rows: await db.selectFrom('owner').select('id').orderBy('created_at', 'desc').limit(1).execute(),
    }));
    const viewer = viewerOf(store, rows[0]?.id ?? '');
    const rob = (await readCircle(viewer))?.circle.alters[0]?.id ?? '';
    const added = await addParticipant(viewer, around, { actId: randomUUID(), kind: 'member', name: 'Rob', alterId: rob });
    const other = await addParticipant(viewer, around, { actId: randomUUID(), kind: 'member', name: 'Anja' });
    if (!added.ok || !other.ok) throw new Error('refused');
    const until = new Date(Date.now() + 86_400_000);
    for (const { participantId } of [added.value, other.value])
      await giveGrant(viewer, around, { actId: randomUUID(), participantId, sets: ['who-helps'], purpose: 'Meehelpen', until });
    await viewer.do((db) =>
      db
        .updateTable('participant')
        .set({ joined_at: new Date(0) })
        .execute(),
    );
    const before = await visitor.visit(`/rust/ruimte/${rob}`);
    expect(words(before)).toContain('Rob kan nu iets zien van jouw kring.');
    await visitor.visit(`/rust/ruimte/${rob}`, { form: {} });
    const after = await visitor.visit(`/rust/ruimte/${rob}?gedaan=ja`);
    expect(words(after)).toContain('Rob kan vanaf nu niets meer zien. Rob krijgt hier geen bericht van.');
    const left = await viewer.do((db) =>
      db.selectFrom('space_grant').select('participant_id').where('revoked_at', 'is', null).execute(),
    );
    expect(left).toEqual([{ participant_id: other.value.participantId }]);
    expect((await visitor.visit(`/rust/ruimte/${randomUUID()}`)).status).toBe(404);
  });
});
