import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { StoreOptions } from '../src/database/open.ts';
import { startNaober } from '../tests/support/running-naober.ts';
import { type Load, load } from './load.ts';
import { cookieOf, fillTown } from './town-of.ts';

export type PageResult = {
  readonly engine: string;
  readonly members: number;
  readonly page: Load;
  readonly baseline: Load;
  readonly bytes: number;
};

const owners = 3_334;
const cookies = Array.from({ length: 64 }, (_, n) => cookieOf(n + 1));

/** The circle page of 30 people from a store of 100,020 members, with session, row-level security and gzip, beside raw node:http. */
export async function benchCirclePage(engine: 'embedded' | 'server', place: StoreOptions, seconds: number): Promise<PageResult> {
  await fillTown(place, owners);
  const naober = await startNaober({ folder: place.folder, environment: place.url ? { DATABASE_URL: place.url } : {} });
  try {
    const page = `${naober.address}/kring`;
    const answer = await fetch(page, { headers: { cookie: cookies[0] ?? '' } });
    const html = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200 || !html.includes('data-alter')) throw new Error(`The circle page answered ${answer.status}`);
    const bytes = gzipSync(html, { level: 5 });
    const baseline = await rawBaseline(bytes, seconds);
    await load(page, cookies, 3);
    return { engine, members: owners * 30, page: await load(page, cookies, seconds), baseline, bytes: bytes.length };
  } finally {
    await naober.stop();
  }
}

async function rawBaseline(bytes: Buffer, seconds: number): Promise<Load> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naober-baseline-'));
  writeFileSync(path.join(folder, 'page.gz'), bytes);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'raw-baseline.js'), path.join(folder, 'page.gz')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (part: Buffer) => resolve(part.toString().trim())),
  );
  const found = await load(`http://127.0.0.1:${port}/`, ['none=1'], seconds);
  child.kill();
  rmSync(folder, { recursive: true, force: true });
  return found;
}
