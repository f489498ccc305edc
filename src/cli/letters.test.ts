import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aroundNow, beginWith } from '../../tests/support/circle.ts';
import { participantNamed } from '../../tests/support/inviting.ts';
import { putPlain, standingOf } from '../../tests/support/plain-letters.ts';
import { again, openTestStore, type TestStore } from '../../tests/support/store.ts';
import { leaveToOperator } from '../usecases/letters/letters-in-trouble.ts';
import { letters } from './letters.ts';

let store: TestStore;
let ownerId = '';
let about: readonly string[] = [];
const said: string[] = [];

beforeAll(async () => {
  store = await openTestStore();
  const viewer = await beginWith(store, 'Kees');
  ownerId = viewer.id;
  const participantId = await participantNamed(viewer, aroundNow, 'Kees Bakker');
  about = await putPlain(store, { ownerId, participantId, at: new Date() }, 2);
  await leaveToOperator(store);
  await store.close();
  vi.stubEnv('NAOBER_DATA', store.place.folder);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    said.push(String(text));
    for (const one of rest) if (typeof one === 'function') one();
    return true;
  });
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await store.remove();
});

it('an operator reads what is in trouble, by numbers alone, and decides about it', async () => {
  expect(await letters([])).toBe(0);
  const list = said.join('');
  const ids = [...list.matchAll(/^([0-9a-f-]{36})\tmail\tplain\tunsure\tcut-off\t/gm)].map(([, id = '']) => id);
  expect([ids.length, list.includes('2 in trouble, 0 waiting to go'), list.includes('Kees')]).toEqual([2, true, false]);
  expect(await letters(['arrived', ids[0] ?? ''])).toBe(0);
  expect(await letters(['again', 'unsure'])).toBe(0);
  store = await again(store);
  const states = await standingOf(store, ownerId);
  expect(about.map((one) => states[one]).sort()).toEqual(['sent', 'waiting']);
});

it('what is no letter, or no decision, is refused in words', async () => {
  await expect(letters(['send'])).rejects.toThrow('takes again, arrived or forget');
  await expect(letters(['again', 'kees@example.org'])).rejects.toThrow('the number of one letter');
});
