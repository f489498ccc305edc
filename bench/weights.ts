import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { startBrowser } from '../tests/support/browser.ts';
import { startNaober } from '../tests/support/running-naober.ts';
import { cookieOf, fillTown } from './town-of.ts';

/** Bytes on the wire of one cold circle page with 30 people, by kind; what came from elsewhere; and what a page auditor says of it on a phone. */
export type Weights = {
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly thirdParty: number;
  readonly lcp: number | null;
  readonly tbt: number | null;
};

/** Opens the page in the browser with an empty cache and weighs what comes over the wire, headers left out. */
export async function weighCirclePage(): Promise<Weights> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-weigh-'));
  await fillTown({ folder }, 64);
  const naober = await startNaober({ folder });
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const [name = '', value = ''] = cookieOf(1).split('=');
    await context.addCookies([{ name, value, url: naober.address }]);
    const page = await context.newPage();
    const bytes: Record<string, number> = {};
    let requests = 0;
    let thirdParty = 0;
    page.on('requestfinished', async (request) => {
      if (request.url().startsWith('data:')) return;
      requests += 1;
      if (!request.url().startsWith(naober.address)) thirdParty += 1;
      const { responseBodySize } = await request.sizes();
      bytes[request.resourceType()] = (bytes[request.resourceType()] ?? 0) + responseBodySize;
    });
    await page.goto(`${naober.address}/kring`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    return { bytes, requests, thirdParty, ...(await audit(`${naober.address}/kring`, cookieOf(1))) };
  } finally {
    await browser.close();
    await naober.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lighthouse with its default phone: largest contentful paint and total blocking time in ms; null when it is not installed. */
async function audit(address: string, cookie: string): Promise<{ readonly lcp: number | null; readonly tbt: number | null }> {
  const lighthouse = path.join(import.meta.dirname, 'node_modules', '.bin', 'lighthouse');
  if (!existsSync(lighthouse)) return { lcp: null, tbt: null };
  const out = path.join(tmpdir(), `naober-audit-${process.pid}.json`);
  const chrome = existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : await sparticuz.executablePath();
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  const words = [address, '--quiet', '--output=json', `--output-path=${out}`, '--only-categories=performance', flags];
  const headers = `--extra-headers=${JSON.stringify({ Cookie: cookie })}`;
  spawnSync(process.execPath, [lighthouse, ...words, headers], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, CHROME_PATH: chrome },
  });
  const said: unknown = existsSync(out) ? JSON.parse(readFileSync(out, 'utf8')) : null;
  const figure = (name: string) => {
    const found = ['audits', name, 'numericValue'].reduce<unknown>(
      (from, key) => (from instanceof Object ? Reflect.get(from, key) : null),
      said,
    );
    return typeof found === 'number' ? found : null;
  };
  rmSync(out, { force: true });
  return { lcp: figure('largest-contentful-paint'), tbt: figure('total-blocking-time') };
}
