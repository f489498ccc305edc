import { nothingSaid } from '../src/domain/circle/about.ts';
import { lensink } from '../src/domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../src/domain/circle/circle.ts';
import { layOutCircle } from '../src/domain/circle/layout/lay-out-circle.ts';

export type LayoutResult = {
  readonly people: number;
  readonly width: number;
  readonly again: number;
  readonly first: number;
  readonly baseline: number;
};

const firstNames = [
  'Anja',
  'Moeder',
  'Kees',
  'Fatma',
  'Jeroen',
  'Lotte',
  'Tante Riet',
  'Neef Tom',
  'Mo',
  'Daan',
  'Wilhelmina',
  'Ömer',
];

/** A circle of so many people spread as people are: 15, 30, 40 and 15 % over the rings, uneven over the sectors. */
export function circleOf(people: number, turn: number): Circle {
  const alters = Array.from({ length: people }, (_, n): Alter => {
    const share = (n * 37 + turn) % 100;
    return {
      id: `alter ${turn} ${n}`,
      name: `${firstNames[(n + turn) % firstNames.length]} ${n}`,
      kind: n % 9 === 0 ? 'group' : 'person',
      status: 'present',
      role: null,
      ring: share < 15 ? 1 : share < 45 ? 2 : share < 85 ? 3 : 4,
      sector: n % 7 === 0 ? null : (['family', 'family', 'society', 'peers', 'professionals'][(n * 3 + turn) % 5] ?? null),
      seat: null,
      place: null,
      valence: null,
      support: [],
      about: nothingSaid,
      birthday: null,
      photo: null,
      attributes: {},
    };
  });
  return { template: lensink, ego: { id: 'ego', name: 'Bert', attributes: {} }, alters, ties: [] };
}

/** Equal angles on each ring and no look at who overlaps whom: what drawing costs without the care. */
function withoutCare(circle: Circle, width: number): number {
  let sum = 0;
  for (const [index, alter] of circle.alters.entries()) {
    const angle = (index / circle.alters.length) * 2 * Math.PI;
    const radius = ((alter.ring ?? 4) / 4) * (width / 2);
    sum += Math.cos(angle) * radius + Math.sin(angle) * radius + [...alter.name].length;
  }
  return sum;
}

const median = (times: number[]) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

function time(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Median times in ms: a circle never seen before, the same drawing with one person more to say, and the careless baseline. */
export function benchLayout(): LayoutResult[] {
  const options = (width: number) => ({ width, language: 'nl' });
  for (let turn = 0; turn < 30; turn++) layOutCircle(circleOf(60, turn + 1000), options(740));
  return [
    [30, 740],
    [30, 390],
    [150, 1280],
    [150, 390],
  ].map(([people = 0, width = 0]) => {
    const circles = Array.from({ length: 60 }, (_, turn) => circleOf(people, turn));
    const first = median(circles.map((circle) => time(() => layOutCircle(circle, options(width)))));
    const again = median(circles.map((circle) => time(() => layOutCircle(circle, options(width)))));
    const baseline = median(circles.map((circle) => time(() => withoutCare(circle, width))));
    return { people, width, first, again, baseline };
  });
}
