import { chooseChains } from './choose-chains.ts';
import { type Chain, findChains } from './find-chains.ts';
import type { ChainSide } from './item.ts';
import { match } from './match.ts';

/** Something that was put in for rounds of help, and by whom. */
export type PutIn = {
  readonly id: string;
  readonly ownerId: string;
  readonly side: ChainSide;
  readonly support: string;
  readonly what: string;
  readonly limits: string | null;
  readonly untilOn: string;
};

/** What one person would do for the next, and what they would get: an offer and an ask of their own. */
export type RoundPart = { readonly ownerId: string; readonly gives: PutIn; readonly gets: PutIn };

/** Everybody in it helps the next, and the last the first. Two or three people. */
export type Round = readonly RoundPart[];

/**
 * What finding needs to know: who may be in a round together, by their `wayOf` which rounds are not proposed again, and who has to be in it
 * (anybody, when left out).
 */
export type Reach = {
  readonly mayMeet: (one: string, other: string) => boolean;
  readonly notAgain: ReadonlySet<string>;
  readonly with?: string;
};

/** No round is longer: with each person more somebody more can say no, and fewer know each other. */
const longest = 3;
/** Beside how many offers each ask is laid. */
const each = 10;

/** By which asks and offers a round goes; the same round always has the same. */
export const wayOf = (round: Round): string => round.map(({ gives, gets }) => `${gives.id}>${gets.id}`).join(' ');

/**
 * Rounds in which as many people as possible get what they put in, everybody in one round at most. No order says who gives most. What was put in
 * first goes first where somebody put in more of a kind.
 */
export function findRounds(items: readonly PutIn[], { mayMeet, notAgain, with: somebody }: Reach): Round[] {
  const owners = [...new Set(items.map(({ ownerId }) => ownerId))].sort();
  const number = new Map(owners.map((owner, index) => [owner, index]));
  const marked = (side: ChainSide) =>
    items
      .filter((one) => one.side === side)
      .map(({ ownerId, support }) => ({ person: number.get(ownerId) ?? 0, kind: support, area: '' }));
  const { graph, kindOf } = match(owners.length, marked('ask'), marked('offer'), each);
  const near = graph.map((others, one) => others.filter((other) => mayMeet(owners[one] ?? '', owners[other] ?? '')));
  const rounds = new Map<Chain, Round>();
  for (const chain of findChains(near, longest)) {
    const round = roundOf(chain, { items, owners, kindOf });
    if (round === null || notAgain.has(wayOf(round))) continue;
    if (somebody === undefined || round.some(({ ownerId }) => ownerId === somebody)) rounds.set(chain, round);
  }
  return chooseChains([...rounds.keys()]).chains.flatMap((chain) => {
    const round = rounds.get(chain);
    return round === undefined ? [] : [round];
  });
}

type Around = {
  readonly items: readonly PutIn[];
  readonly owners: readonly string[];
  readonly kindOf: (giver: number, receiver: number) => string | null;
};

function roundOf(chain: Chain, { items, owners, kindOf }: Around): Round | null {
  const parts: RoundPart[] = [];
  for (const [place, person] of chain.entries()) {
    const ownerId = owners[person] ?? '';
    const put = (side: ChainSide, kind: string | null) =>
      items.find((one) => one.ownerId === ownerId && one.side === side && one.support === kind);
    const next = chain[(place + 1) % chain.length] ?? person;
    const before = chain[(place + chain.length - 1) % chain.length] ?? person;
    const [gives, gets] = [put('offer', kindOf(person, next)), put('ask', kindOf(before, person))];
    if (gives === undefined || gets === undefined) return null;
    parts.push({ ownerId, gives, gets });
  }
  return parts;
}
