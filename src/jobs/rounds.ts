/** Something done again and again, one at a time. */
export type Rounds = {
  /** Whether the last one went well. */
  well(): boolean;
  /** No more rounds; resolves when the one under way is done. */
  stop(): Promise<void>;
};

/**
 * Does `work` now and then again `every` so many ms after it ended. What goes wrong is told to `onProblem` the first
 * time in a row, and the next round comes. */
export function inRounds(work: () => Promise<unknown>, every: number, onProblem: (problem: unknown) => void): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let well = true;
  let current = Promise.resolve();
  const round = async () => {
    try {
      await work();
      well = true;
    } catch (problem) {
      if (well && !stopped) onProblem(problem);
      well = false;
    }
    if (!stopped) timer = setTimeout(begin, every);
  };
  const begin = () => {
    current = round();
  };
  begin();
  return {
    well: () => well,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
