import type { DrawingNode } from './drawing-node.ts';

type Attributes = DrawingNode['attributes'];

const ink = '#22292B';
const softInk = '#515B5E';
const line = '#7A7060';
const paper = '#FBF7F0';

/** Background of the marks: six muted tints that mean nothing. */
const tints = ['#E3E9D4', '#DDE4ED', '#F0E0D0', '#E7DFE8', '#EBDAD7', '#DCE7E0'];
const tones = ['#EFE0C6', '#F1E6D3', '#F7F0E4', paper];

const halo = { stroke: paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };

/** How every part of a drawing that stands alone is painted; drawing.css says the same for pages, by class, in light and dark. */
const looks: Readonly<Record<string, Attributes>> = {
  sheet: { fill: paper },
  ring: { stroke: line, 'stroke-opacity': 0.55, 'stroke-width': 1 },
  'ring-unknown': { fill: 'none', 'stroke-dasharray': '2 5' },
  waiting: { fill: 'none' },
  sector: { fill: 'none' },
  axis: {
    fill: 'none',
    stroke: line,
    'stroke-opacity': 0.35,
    'stroke-width': 1.2,
    'stroke-dasharray': '1.5 5.5',
    'stroke-linecap': 'round',
  },
  name: { fill: softInk },
  'ring-name': { ...halo, 'stroke-opacity': 0.6 },
  mark: { stroke: '#77776F', 'stroke-width': 1.3 },
  past: { 'stroke-width': 0.6 },
  initials: { fill: ink, 'font-weight': 700 },
  label: { fill: ink, ...halo },
  ego: { fill: paper, stroke: '#5C5A52', 'stroke-width': 1.6 },
  'ego-name': { fill: ink, 'font-weight': 700 },
  more: { fill: paper, stroke: softInk, 'stroke-width': 1.2, 'stroke-dasharray': '3 2' },
  tie: { fill: 'none', stroke: line, 'stroke-opacity': 0.75, 'stroke-width': 1.3 },
  thick: { 'stroke-width': 4 },
  dotted: { 'stroke-dasharray': '1 5', 'stroke-linecap': 'round', 'stroke-width': 2.2 },
  arrow: { fill: line },
};

for (const [list, name] of [
  [tints, 'tint'],
  [tones, 'tone'],
] as const) {
  Object.assign(looks, Object.fromEntries(list.map((fill, index) => [`${name}-${index + 1}`, { fill }])));
}

/** Says how a part looks: by class names in a page, by presentation attributes in a drawing that stands alone. */
export type Paint = (...roles: readonly string[]) => Attributes;

/** The paint of pages or of drawings that stand alone. */
export const paintFor = (standAlone: boolean): Paint =>
  standAlone ? (...roles) => Object.assign({}, ...roles.map((role) => looks[role])) : (...roles) => ({ class: roles.join(' ') });
