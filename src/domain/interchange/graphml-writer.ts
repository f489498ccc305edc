import type { Attributes, Circle } from '../circle/circle.ts';
import type { CircleDocument } from '../circle/document.ts';
import { type MemberColumn, memberCells, memberColumns } from './own-columns.ts';
import { xmlText } from './xml-text.ts';

type Key = { readonly id: string; readonly on: 'graph' | 'node' | 'edge' | 'all'; readonly name: string; readonly type: string };

const networkCanvasKeys: readonly Key[] = [
  { id: 'label', on: 'all', name: 'label', type: 'string' },
  { id: 'networkCanvasType', on: 'all', name: 'networkCanvasType', type: 'string' },
  { id: 'networkCanvasUUID', on: 'all', name: 'networkCanvasUUID', type: 'string' },
  { id: 'networkCanvasSourceUUID', on: 'edge', name: 'networkCanvasSourceUUID', type: 'string' },
  { id: 'networkCanvasTargetUUID', on: 'edge', name: 'networkCanvasTargetUUID', type: 'string' },
];

const typeOf = (column: MemberColumn) =>
  ['naober_ring', 'naober_seat'].includes(column)
    ? 'int'
    : ['naober_angle', 'naober_depth'].includes(column)
      ? 'double'
      : 'string';

const ownKeys: readonly Key[] = [
  ...memberColumns.map((column) => ({ id: column, on: 'node', name: column, type: typeOf(column) }) as const),
  { id: 'naober_ego_name', on: 'graph', name: 'naober_ego_name', type: 'string' },
  { id: 'naober_template', on: 'graph', name: 'naober_template', type: 'string' },
  { id: 'naober_origin', on: 'graph', name: 'naober_origin', type: 'string' },
];

/**
 * One circle as GraphML 1.0 in the shape of a Network Canvas export: ego's data directly in the graph, one node per member, one
 * undirected edge per tie. It holds a whole circle: Naober's own fields stand under keys that begin with `naober_`, the template and
 * the origin as JSON. `exportedAt` is an ISO time.
 */
export function writeGraphml({ circle, origin }: CircleDocument, exportedAt: string): string {
  const [ego, alter, tie] = [
    keysOf('graph', 'e', [circle.ego.attributes]),
    keysOf(
      'node',
      'a',
      circle.alters.map((one) => one.attributes),
    ),
    keysOf(
      'edge',
      't',
      circle.ties.map((one) => one.attributes),
    ),
  ];
  const graphData = {
    networkCanvasUUID: circle.ego.id,
    naober_ego_name: circle.ego.name,
    naober_template: JSON.stringify(circle.template),
    naober_origin: origin === null ? null : JSON.stringify(origin),
  };
  const id = xmlText(circle.ego.id);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">',
    ...[...networkCanvasKeys, ...ownKeys, ...ego.values(), ...alter.values(), ...tie.values()].map(keyElement),
    `<graph edgedefault="undirected" nc:caseId="${id}" nc:sessionUUID="${id}" nc:protocolName="Naober" nc:protocolUID="naober-circle-1" nc:codebookHash="naober-circle-1" nc:sessionExportTime="${xmlText(exportedAt)}">`,
    ...dataElements(graphData),
    ...attributeElements(circle.ego.attributes, ego),
    ...nodes(circle, alter),
    ...edges(circle, tie),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** The attributes' own keys: `e0`, `a0`, `t0` and on, so that no name of theirs is ever taken for one of ours. */
function keysOf(on: Key['on'], letter: string, all: readonly Attributes[]): ReadonlyMap<string, Key> {
  const names = [...new Set(all.flatMap((attributes) => Object.keys(attributes)))];
  return new Map(names.map((name, place) => [name, { id: `${letter}${place}`, on, name, type: 'string' }]));
}

const keyElement = (key: Key) => `<key id="${key.id}" for="${key.on}" attr.name="${xmlText(key.name)}" attr.type="${key.type}"/>`;

const dataElements = (values: Readonly<Record<string, string | null>>) =>
  Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`<data key="${key}">${xmlText(value)}</data>`]));

const attributeElements = (attributes: Attributes, keys: ReadonlyMap<string, Key>) =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [`<data key="${keys.get(name)?.id ?? ''}">${xmlText(value)}</data>`],
  );

function nodes(circle: Circle, keys: ReadonlyMap<string, Key>): readonly string[] {
  return circle.alters.map((alter, place) => {
    const canvas = { label: alter.name, networkCanvasType: alter.kind, networkCanvasUUID: alter.id };
    const data = [...dataElements({ ...canvas, ...memberCells(alter) }), ...attributeElements(alter.attributes, keys)];
    return `<node id="${place + 1}">${data.join('')}</node>`;
  });
}

function edges(circle: Circle, keys: ReadonlyMap<string, Key>): readonly string[] {
  const places = new Map(circle.alters.map((alter, place) => [alter.id, place + 1]));
  return circle.ties.map((tie, place) => {
    const canvas = {
      networkCanvasType: 'knows',
      networkCanvasUUID: `${circle.ego.id}:${place + 1}`,
      networkCanvasSourceUUID: tie.source,
      networkCanvasTargetUUID: tie.target,
    };
    const data = [...dataElements(canvas), ...attributeElements(tie.attributes, keys)].join('');
    return `<edge id="e${place + 1}" source="${places.get(tie.source)}" target="${places.get(tie.target)}">${data}</edge>`;
  });
}
