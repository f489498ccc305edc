import type { Move } from '../../../domain/change/compare.ts';
import { whyGone } from '../../../domain/change/why-gone.ts';
import type { Alter, Circle } from '../../../domain/circle/circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import { Link } from '../../ui/words.tsx';
import { sayPlace } from '../circle/spot-fields.tsx';
import type { Compared } from './compared-words.tsx';
import { sayWhy } from './why-words.ts';

const whatKeys = {
  in: 'then.compare.what-in',
  out: 'then.compare.what-out',
  placed: 'then.compare.what-placed',
  unplaced: 'then.compare.what-unplaced',
  aside: 'then.compare.what-aside',
  same: 'then.compare.what-same',
} as const satisfies Record<Move, string>;

const statusKeys = {
  past: 'then.compare.status-past',
  deceased: 'then.compare.status-deceased',
  potential: 'then.compare.status-potential',
} as const;

/** Everybody of the two moments, name by name: where they stood, where they stand, what changed. In the order of the circle; who left comes last. */
export function ComparedTable({ visit, pair, comparison: { came, stayed, gone } }: Compared) {
  const { say } = visit;
  const { before, after } = pair;
  const new_ = new Set(came.map(({ id }) => id));
  const movedBy = new Map(stayed.map((one) => [one.after.id, one]));
  const there = after.circle.alters.flatMap((alter) => {
    const was = movedBy.get(alter.id);
    if (was === undefined && !new_.has(alter.id)) return [];
    const then = was?.before ?? before.circle.alters.find(({ id }) => id === alter.id) ?? null;
    const what = was === undefined ? say('then.compare.what-came') : say(whatKeys[was.move]);
    const cells = [what, where(visit, before.circle, then), where(visit, after.circle, alter)];
    return [{ key: alter.id, head: <bdi>{alter.name}</bdi>, cells }];
  });
  const left = gone.map((one) => {
    const why = sayWhy(visit, whyGone(one, pair.departures));
    const what = [say('then.compare.what-gone'), ...(why === null ? [] : [why])].join(', ');
    const last = (
      <>
        {what}{' '}
        {visit.owner.session.unlocked ? <SayWhy compared={{ visit, pair }} alter={one.before} known={why !== null} /> : null}
      </>
    );
    const cells = [last, where(visit, before.circle, one.before), where(visit, after.circle, one.after)];
    return { key: one.before.id, head: <bdi>{one.before.name}</bdi>, cells };
  });
  const columns = [
    { key: 'name', text: say('then.compare.col-name') },
    { key: 'what', text: say('then.compare.col-what') },
    { key: 'before', text: before.title },
    { key: 'after', text: after.title },
  ];
  return <Table caption={say('then.compare.table')} columns={columns} rows={[...there, ...left]} />;
}

/** Where somebody stands, or why they stand nowhere: they were not there, or are there as past, deceased or hoped for. */
function where(visit: OwnerVisit, circle: Pick<Circle, 'template'>, alter: Alter | null): string {
  if (alter === null) return visit.say('then.compare.not-there');
  return alter.status === 'present' ? sayPlace(visit, circle, alter) : visit.say(statusKeys[alter.status]);
}

type SayWhyProps = { readonly compared: Pick<Compared, 'visit' | 'pair'>; readonly alter: Alter; readonly known: boolean };

/** What can be done about somebody who left: say why, and take them out of the past too. */
function SayWhy({ compared: { visit, pair }, alter: { id, name }, known }: SayWhyProps) {
  const { say } = visit;
  const from = pair.before.key;
  const ways = [
    { to: addresses.whyGone(from, id, pair.after.key), text: say(known ? 'then.why.change' : 'then.why.say') },
    { to: addresses.eraseFrom(from, id), text: say('then.why.erase') },
  ];
  return (
    <div class="naober-not-on-paper naober-quiet-links">
      {ways.map(({ to, text }) => (
        <Link key={to} to={to} alone>
          {text}
          <span class="naober-only-heard">: {name}</span>
        </Link>
      ))}
    </div>
  );
}
