import type { Comparison, Gone, Move } from '../../../domain/change/compare.ts';
import { whyGone } from '../../../domain/change/why-gone.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Note, Paragraph } from '../../ui/words.tsx';
import { sayNames } from './moment-words.ts';
import type { Pair } from './two-moments.ts';
import { sayWhy } from './why-words.ts';

export type Compared = { readonly visit: OwnerVisit; readonly pair: Pair; readonly comparison: Comparison };

const moveKeys = {
  in: 'then.compare.in',
  out: 'then.compare.out',
  placed: 'then.compare.placed',
  unplaced: 'then.compare.unplaced',
  aside: 'then.compare.aside',
} as const satisfies Partial<Record<Move, string>>;
const moves = ['in', 'out', 'placed', 'unplaced', 'aside'] as const;

/** What changed, in sentences: facts, nobody is praised or blamed by them. And once, for one person at a time, why somebody left. */
export function ComparedWords({ visit, pair, comparison }: Compared) {
  const sentences = sentencesOf({ visit, pair, comparison });
  return (
    <>
      <ul class="naober-lines naober-said-lines">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AskWhy visit={visit} pair={pair} comparison={comparison} />
    </>
  );
}

function sentencesOf({ visit, pair, comparison: { came, stayed, gone } }: Compared): readonly string[] {
  const { say } = visit;
  const names = (of: readonly { readonly name: string }[]) =>
    sayNames(
      visit,
      of.map(({ name }) => name),
    );
  if (came.length === 0 && gone.length === 0 && stayed.every(({ move }) => move === 'same'))
    return [say('then.compare.all-same'), say('then.compare.stayed', { count: stayed.length })];
  const moved = moves.flatMap((move) => {
    const who = stayed.filter((one) => one.move === move).map(({ after }) => after);
    return who.length === 0 ? [] : [say(moveKeys[move], { names: names(who) })];
  });
  return [
    came.length === 0 ? say('then.compare.came-none') : say('then.compare.came', { count: came.length, names: names(came) }),
    stayed.length === 0 ? say('then.compare.stayed-none') : say('then.compare.stayed', { count: stayed.length }),
    ...moved,
    gone.length === 0
      ? say('then.compare.gone-none')
      : say('then.compare.gone', {
          names: sayNames(
            visit,
            gone.map((one) => nameAndWhy(visit, pair, one)),
          ),
        }),
  ];
}

function nameAndWhy(visit: OwnerVisit, { departures }: Pair, gone: Gone): string {
  const why = sayWhy(visit, whyGone(gone, departures));
  const { name } = gone.before;
  return why === null ? name : visit.say('then.compare.gone-why', { name, why });
}

/** Asks for the first of whom it is not known, and not again once answered. Not while somebody helps, or the device is locked. */
function AskWhy({ visit: { say, owner }, pair, comparison: { gone } }: Compared) {
  const first = gone.find((one) => whyGone(one, pair.departures) === null);
  if (first === undefined || !owner.session.unlocked) return null;
  const { id, name } = first.before;
  return (
    <Note>
      <Paragraph>{say('then.why.ask', { name })}</Paragraph>
      <Link to={addresses.whyGone(pair.before.key, id, pair.after.key)} alone>
        {say('then.why.say-of', { name })}
      </Link>
    </Note>
  );
}
