import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { type CircleLayout, layOutCircle } from '../../../domain/circle/layout/lay-out-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { drawCircle } from '../../ui/drawing/draw-circle.ts';
import { type DrawingNode, node } from '../../ui/drawing/drawing-node.ts';
import { drawingWords } from '../../ui/drawing/drawing-words.ts';
import { RecentDrawing } from '../../ui/drawing/recent-drawings.ts';

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

/** A way to each person over their mark, for fingers and mice; keyboards and screen readers have the same ways in the list. */
function touchTargets({ marks }: CircleLayout): DrawingNode {
  const ways = marks.map((mark) =>
    node(
      'a',
      { href: addresses.person(mark.alter.id), tabindex: -1 },
      node('circle', { cx: Math.round(mark.x), cy: Math.round(mark.y), r: reachOf(marks, mark) }),
    ),
  );
  return node('g', { class: 'touch', 'aria-hidden': 'true' }, ...ways);
}

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly full: boolean };

/** The owner's circle as they see it: drawn for a wide screen (`full`: the whole width of it) and for a phone; the stylesheet shows one. */
export function CircleDrawing({ visit: { language }, circle, full }: Props) {
  const of = JSON.stringify(['own', language, full, circle.template, circle.ego, circle.alters, circle.ties]);
  const draw = (width: number) => {
    const layout = layOutCircle(circle, { width, language });
    const options = { language, words: drawingWords(language), privateView: true, standAlone: false };
    const drawn = drawCircle(circle, layout, options);
    return { ...drawn, children: [...drawn.children, touchTargets(layout)] };
  };
  return (
    <div data-island="circle">
      <RecentDrawing name="wide" of={of} draw={() => draw(full ? 1200 : 740)} />
      <RecentDrawing name="narrow" of={of} draw={() => draw(390)} />
    </div>
  );
}
