import { h } from 'preact';
import type { DrawingNode } from './drawing-node.ts';
import { toSvgText } from './to-svg-text.ts';

const most = 300;
const lasts = 5 * 60_000;
const recent = new Map<string, string>();

/** Draws, unless exactly the same was drawn just now. `of` says everything the drawing depends on. Nothing is remembered for longer than five minutes. */
function textOf(of: string, draw: () => DrawingNode): string {
  const known = recent.get(of);
  if (known !== undefined) return known;
  const text = toSvgText(draw());
  if (recent.size === 0) setTimeout(() => recent.clear(), lasts).unref();
  recent.set(of, text);
  const oldest = recent.keys().next().value;
  if (recent.size > most && oldest !== undefined) recent.delete(oldest);
  return text;
}

type Recent = { readonly name: 'wide' | 'narrow'; readonly of: string; draw(): DrawingNode };

/**
 * One of the two drawings of a page. People look at the same circle on one page after another, and drawing it costs more than the rest of the
 * page; so the text of a drawing is kept for a moment, under everything it was made from.
 */
export const RecentDrawing = ({ name, of, draw }: Recent) =>
  h('div', { class: `drawing drawing-${name}`, dangerouslySetInnerHTML: { __html: textOf(`${name} ${of}`, draw) } });
