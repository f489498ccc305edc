import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const onThisMachine = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the browser that came through npm, or else one that is already on the machine. */
export async function openBrowser(): Promise<Browser> {
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
