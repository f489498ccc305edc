import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { occurrences } from '../../src/usecases/agenda/occurrences.ts';
import { readAgenda } from '../../src/usecases/agenda/read-agenda.ts';
import { readCarrying } from '../../src/usecases/carrying/read-carrying.ts';
import { whoFits } from '../../src/usecases/fitting/who-fits.ts';
import type { Household, Town } from './cast.ts';
import type { Known, KnownAgreement } from './known.ts';
import { type Broken, daysCounted } from './rules.ts';

const wall = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

const ofOwner = (known: Known, { viewer }: Household): readonly KnownAgreement[] =>
  known.agreements.filter(({ ownerId }) => ownerId === viewer.id);

const isGone = (known: Known, { participantId }: KnownAgreement): boolean => {
  const who = known.people.get(participantId);
  return who === undefined || who.gone || who.deceased;
};

/** What every household reads of who carries what and what comes, held against a recount; and, by turns, who is suggested to one of them. */
export async function figuresBroken(town: Town, known: Known, n: number): Promise<Broken> {
  const broken: Broken = [];
  for (const household of town.households)
    broken.push(...(await agendaBroken(town, household, known)), ...(await carryingBroken(town, household, known)));
  const turn = town.households[n % town.households.length];
  return turn === undefined ? broken : [...broken, ...(await suggestionsBroken(town, turn, known))];
}

/** The coming week in the agenda, held against the days counted on the fingers; the time on the wall is the one that was agreed. */
async function agendaBroken({ around, now }: Town, household: Household, known: Known): Promise<Broken> {
  const today = dutchDay(now());
  const until = dayAfter(today, 6);
  const { items } = await readAgenda(household.viewer, around, today, until);
  const broken: Broken = [];
  const shown = new Map<string, string>();
  for (const item of items)
    if (item.kind === 'agreement' && item.standing !== 'asked') shown.set(`${item.agreement.id} ${item.time.day}`, item.standing);
  for (const one of ofOwner(known, household)) {
    if (one.state !== 'agreed') continue;
    for (const day of daysCounted(one).filter((onDay) => onDay >= today && onDay <= until)) {
      const turn = known.turns.find(({ agreementId, onDay }) => agreementId === one.id && onDay === day);
      const standing = shown.get(`${one.id} ${day}`);
      shown.delete(`${one.id} ${day}`);
      const right = turn === undefined && !isGone(known, one) ? ['agreed'] : ['open', 'covered'];
      if (standing === undefined || !right.includes(standing))
        broken.push(`${one.id} on ${day} is shown as ${standing}, with turn ${turn?.state}`);
    }
    for (const { day, start } of occurrences({ ...one, minutes: 60 }, today, until))
      if (one.startsAt !== null && (start === null || wall.format(start) !== one.startsAt))
        broken.push(`${one.id} on ${day} is at ${start && wall.format(start)}, not at ${one.startsAt}`);
  }
  for (const [what, standing] of shown) broken.push(`${what} is shown as ${standing} and nobody promised it`);
  return broken;
}

/** Who carries what for the owner, counted anew from the circle and from what was promised. */
async function carryingBroken({ around, now }: Town, household: Household, known: Known): Promise<Broken> {
  const carrying = await readCarrying(household.viewer, around);
  if (carrying === null) return ['there is no circle'];
  const today = dutchDay(now());
  const inForce = ofOwner(known, household).filter(
    (one) => one.state === 'agreed' && one.untilOn >= today && one.forName === null && !isGone(known, one),
  );
  const there = carrying.circle.alters.filter(({ status }) => status === 'present');
  return carrying.forOwner.flatMap(({ kind, others }) => {
    const told = there
      .filter(({ support }) => support.some((one) => one.kind === kind && one.gives === true))
      .map(({ id }) => id);
    const promised = inForce
      .filter(({ support }) => support === kind)
      .map(({ participantId }) => known.people.get(participantId)?.alterId ?? participantId);
    const expected = [...new Set([...told, ...promised])].sort();
    const found = others.map(({ id }) => id).sort();
    return expected.join() === found.join() ? [] : [`${kind}: ${found.length} are said to carry it, ${expected.length} do`];
  });
}

/** Nobody is suggested who must not be asked now. */
async function suggestionsBroken({ around, now }: Town, { viewer, helpers }: Household, known: Known): Promise<Broken> {
  const fits = await whoFits(viewer, around, {
    askId: null,
    kind: 'help',
    support: 'transport',
    what: 'Een rit',
    unlocked: true,
  });
  return fits.flatMap(({ alterId }) => {
    const who = [...known.people.values()].filter((one) => one.alterId === alterId);
    const paused = who.some(({ pausedUntil }) => pausedUntil !== null && pausedUntil > now());
    const apart = who.some(({ gone, deceased, notApproach }) => gone || deceased || notApproach);
    return paused || apart ? [`${helpers.find((one) => one.alterId === alterId)?.name ?? alterId} is suggested`] : [];
  });
}
