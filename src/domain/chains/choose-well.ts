import type { Tangle } from './conflicts.ts';
import type { Chain } from './find-chains.ts';

const mostRounds = 8;
const mostBeside = 40;

/** A good choice in one tangle, quickly: first those that stand least in the way of others, then made better piece by piece. */
export function chooseWell(all: readonly Chain[], { chains, of }: Tangle): readonly number[] {
  const lengthOf = (number: number) => all[number]?.length ?? 0;
  const inTheWay = (number: number) =>
    (all[number] ?? []).reduce((sum, person) => sum + (of.get(person)?.length ?? 0), 0) / lengthOf(number) ** 2;
  const weighed = chains.map((number) => ({ number, way: inTheWay(number) }));
  weighed.sort((one, other) => one.way - other.way || one.number - other.number);
  const takenBy = new Map<number, number>();
  const isFree = (number: number) => (all[number] ?? []).every((person) => !takenBy.has(person));
  const take = (number: number) => {
    for (const person of all[number] ?? []) takenBy.set(person, number);
  };
  const drop = (number: number) => {
    for (const person of all[number] ?? []) takenBy.delete(person);
  };
  for (const { number } of weighed) if (isFree(number)) take(number);
  for (let round = 0, better = true; better && round < mostRounds; round++) {
    better = false;
    for (const out of new Set(takenBy.values())) {
      drop(out);
      const beside = [...new Set((all[out] ?? []).flatMap((person) => of.get(person) ?? []))].filter(isFree);
      const instead = bestOf(all, beside.slice(0, mostBeside));
      const gain = instead.reduce((sum, number) => sum + lengthOf(number), 0) - lengthOf(out);
      better ||= gain > 0;
      for (const number of gain > 0 ? instead : [out]) take(number);
    }
  }
  return [...new Set(takenBy.values())];
}

/** The pair of chains, or the one, with most people in it; every chain given touches the one that was taken out. */
function bestOf(all: readonly Chain[], some: readonly number[]): readonly number[] {
  let best: readonly number[] = [];
  let most = 0;
  some.forEach((one, place) => {
    const first = all[one] ?? [];
    if (first.length > most) [best, most] = [[one], first.length];
    for (const other of some.slice(place + 1)) {
      const second = all[other] ?? [];
      if (first.length + second.length > most && !second.some((person) => first.includes(person)))
        [best, most] = [[one, other], first.length + second.length];
    }
  });
  return best;
}
