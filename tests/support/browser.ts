import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

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
      if (executablePath !== undefined) return await chromium.launch({ executablePath, args });
    } catch (problem) {
      tried.push(String(problem));
    }
  }
  throw new Error(`No browser could be started. ${tried.join('\n')}`);
}
