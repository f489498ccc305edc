import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import type { KnownRounds, KnownStep } from './known-rounds.ts';
import type { Broken } from './rules.ts';

/** Everybody's part, by round, in the order in which rounds were proposed. */
export function roundsOf({ steps }: Pick<KnownRounds, 'steps'>): ReadonlyMap<string, readonly KnownStep[]> {
  const rounds = new Map<string, KnownStep[]>();
  for (const step of steps) rounds.set(step.roundId, [...(rounds.get(step.roundId) ?? []), step]);
  return rounds;
}

const isOpen = ({ settledAt, endedAt }: KnownStep): boolean => settledAt === null && endedAt === null;

/** Why a round that was proposed cannot go on, counted on the fingers; null when it can. */
export function whyOver(round: readonly KnownStep[], known: KnownRounds, now: Date): string | null {
  const today = dutchDay(now);
  if (round.length !== round[0]?.size) return 'somebody of it is gone';
  for (const step of round) {
    const owner = known.owners.get(step.ownerId);
    if (!isOpen(step)) return 'it is settled or ended';
    if (step.answer === 'no') return 'somebody said no';
    if (step.answerBy < today) return 'the days to answer are over';
    if (owner === undefined || owner.shut || owner.going) return 'somebody died, stands still or goes';
    for (const id of [step.givesId, step.getsId]) {
      const item = id === null ? undefined : known.items.get(id);
      if (item === undefined || item.out || item.untilOn < today) return 'something in it is out';
      if (!step.byWorker && !item.linked) return 'something in it is not for who is linked';
    }
    if (step.byWorker && !known.grants.some(({ id }) => id === step.grantId))
      return 'the coordinator may not see somebody any more';
  }
  return apart(round, known);
}

/** Whether two of them are not linked, or one does not let the other in. */
function apart(round: readonly KnownStep[], { links, participants }: KnownRounds): string | null {
  for (const { ownerId: one, byWorker, createdAt } of round)
    for (const { ownerId: other } of round) {
      if (one === other) continue;
      const said = links.some((link) => link.one === one && link.other === other && link.saidAt <= createdAt);
      if (!byWorker && !said) return 'two of them are not linked';
      if (participants.some(({ ownerId, personId, out }) => ownerId === one && personId === other && out))
        return 'one of them is shut out by another';
    }
  return null;
}

/** How rounds stand at the end of a day, or the middle: those that can go on do, no other does, and what is settled is agreed. */
export function roundsBroken(known: KnownRounds, now: Date): Broken {
  const broken: Broken = [];
  for (const [id, round] of roundsOf(known)) {
    const why = whyOver(round, known, now);
    if (why !== null && known.stand.has(id)) broken.push(`round ${id} stands: ${why}`);
    if (why === null && !known.stand.has(id)) broken.push(`round ${id} is over, and nothing stands in its way`);
    const settled = round.filter(({ settledAt }) => settledAt !== null);
    if (settled.length !== 0 && settled.length !== round.length) broken.push(`round ${id} is settled for some of them`);
    for (const step of round) {
      if (step.settledAt === null && step.agreementId !== null) broken.push(`round ${id} is not settled and has an agreement`);
      if (step.endedAt !== null && step.firstName !== null) broken.push(`round ${id} is over and keeps a name`);
    }
    if (settled.length > 0) broken.push(...settledBroken(id, round, known, now));
  }
  return [...broken, ...takenTwice(known), ...fromNowhere(known)];
}

/** One agreement for each place, of who helps with who is helped, and both said yes. Later one can end, or go with a space. */
function settledBroken(id: string, round: readonly KnownStep[], known: KnownRounds, now: Date): Broken {
  const broken: Broken = [];
  for (const step of round) {
    const fresh = step.settledAt?.getTime() === now.getTime();
    const agreed = known.agreements.filter((one) => one.id === step.agreementId);
    const helper = round.find(({ place }) => place === (step.place + step.size - 1) % step.size);
    if (step.answer !== 'yes') broken.push(`round ${id} is settled without the yes of place ${step.place}`);
    if (fresh && (round.length !== step.size || agreed.length !== 1 || agreed[0]?.state !== 'agreed'))
      broken.push(`round ${id} was settled with ${agreed.length} agreements at place ${step.place}`);
    for (const one of agreed) {
      const byWhom = one.personId === helper?.ownerId || (one.personId === null && helper === undefined);
      if (one.ownerId !== step.ownerId || one.answer !== 'yes' || !byWhom)
        broken.push(`round ${id}: the agreement at place ${step.place} is not of who helps with who is helped`);
    }
  }
  return broken;
}

/** Nothing goes round in two rounds that are settled, or that stand. */
function takenTwice({ steps, stand }: KnownRounds): Broken {
  const taken = new Map<string, string>();
  const broken: Broken = [];
  for (const { settledAt, roundId, givesId, getsId } of steps)
    if (settledAt !== null || stand.has(roundId))
      for (const id of [givesId, getsId]) {
        if (id === null) continue;
        if (taken.has(id)) broken.push(`${id} is in round ${taken.get(id)} and in ${roundId}`);
        taken.set(id, roundId);
      }
  return broken;
}

/** Every agreement for which nothing was asked is that of one place in one round. */
const fromNowhere = ({ agreements, steps }: KnownRounds): Broken =>
  agreements.flatMap(({ id }) => {
    const places = steps.filter(({ agreementId }) => agreementId === id).length;
    return places === 1 ? [] : [`agreement ${id} is that of ${places} places`];
  });

/** Owners whom a letter may tell that a round waits, on this day: it stands, they said nothing, and tomorrow is still in time. */
export function waitedFor(known: KnownRounds, now: Date): ReadonlySet<string> {
  const waiting = [...roundsOf(known).values()].filter((round) => whyOver(round, known, now) === null).flat();
  return new Set(
    waiting.filter(({ answer, answerBy }) => answer === null && answerBy > dutchDay(now)).map(({ ownerId }) => ownerId),
  );
}
