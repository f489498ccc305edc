import type { DrawingNode } from './drawing-node.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for in XML: what XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets) is left out, what means something in it is escaped. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** What stands inside a drawing, as text. */
export const insideAsText = ({ children }: DrawingNode): string =>
  children.map((child) => (typeof child === 'string' ? escaped(child) : toSvgText(child))).join('');

/** A drawing as the text of an SVG file or of a piece of a page. */
export function toSvgText(drawing: DrawingNode): string {
  const { tag, attributes } = drawing;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = insideAsText(drawing);
  return inside === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inside}</${tag}>`;
}
