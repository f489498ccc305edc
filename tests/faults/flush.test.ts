import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { engineIn } from '../../src/database/embedded/engine.ts';
import { WireStream } from '../../src/database/embedded/wire-stream.ts';
import { freshPlace, removePlace } from '../support/store.ts';
import { startWriter } from './start-writer.ts';

const commits = 60;
const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** How often a process that makes so many changes asks the operating system to flush: as the kernel sees it, where it can be watched. */
async function flushesSeen(folder: string): Promise<number> {
  if (!hasStrace) return flushesCounted(folder);
  const notes = path.join(mkdtempSync(path.join(tmpdir(), 'naober-strace-')), 'calls');
  const writer = startWriter(folder, {
    most: commits,
    before: ['strace', '-f', '-q', '-e', 'trace=fsync,fdatasync', '-o', notes],
  });
  expect((await writer.ended).code).toBe(0);
  expect(writer.kept()).toHaveLength(commits);
  const calls = readFileSync(notes, 'utf8').match(/f(data)?sync\(\d+\)?.*= 0|resumed.*= 0/g)?.length ?? 0;
  rmSync(path.dirname(notes), { recursive: true });
  return calls;
}

/** The same, as the engine counts it itself. */
async function flushesCounted(folder: string): Promise<number> {
  const engine = engineIn(path.join(folder, 'database'), 60_000);
  const client = new Client({
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
    stream: () => new WireStream(engine),
  });
  await client.connect();
  await client.query('create table beat (at int)');
  const before = engine.flushes();
  for (let count = 0; count < commits; count += 1) await client.query('insert into beat values (1)');
  const flushes = engine.flushes() - before;
  await client.end();
  await engine.close();
  return flushes;
}

describe('a change that is acknowledged', () => {
  it('was flushed to the disk, every one', async () => {
    const place = await freshPlace('embedded');
    expect(await flushesSeen(place.folder)).toBeGreaterThanOrEqual(commits);
    expect(await flushesCounted(place.folder)).toBeGreaterThanOrEqual(commits);
    await removePlace(place);
  });
});
