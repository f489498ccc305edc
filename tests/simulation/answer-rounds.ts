import { cardsOf } from '../../src/database/chains/rounds.ts';
import { readRound, sayNo, sayYes } from '../../src/usecases/chains/answer-round.ts';
import { readRoundsAtWork } from '../../src/usecases/chains/rounds-at-work.ts';
import type { Town } from './cast.ts';
import type { KnownRounds, KnownStep } from './known-rounds.ts';
import { roundsOf, whyOver } from './round-rules.ts';
import type { Broken } from './rules.ts';
import type { Street } from './street.ts';

/** People answer what was laid before them, or let it lie; now and then on a page that is too old. Answers whether anybody did, and what was broken: who could say yes, who reads whose name. */
export async function answerRounds(
  town: Town,
  street: Street,
  known: KnownRounds,
): Promise<{ readonly broken: Broken; readonly any: boolean }> {
  const broken: Broken = [];
  let any = false;
  for (const round of roundsOf(known).values()) {
    if (round.some(({ settledAt }) => settledAt !== null)) continue;
    const answered = await answerRound(town, street, round, whyOver(round, known, town.now()) === null);
    broken.push(...answered.broken);
    any ||= answered.any;
    if (answered.yes) broken.push(...(await namesBroken(town, street, round, answered.settled)));
  }
  return { broken, any };
}

type Answered = { readonly broken: Broken; readonly any: boolean; readonly yes: boolean; readonly settled: boolean };

async function answerRound(town: Town, street: Street, round: readonly KnownStep[], stands: boolean): Promise<Answered> {
  const { store, chance, around } = town;
  const broken: Broken = [];
  let [on, any, yes, settled] = [stands, false, false, false];
  let open = round.filter(({ answer }) => answer !== 'yes').length;
  for (const step of round) {
    const one = street.people.find(({ viewer }) => viewer.id === step.ownerId);
    if (one === undefined || step.answer !== null || settled) continue;
    if (on && chance.happens(0.02)) {
      await sayNo(one.viewer, around, step.id);
      [on, any] = [false, true];
    } else if (chance.happens(on ? 0.25 : 0.02)) {
      const said = await sayYes(store, one.viewer, around, { id: step.id, firstName: one.firstName, contact: 'app me' });
      if (on) open -= 1;
      const should = !on ? 'over' : open === 0 ? 'settled' : 'waiting';
      const became = said.ok ? said.value : said.refusal;
      if (became !== should) broken.push(`a yes in round ${step.roundId} became ${became}, not ${should}`);
      [yes, any] = [true, true];
      settled = became === 'settled';
    }
  }
  return { broken, any, yes, settled };
}

/** Nobody reads a name, on their page or past it, before everybody said yes; then everybody reads all others. The coordinator reads as little. */
async function namesBroken(
  { store, around }: Town,
  { people, worker }: Street,
  round: readonly KnownStep[],
  settled: boolean,
): Promise<Broken> {
  const broken: Broken = [];
  for (const { id, roundId, ownerId, size } of round) {
    const viewer = people.find((one) => one.viewer.id === ownerId)?.viewer;
    if (viewer === undefined) continue;
    const kept = (await viewer.do((db) => cardsOf(db, roundId))).filter(({ stepId }) => stepId !== id).length;
    const shown = (await readRound(store, viewer, around, id))?.others.length ?? 0;
    const should = settled ? size - 1 : 0;
    if (kept !== should || shown !== should) broken.push(`round ${roundId}: ${kept} and ${shown} names are read, not ${should}`);
  }
  if (round.some(({ byWorker }) => byWorker)) {
    const { proposed } = await readRoundsAtWork(store, worker, around);
    const names = proposed.find(({ id }) => id === round[0]?.roundId)?.parts.filter(({ name }) => name !== null).length ?? 0;
    if (names !== (settled ? round.length : 0)) broken.push(`round ${round[0]?.roundId}: the coordinator reads ${names} names`);
  }
  return broken;
}
