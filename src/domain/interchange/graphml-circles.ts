import { alterKinds } from '../circle/circle.ts';
import { type CircleDocument, checkCircleDocument, circleFormat } from '../circle/document.ts';
import type { DocumentProblem } from '../circle/document-problem.ts';
import type { JsonObject } from '../circle/document-values.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Graph, GraphFile, GraphKey } from './graph.ts';
import { egoOfPlainGraph } from './graphml-ego.ts';
import { jsonOr, memberOfCells } from './own-columns.ts';

/** A graph in which nobody is marked as ego, and how large it is. */
export type NoEgo = { readonly key: 'graphml.no-ego' | 'graphml.no-such-ego'; readonly nodes: number; readonly edges: number };

const canvasKeys = ['label', 'networkCanvasType', 'networkCanvasUUID', 'networkCanvasSourceUUID', 'networkCanvasTargetUUID'];

/**
 * The circles in a GraphML file: those Naober wrote in full; those of a Network Canvas export with every variable as an attribute;
 * of a plain graph the neighbours of the node that `ego` names, by id or by any of its values. Without that, a plain graph is refused.
 */
export function circlesOfGraphs(
  file: GraphFile,
  ego: string | null,
): Result<readonly CircleDocument[], readonly DocumentProblem[] | NoEgo> {
  const circles: CircleDocument[] = [];
  for (const graph of file.graphs) {
    const document = documentOf(graph, file.keys, ego);
    if ('noEgo' in document) return refused(document.noEgo);
    const checked = checkCircleDocument(document.found);
    if (!checked.ok) return checked;
    circles.push(checked.value);
  }
  return ok(circles);
}

type Found = { readonly found: JsonObject } | { readonly noEgo: NoEgo };

function documentOf(graph: Graph, keys: ReadonlyMap<string, GraphKey>, ego: string | null): Found {
  const caseId = Object.entries(graph.attributes).find(([name]) => name.endsWith(':caseId'))?.[1];
  const egoId = caseId ?? graph.data.get('networkCanvasUUID');
  if (egoId !== undefined) return { found: canvasDocument(graph, keys, egoId) };
  const size = { nodes: graph.nodes.length, edges: graph.edges.length };
  if (ego === null) return { noEgo: { key: 'graphml.no-ego', ...size } };
  const found = egoOfPlainGraph(graph, (data, on) => attributesOf(data, keys, on, []), ego);
  return found === null ? { noEgo: { key: 'graphml.no-such-ego', ...size } } : { found };
}

/** A graph in the shape of Network Canvas, ours or theirs: ego's data stands in the graph itself. */
function canvasDocument(graph: Graph, keys: ReadonlyMap<string, GraphKey>, egoId: string): JsonObject {
  const members = graph.nodes.map((node) => memberOf(node, keys));
  const ids = new Map(graph.nodes.map((node, place) => [node.id, members[place]?.['id']]));
  return {
    format: circleFormat,
    template: jsonOr(graph.data.get('naober_template')) ?? 'lensink-4x4',
    ego: {
      id: egoId,
      name: graph.data.get('naober_ego_name') ?? null,
      attributes: attributesOf(graph.data, keys, 'graph', canvasKeys),
    },
    members,
    ties: graph.edges.map((edge) => ({
      source: ids.get(edge.source) ?? edge.source,
      target: ids.get(edge.target) ?? edge.target,
      attributes: attributesOf(edge.data, keys, 'edge', canvasKeys),
    })),
    origin: jsonOr(graph.data.get('naober_origin')) ?? null,
  };
}

function memberOf(node: Graph['nodes'][number], keys: ReadonlyMap<string, GraphKey>): JsonObject {
  const type = node.data.get('networkCanvasType')?.toLowerCase();
  const attributes = attributesOf(node.data, keys, 'node', canvasKeys);
  return {
    id: node.data.get('networkCanvasUUID') ?? node.id,
    kind: alterKinds.find((kind) => kind === type) ?? null,
    ...memberOfCells((column) => node.data.get(column) ?? null),
    name: node.data.get('naober_name') ?? node.data.get('label') ?? attributes['name'] ?? attributes['Name'] ?? null,
    attributes,
  };
}

/** Every key of this kind of element that is not ours, by its readable name; null where the element has no value and none by default. */
function attributesOf(
  data: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, GraphKey>,
  on: string,
  leftOut: readonly string[],
): Readonly<Record<string, string | null>> {
  const used = [...keys.values()].filter(
    (key) =>
      (key.on === on || (key.on === 'all' && data.has(key.id))) && !leftOut.includes(key.id) && !key.id.startsWith('naober_'),
  );
  return Object.fromEntries(used.map((key) => [key.name, data.get(key.id) ?? key.byDefault]));
}
