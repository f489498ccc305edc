import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../tests/support/browser.ts';
import { startNaober } from '../tests/support/running-naober.ts';
import { framesIn } from './main-thread.ts';
import { cookieOf, fillTown } from './town-of.ts';

/** What the frames of a page took: script and layout work in ms, the time between frames in ms, and the share of frames over 25 ms. */
type Frames = {
  readonly work: number;
  readonly painting: number;
  readonly interval: number;
  readonly slow: number;
  readonly count: number;
};

/** Dragging somebody around a circle, beside the same page left alone in the same run. */
export type DraggingResult = { readonly people: number; readonly dragging: Frames; readonly idle: Frames };

const seconds = 6;
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
  'devtools.timeline.frame',
];

/** Drags for some seconds in the headless browser, along and across all rings and sectors, with 30 and with 150 people. */
export async function benchDragging(): Promise<readonly DraggingResult[]> {
  const browser = await startBrowser();
  const results: DraggingResult[] = [];
  for (const people of [30, 150]) results.push(await measure(browser, people));
  await browser.close();
  return results;
}

async function measure(browser: Browser, people: number): Promise<DraggingResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-drag-'));
  await fillTown({ folder }, 64, people);
  const naober = await startNaober({ folder });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = cookieOf(1).split('=');
    await context.addCookies([{ name, value, url: naober.address }]);
    const page = await context.newPage();
    await page.goto(`${naober.address}/kring`, { waitUntil: 'networkidle' });
    const idle = await framesOf(browser, page, () => page.waitForTimeout(seconds * 1000));
    const dragging = await framesOf(browser, page, () => dragAround(page));
    await context.close();
    return { people, dragging, idle };
  } finally {
    await naober.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes somebody up with the mouse and goes round and round, in and out, at the pace of a hand: about 60 moves a second. */
async function dragAround(page: Page): Promise<void> {
  const reach = await page.locator('svg[data-cx] a .reach').first().boundingBox();
  const sheet = await page.locator('svg[data-cx]').first().boundingBox();
  if (reach === null || sheet === null) throw new Error('Nobody can be taken up.');
  await page.mouse.move(reach.x + reach.width / 2, reach.y + reach.height / 2);
  await page.mouse.down();
  const [x, y] = [sheet.x + sheet.width / 2, Math.min(sheet.y + sheet.width / 2, 520)];
  const begun = performance.now();
  for (let passed = 0; passed < seconds * 1000; passed = performance.now() - begun) {
    const radius = (0.5 + 0.45 * Math.sin(passed / 300)) * Math.min(sheet.width / 2, 380);
    await page.mouse.move(x + radius * Math.cos(passed / 400), y + radius * Math.sin(passed / 400));
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 16 - ((performance.now() - begun - passed) % 16))));
  }
  if ((await page.locator('.naober-lifted').count()) !== 1) throw new Error('Nobody was dragged.');
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function framesOf(browser: Browser, page: Page, todo: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    const next = (time: number) => {
      times.push(time);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Reflect.set(window, 'frameTimes', times);
  });
  await browser.startTracing(page, { categories });
  await todo();
  const frames = framesIn((await browser.stopTracing()).toString());
  const times = await page.evaluate((): number[] => Reflect.get(window, 'frameTimes'));
  await page.reload({ waitUntil: 'networkidle' });
  const intervals = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return {
    work: p95(frames.map(({ scriptAndLayout }) => scriptAndLayout)),
    painting: p95(frames.map(({ painting }) => painting)),
    interval: p95(intervals),
    slow: intervals.filter((time) => time > 25).length / intervals.length,
    count: intervals.length,
  };
}

const p95 = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? Number.NaN;

const round = (value: number, digits: number) => value.toFixed(digits);
const row = (people: number, what: string, { work, painting, interval, slow, count }: Frames, ratio: string) =>
  `| ${people} | ${what} | ${round(work, 2)} | ${ratio} | ${round(painting, 2)} | ${round(interval, 1)} | ${round(100 * slow, 1)} % | ${count} |`;

/** The results as a table. */
export const sayDragging = (all: readonly DraggingResult[] | undefined): string =>
  all === undefined
    ? ''
    : `## Dragging somebody

Somebody is dragged across all rings and sectors for ${seconds} s, 1,280 px wide, headless browser, software drawing. p95 per frame of the page's main thread, from a trace. Baseline: the
same page left alone in the same run. Targets: script and layout 8 ms; frames over 25 ms 5 %. (The best research tool there is, Network Canvas 8.0.0: frames of p95 24 ms with 15 people and 87 ms with 150.)

| people | | script and layout ms | : alone | painting ms | between frames ms | over 25 ms | frames |
|--:|---|--:|--:|--:|--:|--:|--:|
${all.map(({ people, dragging, idle }) => `${row(people, 'dragging', dragging, round(dragging.work / idle.work, 1))}\n${row(people, 'left alone', idle, '1')}`).join('\n')}`;
