import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { bounce } from './bounce.ts';

const id = '6f1e3f0a-8f0c-4c52-9b7e-1b2a3c4d5e6f';
const folder = mkdtempSync(path.join(tmpdir(), 'naober-bounce-'));
const report = `To: bounce+${id}@example.org\nContent-Type: multipart/report; report-type=delivery-status; boundary=x

--x
Content-Type: message/delivery-status

Final-Recipient: rfc822; kees@example.org
Action: failed

--x--
`;

beforeAll(() => vi.stubEnv('NAOBER_DATA', folder));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('a report from the standard input leaves an empty file that names the letter, and nothing of the mail', async () => {
  expect(await bounce([], Readable.from([Buffer.from(report)]))).toBe(0);
  expect(readdirSync(path.join(folder, 'bounces'))).toEqual([`${id}.failed`]);
  expect(statSync(path.join(folder, 'bounces', `${id}.failed`)).size).toBe(0);
});

it('any other mail is passed over without a fault, so that no mail server sends a report about it', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await bounce([], Readable.from([Buffer.from('Subject: win a car\n\nNow')]))).toBe(0);
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
  expect(readdirSync(path.join(folder, 'bounces'))).toHaveLength(1);
});
