import type { DrawingNode } from './drawing-node.ts';

/** A drawing as real elements, made one by one so that no text is ever read as markup. */
export function toDom({ tag, attributes, children }: DrawingNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.map((child) => (typeof child === 'string' ? child : toDom(child))));
  return element;
}
