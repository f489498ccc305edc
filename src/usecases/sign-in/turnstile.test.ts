import { expect, it } from 'vitest';
import { TooManyAtTheDoor, turnstile } from './turnstile.ts';

/** Works that end when told to, and how many of them run at this moment. */
function works() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (name: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return name;
  };
  const endAll = async () => {
    for (let turn = 0; turn < 100; turn += 1) {
      ends.shift()?.();
      await Promise.resolve();
    }
  };
  return { work, endAll, most: () => most };
}

it('lets two in at a time, and the others in the order they came', async () => {
  const inTurn = turnstile(2, 10);
  const { work, endAll, most } = works();
  const order: number[] = [];
  const all = [1, 2, 3, 4, 5].map((name) => inTurn(() => work(name)).then((done) => order.push(done)));
  await endAll();
  await Promise.all(all);
  expect(order).toEqual([1, 2, 3, 4, 5]);
  expect(most()).toBe(2);
});

it('sends away who comes when the row is full, and lets others in afterwards', async () => {
  const inTurn = turnstile(1, 1);
  const { work, endAll } = works();
  const first = [inTurn(() => work(1)), inTurn(() => work(2))];
  await expect(inTurn(() => work(3))).rejects.toThrow(TooManyAtTheDoor);
  await endAll();
  expect(await Promise.all(first)).toEqual([1, 2]);
  const later = inTurn(() => work(4));
  await endAll();
  expect(await later).toBe(4);
});

it('goes on after a work that failed', async () => {
  const inTurn = turnstile(1, 5);
  const failing = inTurn(() => Promise.reject(new Error('on purpose')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('on purpose');
  expect(await next).toBe('done');
});
