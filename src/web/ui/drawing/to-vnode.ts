import type { VNode } from 'preact';
import { h } from 'preact';
import type { DrawingNode } from './drawing-node.ts';

/** A drawing as a virtual node, for in a page. */
export function toVnode({ tag, attributes, children }: DrawingNode): VNode {
  return h(tag, { ...attributes }, ...children.map((child) => (typeof child === 'string' ? child : toVnode(child))));
}
