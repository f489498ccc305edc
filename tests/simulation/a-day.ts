import { sql } from 'kysely';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import type { Said } from '../../src/domain/asking/answered.ts';
import { changeOwnTurn } from '../../src/usecases/agenda/own-turn.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { shutOut } from '../../src/usecases/consent/let-in.ts';
import { revokeAllOf } from '../../src/usecases/consent/revoke-grant.ts';
import { sayDied } from '../../src/usecases/falling-away/say-died.ts';
import { whoFits } from '../../src/usecases/fitting/who-fits.ts';
import { beLeftInPeace, pause, stopTakingPart } from '../../src/usecases/guest/change-standing.ts';
import { answerQuestion } from '../../src/usecases/keeping/answer-question.ts';
import { noteContact } from '../../src/usecases/keeping/note-contact.ts';
import { questionOfToday } from '../../src/usecases/keeping/question-of-today.ts';
import type { Helper, Household, Town } from './cast.ts';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const supports = ['practical', 'transport', 'companionship', 'admin'] as const;

/** What was done that the rules must know of, besides what stands in the store. */
export type Diary = {
  /** When everything of a participant was revoked. */
  readonly revoked: Map<string, Date>;
  /** Every question about contact that was put: about whom, on which day. */
  readonly questions: { readonly ownerId: string; readonly alterId: string; readonly day: string }[];
};

/** One day of a household: what the owner asks, what people answer, what becomes of them. */
export async function liveADay(town: Town, household: Household, diary: Diary): Promise<void> {
  const { chance } = town;
  if (chance.happens(0.06)) await askSomething(town, household);
  const standing = await standingOf(town, household);
  for (const helper of household.helpers) await helperLives(town, household, { helper, standing, diary });
  await keepInTouch(town, household, diary);
}

async function askSomething({ chance, around, now }: Town, { viewer, helpers }: Household): Promise<void> {
  const today = dutchDay(now());
  const startsOn = dayAfter(today, chance.whole(3, 9));
  const weekly = chance.happens(0.7);
  const support = chance.oneOf(supports);
  const what = `Samen ${support} ${chance.whole(1, 999)}`;
  const fits = await whoFits(viewer, around, { askId: null, kind: 'help', support, what, unlocked: true });
  const fitting = fits.flatMap(({ alterId }) => helpers.filter((one) => one.alterId === alterId));
  const asked = new Set(
    Array.from({ length: chance.whole(1, 3) }, () => chance.oneOf(chance.happens(0.8) && fitting.length > 0 ? fitting : helpers)),
  );
  const rule = weekly ? `FREQ=WEEKLY;BYDAY=${weekdays[new Date(`${startsOn}T12:00:00Z`).getUTCDay()]}` : null;
  const timing = {
    startsOn,
    untilOn: weekly ? dayAfter(startsOn, 7 * chance.whole(3, 20)) : startsOn,
    startsAt: chance.oneOf(['09:30', '14:00', null]),
    minutes: 60,
    rule,
  };
  const prepared = await prepareAsk(viewer, around, {
    actId: around.newId(),
    kind: 'help',
    support,
    what,
    timing,
    answerBy: dayAfter(today, 2),
    wanted: chance.whole(1, 2),
  });
  if (!prepared.ok) throw new Error(prepared.refusal);
  const to = [...asked].map(({ guest, mail }) => ({
    participantId: guest.id,
    ...(chance.happens(0.8) ? { channel: 'mail' as const, mail } : { channel: 'message' as const }),
    words: `Hoi, wil jij dit doen? ${what}. Nee zeggen mag gewoon.`,
  }));
  const { askId } = prepared.value;
  const sent = await sendAsk(viewer, around, { actId: around.newId(), askId, to });
  if (!sent.ok && !['not-taking-part', 'not-approach', 'nobody'].includes(sent.refusal)) throw new Error(sent.refusal);
}

const answers: readonly (readonly [Said, number])[] = [
  ['yes', 0.2],
  ['no', 0.07],
  ['not-now', 0.04],
  ['otherwise', 0.03],
  ['somebody-else', 0.02],
];

type Standing = {
  readonly id: string;
  readonly participantId: string;
  readonly state: string;
  readonly startsOn: string;
  readonly untilOn: string;
  readonly rule: string | null;
};

/** What is asked of people of a household and stands open, and what they promised, read past all rules. */
const standingOf = (town: Town, { helpers }: Household): Promise<readonly Standing[]> =>
  town.store.as(
    'naober_keeper',
    null,
    async (db) =>
      (
        await sql<Standing>`select id, participant_id as "participantId", state, from_on::text as "startsOn", until_on::text as "untilOn", rule
      from agreement where participant_id = any (${helpers.map(({ guest }) => guest.id)}::uuid[]) and ask_id is not null
        and state in ('asked', 'agreed') and until_on >= ${dutchDay(town.now())}::date order by id`.execute(db)
      ).rows,
  );

type Living = { readonly helper: Helper; readonly standing: readonly Standing[]; readonly diary: Diary };

async function helperLives(town: Town, { viewer }: Household, { helper, standing, diary }: Living): Promise<void> {
  const { guest, alterId } = helper;
  const { chance, around, now } = town;
  const day = 86_400_000;
  for (const one of standing.filter(({ participantId }) => participantId === guest.id)) {
    if (one.state === 'asked') {
      const said = answers.find(([, likelihood]) => chance.happens(likelihood))?.[0];
      if (said !== undefined)
        await answerAsk(guest, around, {
          id: one.id,
          said,
          ...(said === 'otherwise' ? { words: 'Om de week kan ik wel.' } : {}),
        });
    } else if (chance.happens(0.004)) await answerAsk(guest, around, { id: one.id, said: 'stop' });
    else if (chance.happens(0.01))
      await changeOwnTurn(guest, around, { agreementId: one.id, day: nextDay(one, dutchDay(now())), does: 'unable' });
  }
  if (chance.happens(0.003)) {
    const card = await versionOf(town, guest.id);
    await pause(guest, around, { version: card, until: new Date(now().getTime() + chance.whole(5, 21) * day) });
  }
  if (chance.happens(0.0007)) await stopTakingPart(guest, around);
  if (chance.happens(0.0007)) await beLeftInPeace(guest, around, true);
  if (chance.happens(0.0007)) await shutOut(viewer, around, guest.id);
  if (chance.happens(0.0007)) {
    await revokeAllOf(viewer, around, guest.id);
    diary.revoked.set(guest.id, now());
  }
  if (chance.happens(0.0004)) await sayDied(viewer, around, { actId: around.newId(), alterId });
}

const nextDay = ({ startsOn, rule }: { startsOn: string; rule: string | null }, today: string): string => {
  let day = startsOn;
  while (rule !== null && day < today) day = dayAfter(day, 7);
  return day;
};

const versionOf = (town: Town, participantId: string): Promise<number> =>
  town.store.as(
    'naober_keeper',
    null,
    async (db) =>
      (
        await db
          .selectFrom('participant_card')
          .select('version')
          .where('participant_id', '=', participantId)
          .executeTakeFirstOrThrow()
      ).version,
  );

async function keepInTouch({ chance, around, now }: Town, { viewer, rhythms }: Household, diary: Diary): Promise<void> {
  const day = dutchDay(now());
  if (chance.happens(0.05))
    await noteContact(viewer, around, { actId: around.newId(), alterId: chance.oneOf(rhythms), onDay: day, how: 'visit' });
  const question = await questionOfToday(viewer, around);
  if (question === null) return;
  diary.questions.push({ ownerId: viewer.id, alterId: question.alterId, day });
  if (chance.happens(0.5)) {
    const answer = chance.happens(0.7) ? 'yes' : chance.happens(0.9) ? 'not-now' : 'stop';
    await answerQuestion(viewer, around, { actId: around.newId(), alterId: question.alterId, answer });
  }
}
