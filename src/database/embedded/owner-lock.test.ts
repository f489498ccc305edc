import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type LockParts, ownFolder } from './owner-lock.ts';
import { type Holder, thisProcess } from './process-start.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'naober-lock-'));
const file = path.join(folder, 'owner.json');
const fileOnly: LockParts = { machine: async () => null, beat: 100 };
const heldBy = (holder: Partial<Holder>) => writeFileSync(file, JSON.stringify({ ...thisProcess(), ...holder }));

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the owner of a folder', () => {
  it('is one, also where the machine has no names to hand out', async () => {
    const letGo = await ownFolder(folder, fileOnly);
    await expect(ownFolder(folder, fileOnly)).rejects.toMatchObject({ reason: 'taken' });
    await letGo();
    await (await ownFolder(folder, fileOnly))();
  });

  it('is one by the name the machine hands out, even when the file is gone', async () => {
    const letGo = await ownFolder(folder);
    rmSync(file);
    if (process.platform === 'linux') await expect(ownFolder(folder)).rejects.toMatchObject({ reason: 'taken' });
    await letGo();
  });

  it.each([
    ['whose process is gone', { pid: 2 ** 22 + 1 }],
    ['whose number went to another process', { started: '1' }],
    ['from before the machine started again', { boot: 'an earlier one' }],
    ['from a container that is gone', { space: 'pid:[1]' }],
    ['from a machine that is gone', { machine: 'elsewhere' }],
  ])('takes over from one %s', async (_what, holder) => {
    heldBy(holder);
    const letGo = await ownFolder(folder, fileOnly);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(thisProcess());
    await letGo();
  });

  it('takes over a file that was only half written', async () => {
    writeFileSync(file, '{"pid":');
    await (await ownFolder(folder, fileOnly))();
  });

  it('is respected in a container or on a machine that cannot be looked into, as long as the file is touched', async () => {
    heldBy({ machine: 'elsewhere' });
    let moment = 1_000;
    const heart = setInterval(() => {
      moment += 10;
      utimesSync(file, moment, moment);
    }, 100);
    await expect(ownFolder(folder, fileOnly)).rejects.toMatchObject({ reason: 'taken' });
    clearInterval(heart);
  });

  it('is one of many who take over a dead one at the same time', async () => {
    heldBy({ pid: 2 ** 22 + 1 });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => ownFolder(folder, fileOnly)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });
});
