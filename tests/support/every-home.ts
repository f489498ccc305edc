import type { Browser, Page } from 'playwright-core';
import type { Page as WebPage } from '../../src/web/page.ts';
import { expectedAt, whereWhoMayGo } from '../web/where-who-may-go.ts';
import { type AtHome, atHome } from './at-home.ts';
import { roles, type WebRole } from './every-role.ts';
import { type HomeThings, homeThings, type Passer } from './home-things.ts';
import { type MovedTown, townWithClock } from './moved-clock.ts';
import type { ObjectKind } from './objects-of.ts';

/** Whose browser a page is opened in: Bert and Truus of the example town, or somebody of a space that has a row of everything. */
type Dweller = 'bert' | 'truus' | WebRole | Passer;
type Cookie = { readonly name: string; readonly value: string };
type Way = { readonly language: string; readonly theme: 'light' | 'dark'; readonly width: number };

/** Everybody's browser in one place: a page of theirs, opened where it has something to show. */
export type EveryHome = {
  readonly town: MovedTown;
  /** Whose page it is here, and its address with ids of what is there. */
  at(page: WebPage): { readonly dweller: Dweller; readonly path: string };
  /** The page of that browser, in a language and a theme, with what it kept when it came home. */
  open(dweller: Dweller, way: Way): Promise<Page>;
  end(): Promise<void>;
};

/** Pages that are only there while somebody helps. */
const withHelp = ['is-this-right', 'helper-done'];
/** What Bert has; other things are looked at in the space that has everything. */
const berts: readonly (ObjectKind | null)[] = [null, 'person', 'moment', 'names from a file', 'key'];

/** Opens the town with everybody in it, and puts everybody at home once. */
export async function everyHome(browser: Browser): Promise<EveryHome> {
  const town = await townWithClock();
  const things = await homeThings(town);
  const ofTown = await atHome(browser, town.address);
  const kept = new Map<Dweller, readonly Cookie[]>([
    ['bert', ofTown.bert.cookies],
    ['truus', ofTown.truus.cookies],
    ...roles.map((role): [Dweller, Cookie[]] => [role, cookiesOf(things.all.browserOf(role))]),
    ...[...things.passers].map(([who, one]): [Dweller, Cookie[]] => [who, cookiesOf(one)]),
  ]);
  const pages = new Map<Dweller, Promise<Page>>();
  const pageOf = (dweller: Dweller) => {
    const there = pages.get(dweller) ?? browser.newContext({ reducedMotion: 'reduce' }).then((context) => context.newPage());
    pages.set(dweller, there);
    return there;
  };
  return {
    town,
    at: (page) => things.special.get(page.name) ?? whose(page, things, ofTown),
    open: async (dweller, { language, theme, width }) => {
      const page = await pageOf(dweller);
      const own = [...(kept.get(dweller) ?? []), { name: 'taal', value: language }];
      await page.context().clearCookies();
      await page.context().addCookies(own.map(({ name, value }) => ({ name, value, url: town.address })));
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 900 });
      return page;
    },
    end: () => town.end(),
  };
}

const cookiesOf = ({ cookies }: { readonly cookies: ReadonlyMap<string, string> }): Cookie[] =>
  [...cookies].map(([name, value]) => ({ name, value }));

/** By the table of who may go where: at home with whoever finds something there. */
function whose(page: WebPage, { all, ids }: HomeThings, ofTown: AtHome): { dweller: Dweller; path: string } {
  const { name, audience } = page;
  const opens = whereWhoMayGo.get(name);
  const kind = opens?.to === 'owner' ? opens.kind : null;
  const pattern = page.address.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}');
  if (audience !== 'guest' && audience !== 'worker' && berts.includes(kind))
    return { dweller: withHelp.includes(name) ? 'truus' : 'bert', path: ofTown.addressOf(pattern) };
  const finds = roles.findLast((one) => one !== 'stranger' && expectedAt(name, one, 'get') === 'open');
  const dweller = audience === 'owner' ? 'owner' : (finds ?? 'owner');
  const colleague = audience === 'worker' ? all.workers.get('guest of an organisation')?.workerId : undefined;
  const path = pattern
    .replace('{who}', all.participationOf(dweller) ?? '')
    .replace(
      '{id}',
      (dweller === 'owner' ? null : all.ownThing(name, dweller)) ?? colleague ?? ids.get(kind ?? 'agreement') ?? '',
    )
    .replace('{slug}', 'kennismaken')
    .replace(/\{\w+\}/g, 'vervoer');
  return { dweller, path: name === 'guest-still' ? `${path}?van=circle-list` : path };
}
