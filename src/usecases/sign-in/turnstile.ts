/** More want to come in than can be served: told to wait, so that trying keys never takes the machine away from others. */
export class TooManyAtTheDoor extends Error {}

/** Lets `atOnce` works run at a time and `mostWaiting` others wait in a row; whoever comes after those gets TooManyAtTheDoor. */
export function turnstile(atOnce: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce && waiting.length >= mostWaiting) throw new TooManyAtTheDoor();
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
