/** How many do something at once, and how many may wait for their turn. */
type Room = { readonly atOnce: number; readonly waiting: number };

/** Lets work through a door: so many at once, some waiting in order. Null when too many wait already: then nothing was done. */
export function door({ atOnce, waiting }: Room): <T>(work: () => Promise<T>) => Promise<T | null> {
  let busy = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (busy >= atOnce) {
      if (queue.length >= waiting) return null;
      await new Promise<void>((resolve) => queue.push(resolve));
    } else busy += 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
