import { h, type VNode } from 'preact';
import type { DrawingNode } from './drawing-node.ts';
import { insideAsText } from './to-svg-text.ts';

/**
 * A drawing as a virtual node, for in a page. What is inside goes in as text that was escaped: a drawing has hundreds of parts, and rendering
 * each as a node of its own costs more than the rest of the page.
 */
export function toVnode(drawing: DrawingNode): VNode {
  return h(drawing.tag, { ...drawing.attributes, dangerouslySetInnerHTML: { __html: insideAsText(drawing) } });
}
