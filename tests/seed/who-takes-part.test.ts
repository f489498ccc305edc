import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTown } from '../../seed/town.ts';
import { timingOf } from '../../seed/when.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { openingGrants } from '../../src/domain/consent/grant.ts';
import { grantSets } from '../../src/domain/consent/grant-sets.ts';
import { readPhones } from '../../src/usecases/consent/read-phones.ts';
import { readSharing } from '../../src/usecases/consent/read-sharing.ts';
import { demoGuests } from '../../src/usecases/demo-guests.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { readSuggestions } from '../../src/usecases/suggest/settle-suggestion.ts';
import { readTrajectories } from '../../src/usecases/trajectory/read-trajectory.ts';
import { openTestApp } from '../support/app.ts';
import { aroundNow as around } from '../support/circle.ts';
import { words } from '../support/forms.ts';
import { openTownStore, type TestStore } from '../support/store.ts';

let store: TestStore;
const viewers = new Map<string, Viewer>();
beforeAll(async () => {
  store = await openTownStore();
  await plantTown(store, around);
  for (const { slug, id } of await demoOwners(store)) viewers.set(slug, viewerOf(store, id));
});
afterAll(() => store.remove());

const viewerNamed = (slug: string): Viewer => {
  const viewer = viewers.get(slug);
  if (viewer === undefined) throw new Error(`Nobody lives at ${slug}.`);
  return viewer;
};

describe('who takes part in the town', () => {
  const sharingOf = async (slug: string, name: string) => {
    const found = (await readSharing(viewerNamed(slug))).find((one) => one.name === name);
    if (found === undefined) throw new Error(`${name} does not take part at ${slug}.`);
    return found;
  };
  const opensNow = async (slug: string, name: string, at = new Date()) => {
    const { grants, ...who } = await sharingOf(slug, name);
    const space = { shutAt: null, wipeAfter: null, eraseAfter: null };
    return grantSets.filter((set) => openingGrants({ who, space, grants, at }, set).length > 0);
  };
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  it('sees exactly what the story gives them, and some of it has nearly ended', async () => {
    expect(await opensNow('joop', 'Daan')).toEqual(['who-helps', 'suggest']);
    expect(await opensNow('ruim', 'Ilse')).toEqual(['plan', 'progress', 'suggest', 'own-view', 'steer-trajectory']);
    expect(await opensNow('mien', 'Eva')).toEqual(['who-helps', 'agreements']);
    expect(await opensNow('mien', 'Paul')).toEqual(['own-agreements']);
    expect(await opensNow('hanneke', 'Kees')).toEqual(['own-agreements']);
    expect(await opensNow('hanneke', 'Joris')).toEqual(['circle-list', 'who-helps', 'own-agreements']);
    expect(await opensNow('samira', 'Nadia')).toEqual(['own-agreements']);
    expect(await opensNow('hanneke', 'Maaike')).toEqual([]);
    expect(await opensNow('rosa', 'Danny')).toEqual([]);
    expect(await opensNow('gewoon', 'Anne')).toEqual(['circle-list', 'plan', 'suggest']);
    expect(await opensNow('gewoon', 'Anne', inDays(5))).toEqual([]);
    expect(await opensNow('joop', 'Daan', inDays(22))).toEqual([]);
  });

  it('is nobody at all with most of them, and was planted once', async () => {
    const counts: Record<string, number> = {};
    for (const slug of viewers.keys()) counts[slug] = (await readSharing(viewerNamed(slug))).length;
    expect(Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))).toEqual({
      ...{ gewoon: 2, ruim: 2, hanneke: 8, joop: 1, mien: 3, rosa: 1, 'de-wit': 6, piet: 2, henk: 3, samira: 1 },
    });
    expect((await sharingOf('hanneke', 'Zus Wilma')).sleeping).toHaveLength(1);
    expect((await readPhones(viewerNamed('hanneke'))).map(({ name }) => name)).toEqual(['Kees', 'Zus Wilma']);
  });

  it('is asked things and answers, so that the pages of weeks to come tell something', async () => {
    const app = openTestApp(store, { settings: { demo: true } });
    const seen = async (slug: string, address: string) => {
      await app.visit(`/demo/als/${slug}`, { form: {} });
      return words(await app.visit(address));
    };
    const asks = await seen('hanneke', '/vragen');
    for (const one of [
      'gevraagd: Joris en Maaike',
      'Ton kan iets anders',
      'er is iemand: Kees',
      'gevraagd: Inge',
      'gevraagd: Naïma',
    ])
      expect(asks).toContain(one);
    expect(await seen('hanneke', '/agenda')).toMatch(/Is het gebeurd\?[\s\S]*Kees kan dan niet[\s\S]*Zus Wilma: Bij Gerard zijn/);
    expect(await seen('hanneke', '/wie-draagt-wat')).toContain('Dit doe jij nu alleen: ’s Nachts opstaan.');
    expect(await seen('hanneke', '/contact-houden')).toContain('Heb je Inge nog gesproken?');
    expect(await seen('gewoon', '/vragen')).toMatch(/Nog niet verstuurd[\s\S]*Meedenken over een eigen huis/);
    expect(await seen('henk', '/terugkijken')).toContain('Je gaat wonen op een plek met zorg.');
    expect(await seen('piet', '/agenda')).toContain('Buurvrouw Ans: Zware boodschappen meenemen');
    expect(await seen('samira', '/afspraken')).toContain('Elke zondag om 14:00 uur');
    expect(words(await openTestApp(store).visit('/a/voorbeeld-vraag-haarlo'))).toContain('fietsen naar Haarlo');
  });

  it('has things to do on the right day of the week, whatever day it is and while the clock changes', () => {
    const weekdayOf = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();
    for (let from = '2027-03-15'; from < '2028-03-15'; from = dayAfter(from, 1)) {
      const { startsOn, untilOn, rule } = timingOf({ on: ['TU'], every: 2 }, { from, until: dayAfter(from, 90), today: from });
      expect([weekdayOf(startsOn), startsOn >= from, startsOn < dayAfter(from, 7), untilOn, rule]).toEqual([
        ...[2, true, true, dayAfter(from, 90), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
      ]);
      expect(timingOf({ inDays: 5 }, { from, until: from, today: from })).toMatchObject({
        startsOn: dayAfter(from, 5),
        rule: null,
      });
    }
  });

  it('came as a guest of the organisation of the town, who waits for an answer to one suggestion', async () => {
    const daan = await sharingOf('joop', 'Daan');
    expect([daan.kind, daan.organisation]).toEqual(['guest', 'Wijkteam Borculo']);
    expect((await readSuggestions(viewerNamed('joop'))).length).toBe(1);
    const { trajectories } = await readTrajectories(viewerNamed('ruim'));
    expect(trajectories[0]?.steps.map(({ step }) => step).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('can be stepped into by a visitor, who then sees that and no more', async () => {
    const app = openTestApp(store, { settings: { demo: true } });
    const seen: Record<string, string> = {};
    for (const { slug } of demoGuests) {
      const browser = app.another();
      const opened = await browser.visit(`/demo/bij/${slug}`, { form: {} });
      seen[slug] = words(await browser.visit(opened.goesTo ?? ''));
      const whose = opened.goesTo ?? '';
      expect((await browser.visit(`${whose}/tekening`)).status, slug).toBe(404);
      expect((await browser.visit(`${whose}/plan`)).status, slug).toBe(slug === 'ilse' || slug === 'anne' ? 200 : 404);
    }
    expect(seen['daan']).toContain('Joop');
    expect(seen['kees']).toContain('De container aan de straat zetten');
    expect(seen['eva']).not.toContain('Truus');
    expect((await app.visit('/demo/bij/niemand', { form: {} })).status).toBe(404);
    expect((await openTestApp(store).visit('/demo/bij/daan', { form: {} })).status).toBe(404);
  });

  it('has no way out that hides a circle where somebody helps, also with a circle of their own', async () => {
    const kees = openTestApp(store, { settings: { demo: true } });
    await kees.visit('/demo/als/kees', { form: {} });
    expect((await kees.visit('/kring')).html).toContain('data-leave-quickly');
    const opened = await kees.visit('/demo/bij/kees', { form: {} });
    const helping = await kees.visit(opened.goesTo ?? '');
    expect(words(helping)).toContain('Hanneke');
    expect(helping.html).not.toContain('data-leave-quickly');
  });

  it('left weeks of looking behind in the log, each by what opened it', async () => {
    const app = openTestApp(store, { settings: { demo: true } });
    await app.visit('/demo/als/joop', { form: {} });
    expect(words(await app.visit('/wie-keek'))).toContain('Daan');
    const rows = await viewerNamed('joop').do((db) =>
      db
        .selectFrom('fact')
        .select(['at', 'grant_id'])
        .where('actor_kind', '=', 'participant')
        .where('kind', '=', 'looked')
        .execute(),
    );
    expect(rows.length).toBe(4);
    expect(rows.every(({ grant_id }) => grant_id !== null)).toBe(true);
    expect(Math.min(...rows.map(({ at }) => at.getTime()))).toBeLessThan(inDays(-14).getTime());
  });
});
