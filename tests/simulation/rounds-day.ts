import { endFallen } from '../../src/database/chains/rounds.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { lookForRound } from '../../src/usecases/chains/look-for-round.ts';
import { putIn, takeOut } from '../../src/usecases/chains/put-in.ts';
import { proposeRound, readRoundsAtWork } from '../../src/usecases/chains/rounds-at-work.ts';
import { endLinked, sayLinked } from '../../src/usecases/circle-links/link-circles.ts';
import { letIn, shutOut } from '../../src/usecases/consent/let-in.ts';
import { revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { answerRounds } from './answer-rounds.ts';
import type { Town } from './cast.ts';
import { comeAndGo } from './come-and-go.ts';
import { type KnownRounds, readKnownRounds } from './known-rounds.ts';
import { roundsBroken } from './round-rules.ts';
import type { Broken } from './rules.ts';
import { letsCoordinate, type Neighbour, type Street } from './street.ts';

const supports = ['practical', 'transport', 'admin'] as const;

/**
 * One day of rounds of help: what is over ends, people put in and take out, let be found or not, come and go; then rounds are looked for, and
 * answered. How they stood in the evening before says what can be done at all. Answers how they stand in
 * the evening, and what was broken in between.
 */
export async function liveRounds(
  town: Town,
  street: Street,
  evening: KnownRounds,
): Promise<{ readonly known: KnownRounds; readonly broken: Broken }> {
  const { store, chance, around, now } = town;
  await store.as('naober_chains', null, (db) => endFallen(db, now()), { at: now() });
  for (const one of street.people) {
    await putInOrOut(town, one, evening);
    await letBeFound(town, street, one, evening);
  }
  await comeAndGo(town, street, evening);
  for (const { viewer } of street.people) if (chance.happens(0.05)) await lookForRound(store, viewer, around, around.newId());
  if (chance.happens(0.08)) await coordinates(town, street);
  const known = await readKnownRounds(store, { at: now(), since: town.begins });
  const answered = await answerRounds(town, street, known);
  const broken = [...roundsBroken(known, now()), ...answered.broken];
  if (!answered.any) return { known, broken };
  const after = await readKnownRounds(store, { at: now(), since: town.begins });
  return { known: after, broken: [...broken, ...roundsBroken(after, now())] };
}

async function putInOrOut({ chance, around, now }: Town, { viewer }: Neighbour, { items }: KnownRounds): Promise<void> {
  if (chance.happens(0.2)) {
    const side = chance.happens(0.5) ? ('ask' as const) : ('offer' as const);
    const support = chance.oneOf(supports);
    const untilOn = dayAfter(dutchDay(now()), chance.whole(8, 90));
    const wanted = { side, support, what: `Iets ${support} ${chance.whole(1, 999)}`, limits: '', untilOn, from: null };
    const put = await putIn(viewer, around, { ...wanted, actId: around.newId(), linked: chance.happens(0.8) });
    if (!put.ok && put.refusal !== 'too-many') throw new Error(put.refusal);
  }
  const own = [...items.values()].filter(({ ownerId, out }) => ownerId === viewer.id && !out);
  if (own.length > 0 && chance.happens(0.01)) await takeOut(viewer, around, chance.oneOf(own).id);
}

/** Who may find them: those whose circle is linked, the coordinator, and who is let in. */
async function letBeFound(town: Town, street: Street, { viewer }: Neighbour, evening: KnownRounds): Promise<void> {
  const { chance, around } = town;
  const others = street.people.filter((one) => one.viewer.id !== viewer.id).map((one) => one.viewer.id);
  const linked = others.filter((id) => evening.links.some(({ one, other }) => one === viewer.id && other === id));
  const apart = others.filter((id) => !linked.includes(id));
  if (linked.length > 0 && chance.happens(0.006)) await endLinked(viewer, around, chance.oneOf(linked));
  if (apart.length > 0 && chance.happens(0.05)) await sayLinked(viewer, around, { otherId: chance.oneOf(apart), alterId: null });
  const grant = evening.grants.find(({ ownerId }) => ownerId === viewer.id);
  if (grant !== undefined && chance.happens(0.006)) await revokeGrant(viewer, around, grant.id);
  if (grant === undefined && chance.happens(0.03)) await letsCoordinate(town, street, viewer);
  const met = evening.participants.filter(({ ownerId }) => ownerId === viewer.id);
  const who = met.length > 0 && chance.happens(0.004) ? chance.oneOf(met) : null;
  if (who !== null) await (who.out ? letIn : shutOut)(viewer, around, who.id);
}

/** The coordinator looks, and lays what is found first before those in it. */
async function coordinates({ store, around }: Town, { worker }: Street): Promise<void> {
  const [found] = (await readRoundsAtWork(store, worker, around)).found;
  if (found === undefined) return;
  const done = await proposeRound(store, worker, around, { actId: around.newId(), way: found.way });
  if (!done.ok) throw new Error(done.refusal);
}
