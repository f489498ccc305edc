import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** One way to use a page: by mouse, by finger on a phone or by keyboard alone, with JavaScript or without. */
export type Way = { readonly name: string; readonly hand: 'mouse' | 'touch' | 'keyboard'; readonly script: boolean };

const hands = ['mouse', 'touch', 'keyboard'] as const;

/** Every way. */
export const ways: readonly Way[] = [true, false].flatMap((script) =>
  hands.map((hand) => ({ name: `by ${hand}${script ? '' : ' without JavaScript'}`, hand, script })),
);

/** Somebody at a page, who uses it in one way only. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Presses a link or a button that leads to another page, and waits for that page. */
  go(what: Locator): Promise<void>;
  press(what: Locator): Promise<void>;
  tick(what: Locator): Promise<void>;
  /** Chooses one of several. */
  choose(what: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  /** Keys pressed so far that are no letters of what was written. */
  readonly keys: () => number;
};

/** Opens a window of its own for somebody with this way. */
export async function visitBy(browser: Browser, { hand, script }: Way): Promise<Visitor> {
  const touch = hand === 'touch';
  const viewport = touch ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, hasTouch: touch, isMobile: touch, javaScriptEnabled: script });
  const page = await context.newPage();
  let keys = 0;
  const key = async (name: string) => {
    keys += 1;
    await page.keyboard.press(name);
  };
  const has = (what: Locator) => what.evaluate((element) => element === document.activeElement);
  const reach = async (what: Locator, by: string) => {
    for (let step = 0; step < 150; step++) {
      if (await has(what)) return;
      await key(by);
    }
    throw new Error(`It cannot be reached with the ${by} key: ${what}`);
  };
  const point = (what: Locator) => (touch ? what.tap() : what.click());
  const press = async (what: Locator) => {
    if (hand !== 'keyboard') return point(what);
    await reach(what, 'Tab');
    await key('Enter');
  };
  const tick = async (what: Locator) => {
    if (hand !== 'keyboard') return point(what);
    await reach(what, 'Tab');
    await key('Space');
  };
  const choose = async (what: Locator) => {
    if (hand !== 'keyboard') return point(what);
    const name = await what.getAttribute('name');
    const inGroup = () => page.evaluate((one) => document.activeElement?.getAttribute('name') === one, name);
    for (let step = 0; step < 150 && !(await inGroup()); step++) await key('Tab');
    for (let step = 0; step < 12 && !(await what.isChecked()); step++) await key('ArrowDown');
  };
  const write = async (field: Locator, text: string) => {
    if (hand === 'keyboard') await reach(field, 'Tab');
    else await point(field);
    await page.keyboard.type(text);
  };
  const go = async (what: Locator) => {
    // The way there first: only what the press itself leads to is waited for.
    if (hand === 'keyboard') await reach(what, 'Tab');
    await Promise.all([page.waitForNavigation(), press(what)]);
  };
  return { page, context, go, press, tick, choose, write, keys: () => keys };
}
