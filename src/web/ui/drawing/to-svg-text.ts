import type { DrawingNode } from './drawing-node.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Letters, figures and signs that mean nothing in XML: most of what there is to write. */
const harmless = /^[\w .,:;#%()/+*=!?-]*$/;

/**
 * Text for in XML: what XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets) is left out, what means something in it is escaped. What
 * lies outside Latin-1 is written as a number: one such sign makes the whole text of a page twice as wide in memory, and slow to send.
 */
function escaped(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/[\u0100-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
}

function write(into: string[], { tag, attributes, children }: DrawingNode): void {
  into.push('<', tag);
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    into.push(' ', name, '="', typeof value === 'number' ? `${value}` : escaped(value), '"');
  }
  if (children.length === 0) into.push('/>');
  else {
    into.push('>');
    for (const child of children) writeChild(into, child);
    into.push('</', tag, '>');
  }
}

function writeChild(into: string[], child: DrawingNode | string): void {
  if (typeof child === 'string') into.push(escaped(child));
  else write(into, child);
}

/** What stands inside a drawing, as text. */
export function insideAsText({ children }: DrawingNode): string {
  const into: string[] = [];
  for (const child of children) writeChild(into, child);
  return into.join('');
}

/** A drawing as the text of an SVG file or of a piece of a page. */
export function toSvgText(drawing: DrawingNode): string {
  const into: string[] = [];
  write(into, drawing);
  return into.join('');
}
