import type { EgoFigures } from '../domain/insight/ego-figures.ts';

const places = (value: number | null, digits = 3) =>
  value === null ? '-' : Number.isInteger(value) ? String(value) : value.toFixed(digits);
const line = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text).replace(/\p{Cc}/gu, ' ');

/** The figures as a table to read in a terminal, with a line of explanation below; `-` is unknown or undefined. */
export function figuresTable(figures: readonly EgoFigures[], withReciprocity: boolean): string {
  const rows = figures.map((one) => cells(one, withReciprocity));
  const header = rows[0]?.map(([name]) => name) ?? ['ego', 'size', 'ties', 'density'];
  const texts = [header, ...rows.map((row) => row.map(([, value]) => value))];
  const widths = header.map((_, place) => texts.reduce((widest, row) => Math.max(widest, row[place]?.length ?? 0), 0));
  const written = texts.map((row) =>
    row.map((cell, place) => (place === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  '),
  );
  return `${written.join('\n')}\n\n${figures.length} networks. A dash means not known, or not defined for this network.\n`;
}

type Cell = readonly [name: string, value: string];

function cells(one: EgoFigures, withReciprocity: boolean): readonly Cell[] {
  const spreads = Object.entries(one.by).flatMap(([column, spread]): Cell[] => [
    [`different ${line(column)}`, places(spread.variety)],
    [`evenness ${line(column)} (bits)`, places(spread.entropy)],
    [`${line(column)} unknown`, places(spread.missing)],
  ]);
  const supports = Object.entries(one.support).flatMap(([column, support]): Cell[] => [
    [`give ${line(column)}`, places(support.givers)],
    [`${line(column)} unknown`, places(support.unknown)],
    [`only one giving ${line(column)}`, support.soleSource === null ? '-' : line(support.soleSource)],
  ]);
  const { onlyGives, onlyReceives, both, shareBoth } = one.reciprocity;
  const directions: readonly Cell[] = [
    ['only give', places(onlyGives)],
    ['only get', places(onlyReceives)],
    ['give and get', places(both)],
    ['share give and get', places(shareBoth)],
  ];
  return [
    ['ego', line(one.ego)],
    ['people', places(one.size)],
    ['ties between them', places(one.ties)],
    ['density', places(one.density)],
    ...spreads,
    ...supports,
    ...(supports.length === 0 ? [] : [['kinds of support per person', places(one.multiplexity)] as const]),
    ...(withReciprocity ? directions : []),
  ];
}
