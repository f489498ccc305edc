import { formTag } from '../../../domain/circle/change-template.ts';
import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { chanceOf } from '../../../domain/circle/layout/chance-of.ts';
import { type CircleLayout, layOutCircle } from '../../../domain/circle/layout/lay-out-circle.ts';
import { acquaintances } from '../../../domain/circle/who-knows-whom.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { drawCircle } from '../../ui/drawing/draw-circle.ts';
import type { DrawingNode } from '../../ui/drawing/drawing-node.ts';
import type { Ways } from '../../ui/drawing/drawing-options.ts';
import { drawingWords } from '../../ui/drawing/drawing-words.ts';
import { RecentDrawing } from '../../ui/drawing/recent-drawings.ts';
import { LinesSwitch, showsLines } from '../knows/lines.tsx';
import { HowToMove, NotKept } from './how-to-move.tsx';

/** Half of the 48 px that a finger needs. */
const fingertip = 24;

/** As large as a finger, but not over the neighbours: in a full drawing half the way to the nearest one. */
const reachOf = (marks: CircleLayout['marks'], { x, y, alter }: CircleLayout['marks'][number]): number => {
  const nearest = marks.reduce(
    (least, other) => (other.alter === alter ? least : Math.min(least, Math.hypot(other.x - x, other.y - y))),
    Infinity,
  );
  return Math.min(fingertip, Math.floor(nearest / 2));
};

/** Everybody from the middle out, sector after sector, as a list would say it. */
function inReadingOrder({ marks, sectors }: CircleLayout): CircleLayout['marks'] {
  const sectorAt = new Map(sectors.map(({ key }, at) => [key, at]));
  const turn = ({ ring, sector }: CircleLayout['marks'][number]) =>
    (ring ?? 99) * 100 + (sector === null ? 99 : (sectorAt.get(sector) ?? 99));
  return [...marks].sort((one, other) => turn(one) - turn(other));
}

function waysIn(layout: CircleLayout, circle: KeptCircle, showsLines: boolean): Ways {
  const known = acquaintances(circle.ties);
  return {
    toPerson: ({ alter }) => addresses.person(alter.id),
    toMore: ({ ring, sector }) => addresses.people({ ring: `${ring ?? 'geen'}`, ...(sector === null ? {} : { deel: sector }) }),
    reachOf: (mark) => reachOf(layout.marks, mark),
    knows: ({ alter }) => known.get(alter.id)?.size ?? 0,
    showsLines,
    photoAt: addresses.photo,
  };
}

/** What of somebody can be seen in the drawing: nothing else makes it another, and how the owner feels only while that is not locked. */
const seenOf = (
  { id, name, kind, status, role, ring, sector, seat, place, valence, support, photo }: KeptAlter,
  unlocked: boolean,
) => [...[id, name, kind, status, role, ring, sector, seat, place, photo, support], unlocked ? valence : null];

type Look = { readonly language: string; readonly unlocked: boolean; readonly lines: boolean };

/** The circle as its owner sees it, at a width in px: everybody a way to their page, the private lines only while they are not locked. */
function drawOwn(circle: KeptCircle, width: number, { language, unlocked, lines }: Look): DrawingNode {
  const layout = layOutCircle(circle, { width, language });
  const options = { language, words: drawingWords(language), privateView: unlocked, standAlone: false };
  return drawCircle(circle, { ...layout, marks: inReadingOrder(layout) }, { ...options, ways: waysIn(layout, circle, lines) });
}

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly full: boolean };

/**
 * The owner's circle as they see it: drawn for a wide screen (`full`: the whole width of it) and for a phone; the stylesheet shows one. On the
 * page of the circle itself people can be moved in it: what that form needs to say goes along.
 */
export function CircleDrawing({ visit, circle, full }: Props) {
  const { language, path, query, owner, around } = visit;
  const { unlocked } = owner.session;
  const look = { language, unlocked, lines: showsLines(visit, circle) };
  const seen = circle.alters.map((alter) => seenOf(alter, unlocked));
  const of = JSON.stringify(['own', full, look, circle.template, circle.ego.name, seen, circle.ties]);
  const movable = path === addresses.circle() && circle.alters.length > 0;
  const back = query.size === 0 ? path : `${path}?${query}`;
  const moving = movable ? { 'data-act': around.newId(), 'data-form': formTag(circle.template), 'data-back': back } : {};
  return (
    <>
      <div data-island="circle" data-state={chanceOf(of)} {...moving}>
        <RecentDrawing name="wide" of={of} draw={() => drawOwn(circle, full ? 1200 : 740, look)} />
        <RecentDrawing name="narrow" of={of} draw={() => drawOwn(circle, 390, look)} />
      </div>
      {movable ? (
        <>
          <NotKept visit={visit} />
          <HowToMove visit={visit} />
          <LinesSwitch visit={visit} circle={circle} />
        </>
      ) : null}
    </>
  );
}
