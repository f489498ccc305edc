import type { CircleLayout, MarkLayout } from '../../../domain/circle/layout/lay-out-circle.ts';
import type { LineType, Template } from '../../../domain/circle/template.ts';
import type { DrawingNode } from './drawing-node.ts';
import { node, short } from './drawing-node.ts';
import type { Paint } from './paint.ts';

/** Whether somebody gives or gets any kind of support, as far as is known. */
export function supportOf({ alter }: MarkLayout): { readonly gives: boolean; readonly receives: boolean } {
  return {
    gives: alter.support.some(({ gives }) => gives === true),
    receives: alter.support.some(({ receives }) => receives === true),
  };
}

const defaultStyles: Readonly<Record<string, LineType['style']>> = {
  supportive: 'thick',
  neutral: 'plain',
  ambivalent: 'dotted',
  strained: 'wavy',
  unsafe: 'wavy',
};

function styleOf(template: Template, { alter }: MarkLayout): LineType['style'] {
  const own = template.lineTypes?.find(({ valence }) => valence === alter.valence)?.style;
  return own ?? defaultStyles[alter.valence ?? ''] ?? 'plain';
}

type Stretch = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number; readonly length: number };

function stretchTo(layout: CircleLayout, mark: MarkLayout): Stretch {
  const away = Math.hypot(mark.x - layout.cx, mark.y - layout.cy);
  const dx = (mark.x - layout.cx) / away;
  const dy = (mark.y - layout.cy) / away;
  const from = layout.egoRadius + 2;
  return {
    x: layout.cx + from * dx,
    y: layout.cy + from * dy,
    dx,
    dy,
    length: Math.max(0, away - from - layout.markSize / 2 - 2),
  };
}

function pathOf({ x, y, dx, dy, length }: Stretch, wavy: boolean): string {
  if (!wavy) return `M${short(x)} ${short(y)}L${short(x + dx * length)} ${short(y + dy * length)}`;
  const waves = Math.max(1, Math.round(length / 9));
  const half = length / waves;
  const bends = Array.from({ length: waves }, (_, index) => {
    const side = index % 2 === 0 ? 4 : -4;
    const middle = (index + 0.5) * half;
    const end = (index + 1) * half;
    return `Q${short(x + dx * middle - dy * side)} ${short(y + dy * middle + dx * side)} ${short(x + dx * end)} ${short(y + dy * end)}`;
  });
  return `M${short(x)} ${short(y)}${bends.join('')}`;
}

function arrow({ x, y, dx, dy, length }: Stretch, towardEgo: boolean, paint: Paint): DrawingNode {
  const tip = towardEgo ? 0 : length;
  const base = towardEgo ? 9 : length - 9;
  const corner = (side: number): string => `${short(x + dx * base - dy * side)} ${short(y + dy * base + dx * side)}`;
  return node('path', { d: `M${short(x + dx * tip)} ${short(y + dy * tip)}L${corner(4.5)} ${corner(-4.5)}Z`, ...paint('arrow') });
}

/**
 * The lines from the middle to people: all of them in a star; in the owner's private view also elsewhere, for whom a feeling or support is
 * known. The style for the feeling and the arrows for support (toward the middle: the owner gets) are in the private view only.
 */
export function drawTies(layout: CircleLayout, template: Template, privateView: boolean, paint: Paint): readonly DrawingNode[] {
  return layout.marks.flatMap((mark) => {
    const { gives, receives } = privateView ? supportOf(mark) : { gives: false, receives: false };
    const feeling = privateView && mark.alter.valence !== null;
    if (template.form !== 'star' && !feeling && !gives && !receives) return [];
    const style = feeling ? styleOf(template, mark) : 'plain';
    const stretch = stretchTo(layout, mark);
    return [
      node('path', { d: pathOf(stretch, style === 'wavy'), ...paint('tie', style) }),
      ...(gives ? [arrow(stretch, true, paint)] : []),
      ...(receives ? [arrow(stretch, false, paint)] : []),
    ];
  });
}
