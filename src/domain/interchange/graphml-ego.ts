import { circleFormat } from '../circle/document.ts';
import type { JsonObject } from '../circle/document-values.ts';
import type { Graph } from './graph.ts';

type Attributes = Readonly<Record<string, string | null>>;
type Named = (data: ReadonlyMap<string, string>, on: string) => Attributes;

/**
 * The network of one node of a plain graph: everybody it shares an edge with, and the edges among them. What an edge means is not
 * known, so which way it points is kept as it is, in the attributes `edge_to_ego` and `edge_from_ego` (1 or 0), when the graph has a
 * direction. Null when no node has this id or value.
 */
export function egoOfPlainGraph(graph: Graph, named: Named, ego: string): JsonObject | null {
  const node = graph.nodes.find((one) => one.id === ego) ?? graph.nodes.find((one) => [...one.data.values()].includes(ego));
  if (node === undefined) return null;
  const to = new Set(graph.edges.filter((edge) => edge.target === node.id).map((edge) => edge.source));
  const from = new Set(graph.edges.filter((edge) => edge.source === node.id).map((edge) => edge.target));
  const directed = graph.attributes['edgedefault'] === 'directed';
  const around = new Set([...to, ...from].filter((id) => id !== node.id));
  const direction = (id: string) => ({ edge_to_ego: to.has(id) ? '1' : '0', edge_from_ego: from.has(id) ? '1' : '0' });
  return {
    format: circleFormat,
    template: 'lensink-4x4',
    ego: { id: ego, attributes: named(node.data, 'node') },
    members: graph.nodes
      .filter((one) => around.has(one.id))
      .map((one) => {
        const attributes = named(one.data, 'node');
        return { id: one.id, name: nameIn(attributes), attributes: { ...attributes, ...(directed ? direction(one.id) : {}) } };
      }),
    ties: graph.edges
      .filter((edge) => around.has(edge.source) && around.has(edge.target) && edge.source !== edge.target)
      .map((edge) => ({ source: edge.source, target: edge.target, attributes: named(edge.data, 'edge') })),
  };
}

const nameIn = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => ['name', 'label', 'vertex.names'].includes(name.toLowerCase()))?.[1] ?? null;
