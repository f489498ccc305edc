import type { Store } from '../../src/database/open.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { remindDue } from '../../src/usecases/asking/remind.ts';
import type { LetterKinds } from '../../src/usecases/letters/letter-kinds.ts';
import { weeklyRound } from '../../src/usecases/letters/weekly-round.ts';
import { type Diary, liveADay } from './a-day.ts';
import { type Household, type Town, townOf } from './cast.ts';
import { agendaBroken, carryingBroken, suggestionsBroken } from './figures.ts';
import { readKnown } from './known.ts';
import { type Arrived, postOf } from './post.ts';
import { agreementsBroken, type Broken, lettersBroken, questionsBroken } from './rules.ts';
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
};

const day = 86_400_000;
const hour = 3_600_000;

/** Lets the town live day by day, and holds every rule against every day; stops at the first day on which one is broken. */
export async function live(store: Store, { seed, begins, days, kinds }: Life): Promise<Lived> {
  const town = await townOf(store, seed, begins);
  const post = postOf(town, kinds);
  const diary: Diary = { revoked: new Map(), questions: [] };
  let promised = 0;
  let broken: Broken = [];
  for (let n = 1; n <= days && broken.length === 0; n++) {
    const morning = begins.getTime() + n * day;
    town.moveTo(new Date(morning));
    const asked = diary.questions.length;
    for (const household of town.households) await liveADay(town, household, diary);
    const before = post.arrived().length;
    // The rounds of the program, twice a day, and every third day one of them twice over.
    for (const later of n % 3 === 0 ? [0, 10 * hour, 10 * hour] : [0, 10 * hour]) {
      town.moveTo(new Date(morning + later));
      await remindDue(store, town.around);
      await weeklyRound(store, town.around);
      await post.deliver();
    }
    const known = await readKnown(store);
    const turn = town.households[n % town.households.length];
    broken = [
      ...lettersBroken(post.arrived().slice(before), post.arrived(), known, diary),
      ...weeklyBroken(post.arrived().slice(before), post.arrived(), known),
      ...agreementsBroken(known, post.arrived()),
      ...questionsBroken(diary.questions.slice(asked), known),
      ...(turn === undefined ? [] : await figuresBroken(town, turn, known)),
    ].map((what) => `day ${n} (${dutchDay(town.now())}), seed ${seed}: ${what}`);
    promised = known.agreements.filter(({ answeredAt }) => answeredAt !== null).length;
  }
  return { broken, arrived: post.arrived(), questions: diary.questions.length, promised };
}

const figuresBroken = async (town: Town, household: Household, known: Awaited<ReturnType<typeof readKnown>>): Promise<Broken> => [
  ...(await agendaBroken(town, household, known)),
  ...(await carryingBroken(town, household, known)),
  ...(await suggestionsBroken(town, household, known)),
];
