import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import type { Diary } from './a-day.ts';
import type { Known, KnownAgreement } from './known.ts';
import type { Arrived } from './post.ts';

/** What was broken, in words; nothing is broken when it is empty. */
export type Broken = string[];

const asking = ['ask', 'ask-reminder'];
const notInPeace = [...asking, 'weekly'];

/** The letters of one delivery, held against how everybody stood when they went, and against all letters before. */
export function lettersBroken(fresh: readonly Arrived[], all: readonly Arrived[], known: Known, diary: Diary): Broken {
  const broken: Broken = [];
  for (const letter of fresh) {
    const { kind, subjectId, participantId, at } = letter;
    const name = `${kind} to ${participantId ?? 'the owner'} on ${dutchDay(at)}`;
    const who = participantId === null ? null : known.people.get(participantId);
    const about = known.agreements.find(({ id }) => id === subjectId);
    if (who !== null) {
      if (who === undefined) broken.push(`${name}: they are nobody`);
      if (who?.gone) broken.push(`${name}: they stopped, or are not let in`);
      if (who?.deceased) broken.push(`${name}: they died`);
      if (who?.pausedUntil && who.pausedUntil > at) broken.push(`${name}: they pause`);
      if (who?.notApproach && notInPeace.includes(kind)) broken.push(`${name}: they want to be left in peace`);
    }
    if (about !== undefined && !about.isShown) broken.push(`${name}: they may not see it any more`);
    if (asking.includes(kind) && about?.state !== 'asked') broken.push(`${name}: it is ${about?.state}`);
    if (kind === 'ask-reminder' && about?.answeredAt) broken.push(`${name}: they answered`);
    const revoked = participantId === null ? undefined : diary.revoked.get(participantId);
    if (revoked !== undefined && about !== undefined && about.createdAt <= revoked) broken.push(`${name}: revoked`);
    const same = all.filter((one) => one.kind === kind && one.subjectId === subjectId && one.participantId === participantId);
    if (same.length > 1) broken.push(`${name}: it came ${same.length} times`);
  }
  return broken;
}

/** Every promise was given by somebody; no more said yes than were wanted; at most one reminder each. */
export function agreementsBroken(known: Known, all: readonly Arrived[]): Broken {
  const broken: Broken = [];
  for (const one of known.agreements) {
    if (one.state === 'agreed' && one.answeredAt === null) broken.push(`${one.id} is agreed and nobody answered`);
    const reminders = all.filter(({ kind, subjectId }) => kind === 'ask-reminder' && subjectId === one.id);
    if (reminders.length > 1) broken.push(`${one.id} was reminded of ${reminders.length} times`);
  }
  for (const ask of known.asks) {
    const yes = known.agreements.filter(({ askId, state }) => askId === ask.id && state === 'agreed').length;
    if (yes > ask.wanted) broken.push(`${ask.id}: ${yes} said yes where ${ask.wanted} were wanted`);
    if (yes > ask.taken) broken.push(`${ask.id}: ${yes} said yes and ${ask.taken} places are taken`);
  }
  return broken;
}

const week = 7;
const ideal = 14;
const notThere = ['skipped', 'unable', 'not-done', 'not-known', 'handed'];

/** The days of something once, or every so many weeks on one day, counted on the fingers; what is somewhere between two days has none. */
export function daysCounted({ startsOn, untilOn, rule }: Pick<KnownAgreement, 'startsOn' | 'untilOn' | 'rule'>): string[] {
  if (rule === null && startsOn !== untilOn) return [];
  const days = [startsOn];
  const step = week * Number(/INTERVAL=(\d+)/.exec(rule ?? '')?.[1] ?? 1);
  if (rule !== null) for (let day = dayAfter(startsOn, step); day <= untilOn; day = dayAfter(day, step)) days.push(day);
  return days;
}

/** No question about contact within the gap after contact that was known, and none about whom must not be asked. */
export function questionsBroken(questions: Diary['questions'], known: Known): Broken {
  return questions.flatMap(({ alterId, day }) => {
    const since = dayAfter(day, -ideal);
    const name = `a question about ${alterId} on ${day}`;
    const takesPart = [...known.people.values()].filter((one) => one.alterId === alterId);
    const spoken = known.contacts.find((one) => one.alterId === alterId && one.onDay > since && one.onDay < day);
    const met = known.agreements
      .filter(({ state, participantId }) => state === 'agreed' && takesPart.some(({ id }) => id === participantId))
      .flatMap((one) => daysCounted(one).map((onDay) => ({ onDay, one })))
      .filter(({ onDay, one }) => onDay > since && onDay < day && one.answeredAt !== null && onDay >= dutchDay(one.answeredAt))
      .find(
        ({ onDay, one }) =>
          !known.turns.some((turn) => turn.agreementId === one.id && turn.onDay === onDay && notThere.includes(turn.state)),
      );
    return [
      ...(spoken === undefined ? [] : [`${name}: there was contact on ${spoken.onDay}`]),
      ...(met === undefined ? [] : [`${name}: they met on ${met.onDay}`]),
      ...(takesPart.some((one) => one.deceased || one.gone || one.notApproach) ? [`${name}: they are gone or want peace`] : []),
    ];
  });
}
