import type { Store } from '../../src/database/open.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { remindDue } from '../../src/usecases/asking/remind.ts';
import type { LetterKinds } from '../../src/usecases/letters/letter-kinds.ts';
import { weeklyRound } from '../../src/usecases/letters/weekly-round.ts';
import { type Diary, liveADay } from './a-day.ts';
import { type Town, townOf } from './cast.ts';
import { figuresBroken } from './figures.ts';
import { readKnown } from './known.ts';
import { readKnownRounds } from './known-rounds.ts';
import { type Arrived, type Post, postOf } from './post.ts';
import { liveRounds } from './rounds-day.ts';
import { agreementsBroken, type Broken, lettersBroken, questionsBroken } from './rules.ts';
import { streetOf } from './street.ts';
import { weeklyBroken } from './weekly-rules.ts';

type Life = {
  readonly seed: number;
  readonly begins: Date;
  readonly days: number;
  readonly kinds: LetterKinds;
};

/** What came of it: the first day on which a rule was broken, and how much there was to break. */
export type Lived = {
  readonly broken: Broken;
  readonly arrived: readonly Arrived[];
  readonly questions: number;
  readonly promised: number;
  /** How many rounds of help were proposed, and in how many everybody said yes. */
  readonly rounds: { readonly proposed: number; readonly settled: number };
};

const day = 86_400_000;
const hour = 3_600_000;

/** Lets the town live day by day, and holds every rule against every day; stops at the first day on which one is broken. */
export async function live(store: Store, { seed, begins, days, kinds }: Life): Promise<Lived> {
  const town = await townOf(store, seed, begins);
  const post = postOf(town, kinds);
  const diary: Diary = { revoked: new Map(), questions: [] };
  const street = await streetOf(town);
  let evening = await readKnownRounds(store, { at: begins, since: begins });
  const [proposed, settled] = [new Set<string>(), new Set<string>()];
  let promised = 0;
  let broken: Broken = [];
  for (let n = 1; n <= days && broken.length === 0; n++) {
    const morning = new Date(begins.getTime() + n * day);
    town.moveTo(morning);
    const asked = diary.questions.length;
    for (const household of town.households) await liveADay(town, household, diary);
    const inRounds = await liveRounds(town, street, evening);
    evening = inRounds.known;
    const before = post.arrived().length;
    await writeLetters(town, post, n);
    for (const { roundId, settledAt } of evening.steps)
      for (const one of settledAt === null ? [proposed] : [proposed, settled]) one.add(roundId);
    const known = await readKnown(store, evening, morning);
    broken = [
      ...inRounds.broken,
      ...lettersBroken(post.arrived().slice(before), post.arrived(), known, diary),
      ...weeklyBroken(post.arrived().slice(before), post.arrived(), known),
      ...agreementsBroken(known, post.arrived()),
      ...questionsBroken(diary.questions.slice(asked), known),
      ...(await figuresBroken(town, known, n)),
    ].map((what) => `day ${n} (${dutchDay(town.now())}), seed ${seed}: ${what}`);
    promised = known.agreements.filter(({ answeredAt }) => answeredAt !== null).length;
  }
  const rounds = { proposed: proposed.size, settled: settled.size };
  return { broken, arrived: post.arrived(), questions: diary.questions.length, promised, rounds };
}

/** The rounds of the program, twice a day, and every third day one of them twice over. */
async function writeLetters({ store, around, now, moveTo }: Town, post: Post, n: number): Promise<void> {
  const morning = now().getTime();
  for (const later of n % 3 === 0 ? [0, 10 * hour, 10 * hour] : [0, 10 * hour]) {
    moveTo(new Date(morning + later));
    await remindDue(store, around);
    await weeklyRound(store, around);
    await post.deliver();
  }
}
