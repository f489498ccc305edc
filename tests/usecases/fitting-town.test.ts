import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { type AskToFit, whoFits } from '../../src/usecases/fitting/who-fits.ts';
import { sayReasons } from '../../src/web/pages/fitting/say-fit.ts';
import { sayIn } from '../../src/web/say/say.ts';
import { aroundNow as around, circleOf } from '../support/circle.ts';
import { openTownStore, type TestStore } from '../support/store.ts';

let store: TestStore;
const viewers = new Map<string, Viewer>();
beforeAll(async () => {
  store = await openTownStore();
  for (const { slug, id } of await demoOwners(store)) viewers.set(slug, viewerOf(store, id));
});
afterAll(() => store.remove());

const viewerAt = (slug: string): Viewer => viewers.get(slug) ?? viewerOf(store, randomUUID());

/** Who fits, as the owner reads it: name and reasons. */
async function fits(slug: string, ask: Omit<AskToFit, 'askId'>, language: 'nl' | 'en' = 'nl'): Promise<readonly string[]> {
  const viewer = viewerAt(slug);
  const { alters } = await circleOf(viewer);
  const found = await whoFits(viewer, around, { ...ask, askId: null, unlocked: true });
  return found.map(({ alterId, reasons }) => {
    const name = alters.find(({ id }) => id === alterId)?.name ?? '';
    return `${name}: ${sayReasons({ say: sayIn(language), language }, name, reasons)}`;
  });
}

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toLocaleDateString('nl', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

describe('who fits in the example town, and why', () => {
  it('for Hanneke, who wants the container put out', async () => {
    expect(await fits('hanneke', { kind: 'help', support: 'practical', what: 'De container aan de straat zetten' })).toEqual([
      'Kees: wil zelf wel helpen (de container buiten zetten), helpt je al met praktische hulp en woont dichtbij',
      'Naïma: wil je graag helpen, helpt je al met praktische hulp en woont dichtbij',
      'Ton: wil je graag helpen',
      'Joris: helpt je al met praktische hulp',
    ]);
  });

  it('for Hanneke, who wants to cycle with somebody', async () => {
    expect(await fits('hanneke', { kind: 'together', support: 'companionship', what: 'Samen fietsen' })).toEqual([
      'Ton: houdt van fietsen en helpt je al met gezelschap; je vroeg het nog nooit',
      'Maaike: jij wilt Maaike vaker zien',
      'Inge: jij wilt Inge vaker zien',
      'Zus Wilma: helpt je al met gezelschap',
      'Naïma: woont dichtbij',
      'Kees: woont dichtbij',
    ]);
  });

  it('for Bert, who wants a ride to the hospital', async () => {
    expect(await fits('gewoon', { kind: 'help', support: 'transport', what: 'Meerijden naar het ziekenhuis' })).toEqual([
      'Kees: wil je graag helpen en woont dichtbij',
      'Piet: helpt je al met vervoer en woont dichtbij',
    ]);
  });

  it('for Bert, who wants somebody to think along: his sister first, whom he never asked', async () => {
    expect(await fits('gewoon', { kind: 'think-along', support: 'advice', what: 'Meedenken over een eigen huis' })).toEqual([
      'Anja: jij zei dat je dit graag van Anja wilt; je vroeg het nog nooit',
      'Kees: wil je graag helpen',
      'Anne: helpt je al met advies',
    ]);
  });

  it('for Bert, who wants to borrow a trailer', async () => {
    expect(await fits('gewoon', { kind: 'lend', support: null, what: 'Een aanhanger' }, 'en')).toEqual([
      'Piet: would lend this (a trailer) and lives near',
      'Kees: would like to help you and lives near; you never asked for it',
    ]);
  });

  it('for Samira, who wants one person to walk with', async () => {
    expect(await fits('samira', { kind: 'together', support: null, what: 'Samen wandelen' })).toEqual([
      `Nadia: houdt van wandelen; je vroeg iets voor het laatst op ${daysAgo(110)}`,
      'Mevrouw Smit: woont dichtbij',
    ]);
  });

  it('for Joop, who wants to play draughts', async () => {
    expect(await fits('joop', { kind: 'together', support: null, what: 'Samen spelletjes doen' })).toEqual([
      'Meneer Overkamp: houdt van spelletjes doen',
    ]);
  });

  it('for Hanneke, who has something to give: nobody who comes for work', async () => {
    expect(await fits('hanneke', { kind: 'offer', support: null, what: 'Koken' })).toEqual([
      'Maaike: jij wilt Maaike vaker zien',
      'Inge: jij wilt Inge vaker zien',
      'Naïma: woont dichtbij',
      'Kees: woont dichtbij',
    ]);
  });

  it('is nobody while the private chapters are shut', async () => {
    const ask = { askId: null, kind: 'together', support: null, what: 'Samen wandelen', unlocked: false } as const;
    expect(await whoFits(viewerAt('samira'), around, ask)).toEqual([]);
  });
});
