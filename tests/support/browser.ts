import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const onThisMachine = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

let running: Browser | null = null;

/**
 * The browser of this process, started at the first call and kept for the test files after it. Closing it closes every window of it, with
 * all it keeps, so that the next file finds a browser in which nobody ever was; it ends with the process.
 */
export async function openBrowser(): Promise<Browser> {
  if (running?.isConnected() === true) return running;
  const browser = await startBrowser();
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  running = browser;
  return browser;
}

/** Where the browser that came through npm was unpacked; null where it can't be used. Two that unpack it at once spoil it for each other. */
export const unpackedBrowser = (): Promise<string | null> => sparticuz.executablePath().catch(() => null);

/** Starts the browser that came through npm, or else one that is already on the machine; closing it ends it. */
export async function startBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'];
  const tried: string[] = [];
  for (const find of [() => sparticuz.executablePath(), async () => onThisMachine.find((file) => existsSync(file))]) {
    try {
      const executablePath = await find();
      if (executablePath !== undefined) return madeSlow(await chromium.launch({ executablePath, args }));
    } catch (problem) {
      tried.push(String(problem));
    }
  }
  throw new Error(`No browser could be started. ${tried.join('\n')}`);
}

/**
 * How many times slower the browser is than this machine lets it be. NAOBER_SLOW_BROWSER=6 finds a test that only holds where a browser is
 * quick: it has a sixth of the processor, and each script comes so much later than its page that one sees and can use the page without it.
 */
const slowness = Number(process.env['NAOBER_SLOW_BROWSER'] ?? '1');
const scriptComesAfter = 100;

function madeSlow(browser: Browser): Browser {
  if (!(slowness > 1)) return browser;
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on('page', (page) => slowDown(context, page));
    await context.route('**/*.js', async (route) => {
      await wait(slowness * scriptComesAfter);
      await route.continue().catch(() => undefined);
    });
    return context;
  };
  return browser;
}

/** Every page of it, also after it went elsewhere: that may be another process. One that is closed meanwhile needs nothing any more. */
function slowDown(context: BrowserContext, page: Page): void {
  const apply = async () => {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  };
  const quietly = () => void apply().catch(() => undefined);
  quietly();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) quietly();
  });
}
