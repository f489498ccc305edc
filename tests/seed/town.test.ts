import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { days } from '../../seed/days.ts';
import { residents } from '../../seed/people.ts';
import { offersOfTown } from '../../seed/tell-offers.ts';
import { plantTown } from '../../seed/town.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { comparable, compare } from '../../src/domain/change/compare.ts';
import { figuresOf } from '../../src/domain/change/figures-of-moment.ts';
import { layOutCircle } from '../../src/domain/circle/layout/lay-out-circle.ts';
import type { Offer } from '../../src/domain/community/offer.ts';
import { isStale } from '../../src/domain/community/staleness.ts';
import { accessibility } from '../../src/domain/insight/accessibility.ts';
import { professionalShare } from '../../src/domain/insight/composition.ts';
import { weeklyInformalTies } from '../../src/domain/insight/contact.ts';
import { coverage } from '../../src/domain/insight/coverage.ts';
import { initiativeBalance } from '../../src/domain/insight/initiative.ts';
import { insightAlter, present } from '../../src/domain/insight/insight-alter.ts';
import { loadConcentration } from '../../src/domain/insight/load.ts';
import { multiplexity } from '../../src/domain/insight/multiplexity.ts';
import { reciprocity } from '../../src/domain/insight/reciprocity.ts';
import { size } from '../../src/domain/insight/size.ts';
import { strain } from '../../src/domain/insight/strain.ts';
import { unaskedPotential } from '../../src/domain/insight/unasked.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { offersNearby } from '../../src/usecases/community/offers-nearby.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { type Moments, readMoment, readMoments } from '../../src/usecases/read-snapshots.ts';
import { openTestApp } from '../support/app.ts';
import { aroundNow as around, circleOf } from '../support/circle.ts';
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
const momentsOf = async (slug: string): Promise<Moments> => {
  const moments = await readMoments(viewerNamed(slug));
  if (moments === null) throw new Error(`${slug} has no circle.`);
  return moments;
};
const momentNamed = async (slug: string, part: string) => {
  const head = (await momentsOf(slug)).kept.find(({ name }) => name?.includes(part));
  const snapshot = (await readMoment(viewerNamed(slug), head?.id ?? ''))?.snapshot;
  if (!snapshot) throw new Error(`${slug} has no moment ${part}.`);
  return snapshot;
};

describe('the example town', () => {
  it('has every main person of the stories, planted once however often it starts', () => {
    const names = 'ahmed de-wit fatma gerda gewoon hanneke henk joop kees klein marijke mien piet rosa ruim samira truus';
    expect([...viewers.keys()].sort().join(' ')).toBe(names);
  });

  it('has things to do nearby: one closed for now, one of long ago, one of which little is known, and nothing that is only there to be helped', async () => {
    const [nearby, again] = [await offersNearby(store), offersOfTown(around)];
    expect(nearby.map(({ id }) => id).sort()).toEqual(again.map(({ id }) => id).sort());
    const today = dutchDay(around.now());
    const named = (those: readonly Offer[]) => those.map(({ name }) => name);
    expect(named(nearby.filter(({ state }) => state === 'closed-for-now'))).toEqual(['Rondje met de duofiets']);
    expect(named(nearby.filter(({ confirmedOn }) => isStale(confirmedOn, today)))).toEqual(['Dammen']);
    expect(named(nearby.filter(({ shared, limits, givesBack }) => !(shared && limits && givesBack)))).toEqual(['Repair Café']);
  });

  it('has them when and where its people go', () => {
    const there = offersOfTown(around).flatMap(({ name, place, times }) =>
      times.map((time) => ({ name, place: place.name, time })),
    );
    for (const [name, who, nr] of [
      ['Stille uren op de moestuin', 'samira', 0],
      ['Naailes', 'ruim', 0],
      ['Klaverjassen', 'kees', 0],
      ['Dammen', 'joop', 0],
      ['Biljarten op vrijdag', 'piet', 1],
    ] as const) {
      const [what = '', , place = '', when] = days[who]?.appointments?.[nr] ?? [];
      const offer = there.find((one) => one.name === name);
      expect([name.includes(what), offer?.place.endsWith(place.replace(/^De moestuin$/, 'Moestuin De Wei'))]).toEqual([
        true,
        true,
      ]);
      const on = when !== undefined && 'on' in when ? when.on.join(',') : '';
      expect(offer?.time).toMatchObject({ rule: `FREQ=WEEKLY;BYDAY=${on}`, startsAt: when?.at, minutes: when?.minutes });
    }
  });

  it('has circles as people have them: from 4 to 28 names, some 14 on average; the three that are called so are small, ordinary and wide', async () => {
    const sizes = new Map<string, number>();
    for (const [slug, viewer] of viewers) sizes.set(slug, (await circleOf(viewer)).alters.length);
    const all = [...sizes.values()];
    expect([Math.min(...all), Math.max(...all)]).toEqual([4, 28]);
    const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
    expect(mean).toBeGreaterThan(13);
    expect(mean).toBeLessThan(16);
    expect(['klein', 'gewoon', 'ruim'].map((slug) => sizes.get(slug))).toEqual([9, 14, 22]);
  });

  it('has people who are in more than one circle', () => {
    const circlesOf = (name: string) => residents.filter(({ people }) => people.some(([who]) => who === name)).length;
    for (const name of ['Kees', 'Fatma', 'Daan', 'Hanneke', 'Gülten', 'Truus']) expect(circlesOf(name), name).toBeGreaterThan(1);
  });

  it('tells of nobody who is not in the story', () => {
    for (const { name, people, left = [], moments = [], know = [] } of residents) {
      const here = people.map(([who]) => who);
      const gone = left.map(({ who: [who] }) => who);
      expect(new Set([...here, ...gone]).size, name).toBe(here.length + gone.length);
      expect(
        know.flat().filter((who) => !here.includes(who)),
        name,
      ).toEqual([]);
      for (const { notYet = [], still = [], differently = [] } of moments) {
        expect(
          notYet.filter((who) => !here.includes(who)),
          name,
        ).toEqual([]);
        expect(
          still.filter((who) => !gone.includes(who)),
          name,
        ).toEqual([]);
        expect(
          differently.filter(([who]) => ![...here, ...gone].includes(who) || notYet.includes(who)),
          name,
        ).toEqual([]);
      }
      expect(
        gone.filter((who) => !moments.some(({ still = [] }) => still.includes(who))),
        name,
      ).toEqual([]);
    }
  });
});

const slugs = residents.map(({ slug }) => slug);

describe.each(slugs)('the circle of %s', (slug) => {
  it('draws with everybody on it, wide and narrow, now and at every moment that was kept', async () => {
    const viewer = viewerNamed(slug);
    const { kept } = await momentsOf(slug);
    const circles = [await circleOf(viewer)];
    const frozen = await Promise.all(kept.map(async ({ id }) => (await readMoment(viewer, id))?.snapshot?.circle));
    for (const circle of [...circles, ...frozen.filter((one) => one !== undefined)]) {
      for (const width of [740, 390]) {
        const { marks, more } = layOutCircle(circle, { width, language: 'nl' });
        const drawn = [...marks.map(({ alter }) => alter.id), ...more.flatMap(({ alters }) => alters.map(({ id }) => id))];
        expect(drawn.sort()).toEqual(circle.alters.map(({ id }) => id).sort());
      }
    }
  });

  it('answers every measure, with what it rests on', async () => {
    const circle = await circleOf(viewerNamed(slug));
    const alters = circle.alters.map(insightAlter);
    const here = present(alters).length;
    const measures = [
      size(alters).total,
      size(alters).informal,
      accessibility(alters),
      professionalShare(alters),
      weeklyInformalTies(alters),
      multiplexity(alters),
      reciprocity(alters).egoGives,
      loadConcentration(alters).share,
      unaskedPotential(alters).count,
    ];
    for (const { value, n, unknown } of measures) {
      expect(value).not.toBeNull();
      expect(n + unknown).toBeGreaterThanOrEqual(here);
    }
    expect(initiativeBalance(alters)).toBeDefined();
    expect(strain(alters)).toBeDefined();
    expect(coverage(alters).length).toBeGreaterThan(0);
    expect(figuresOf(circle).total.value).toBe(here);
  });
});

describe('what was before', () => {
  const changes = async (slug: string, part: string) => {
    const then = await momentNamed(slug, part);
    const compared = compare(then.circle, await circleOf(viewerNamed(slug)));
    if (!compared.ok) throw new Error(compared.refusal);
    return compared.value;
  };
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name);

  it('is kept for many of them, and two or three times for some', async () => {
    const counts = await Promise.all(slugs.map(async (slug) => (await momentsOf(slug)).kept.length));
    expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(10);
    expect(counts.filter((count) => count >= 2).length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...counts)).toBe(3);
  });

  it('shows Piet before and after Wim died, and the others who are still there', async () => {
    const { gone, stayed } = await changes('piet', 'Met Wim');
    expect(gone.map(({ before, after }) => [before.name, after?.status ?? null])).toEqual([
      ['Wim', 'deceased'],
      ['Voetbal kijken', null],
    ]);
    expect(names(stayed.filter(({ move }) => move === 'in').map(({ after }) => after))).toEqual(['Schoonzus Jannie']);
  });

  it('shows Henk before and after he moved, on one form with other words', async () => {
    const then = await momentNamed('henk', 'Haarlo');
    const now = await circleOf(viewerNamed('henk'));
    expect(comparable(then.circle.template, now.template)).toBe(true);
    const { came, gone } = await changes('henk', 'Haarlo');
    expect([came.length, gone.length]).toEqual([7, 4]);
  });

  it('follows Naïma through nine months with her coach', async () => {
    const { kept } = await momentsOf('ruim');
    expect(kept.map(({ members }) => members)).toEqual([14, 17, 20]);
    expect(kept.every(({ takenAt }) => Date.parse(takenAt) < Date.now())).toBe(true);
  });

  it('has one on another form, that cannot be compared', async () => {
    const then = await momentNamed('kees', 'Vier cirkels');
    expect(comparable(then.circle.template, (await circleOf(viewerNamed('kees'))).template)).toBe(false);
  });
});

test('the page of the town has a line about everybody and opens their circle', async () => {
  const app = openTestApp(store, { settings: { demo: true } });
  const page = await app.visit('/demo');
  for (const slug of slugs) expect(page.html).toContain(`action="/demo/als/${slug}"`);
  expect(words(page)).toContain('Joop');
  const opened = await app.visit('/demo/als/piet', { form: {} });
  expect(opened.goesTo).toBe('/kring');
  expect(words(await app.visit('/toen'))).toContain('Met Wim');
  expect((await app.visit('/demo/als/niemand', { form: {} })).status).toBe(404);
});

test('what somebody changed in the town stays when it starts again', async () => {
  const bert = viewerNamed('gewoon');
  await addAlters(bert, around, { actId: around.newId(), text: 'Wim', prompt: null });
  await plantTown(store, around);
  expect((await circleOf(bert)).alters).toHaveLength(15);
  expect((await momentsOf('gewoon')).kept).toHaveLength(2);
});
