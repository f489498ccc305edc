import { type FigureName, figureNames, figuresOf, ringCounts } from '../../../domain/change/figures-of-moment.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Measure } from '../../../domain/insight/measure.ts';
import type { OwnerVisit } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import type { Pair } from './two-moments.ts';

const keys = {
  total: 'then.compare.figure-total',
  informal: 'then.compare.figure-informal',
  near: 'then.compare.figure-near',
  weekly: 'then.compare.figure-weekly',
  'helps-me': 'then.compare.figure-helps-me',
  'i-help': 'then.compare.figure-i-help',
} as const satisfies Record<FigureName, string>;

/** A figure with what it rests on; what is not known is said, never shown as 0. */
function sayFigure({ say, language }: OwnerVisit, { value, n, unknown }: Measure<number>): string {
  if (value === null) return say('then.compare.not-known');
  return unknown === 0 ? new Intl.NumberFormat(language).format(value) : say('then.compare.known-of', { value, n, unknown });
}

/** The same figures of both moments beside each other, plainly: no difference is worked out and nothing is coloured. */
export function ComparedFigures({ visit, pair: { before, after } }: { readonly visit: OwnerVisit; readonly pair: Pair }) {
  const { say, language } = visit;
  const sides = [before, after].map(({ circle }) => ({ figures: figuresOf(circle), rings: ringCounts(circle) }));
  const total = figureNames.map((name) => ({
    key: name,
    head: say(keys[name]),
    cells: sides.map(({ figures }) => sayFigure(visit, figures[name])),
  }));
  const perRing = after.circle.template.rings.map(({ key, label }, at) => ({
    key: `ring ${key}`,
    head: labelIn(label, language),
    cells: sides.map(({ rings }) => rings.counts[at] ?? 0),
  }));
  const without = { key: 'no-place', head: say('circle.no-place'), cells: sides.map(({ rings }) => rings.without) };
  const waiting = sides.some(({ rings }) => rings.without > 0) ? [without] : [];
  const columns = [
    { key: 'figure', text: say('then.compare.col-figure') },
    { key: 'before', text: before.title },
    { key: 'after', text: after.title },
  ];
  const [first, ...rest] = total;
  const rows = [...(first === undefined ? [] : [first]), ...perRing, ...waiting, ...rest];
  return <Table caption={say('then.compare.figures-table')} columns={columns} rows={rows} />;
}
