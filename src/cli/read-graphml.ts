import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { shorten } from '../domain/circle/document-problem.ts';
import type { GraphFile, GraphKey } from '../domain/interchange/graph.ts';
import { ok, type Result, refused } from '../domain/result.ts';

/** Why a file is not read, with the parser's own words where it has them. */
export type GraphmlRefusal = {
  readonly key: 'graphml.not-xml' | 'graphml.document-type' | 'graphml.no-graph' | 'graphml.nested';
  readonly reason: string;
};

class Refusal extends Error {
  readonly refusal: GraphmlRefusal;
  constructor(refusal: GraphmlRefusal) {
    super(refusal.key);
    this.refusal = refusal;
  }
}

type Holder = { data: Map<string, string> };
type OpenGraph = {
  attributes: Record<string, string>;
  data: Map<string, string>;
  nodes: (Holder & { id: string })[];
  edges: (Holder & { source: string; target: string })[];
};
type Reading = {
  keys: Map<string, GraphKey>;
  graphs: OpenGraph[];
  graph: OpenGraph | null;
  holder: Holder | null;
  /** What held the element that is being passed over. */
  outer: Holder | null;
  key: string | null;
  text: string;
  keyId: string | null;
};

/**
 * Reads the graphs of a GraphML file. A document type is refused, and with it every declared entity; so are graphs inside nodes.
 * Hyperedges and ports are not part of a circle and are passed over.
 */
export function readGraphml(text: string): Result<GraphFile, GraphmlRefusal> {
  const reading: Reading = {
    keys: new Map(),
    graphs: [],
    graph: null,
    holder: null,
    outer: null,
    key: null,
    text: '',
    keyId: null,
  };
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new Refusal({ key: 'graphml.document-type', reason: '' });
  });
  parser.on('opentag', (tag) => opened(tag, reading));
  parser.on('closetag', (tag) => closed(localName(tag.name), reading));
  parser.on('text', (part) => heard(part, reading));
  parser.on('cdata', (part) => heard(part, reading));
  try {
    parser.write(text.startsWith('\uFEFF') ? text.slice(1) : text).close();
  } catch (error) {
    if (error instanceof Refusal) return refused(error.refusal);
    return refused({ key: 'graphml.not-xml', reason: shorten(error instanceof Error ? error.message : '') });
  }
  return reading.graphs.length === 0 ? refused({ key: 'graphml.no-graph', reason: '' }) : ok(reading);
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const attribute = (tag: SaxesTagPlain, name: string) => (Object.hasOwn(tag.attributes, name) ? (tag.attributes[name] ?? '') : '');

function opened(tag: SaxesTagPlain, reading: Reading) {
  const name = localName(tag.name);
  if (name === 'key') {
    const id = attribute(tag, 'id');
    reading.keys.set(id, { id, on: attribute(tag, 'for'), name: attribute(tag, 'attr.name') || id, byDefault: null });
    reading.keyId = id;
  } else if (name === 'graph') {
    if (reading.graph !== null) throw new Refusal({ key: 'graphml.nested', reason: '' });
    reading.graph = { attributes: { ...tag.attributes }, data: new Map(), nodes: [], edges: [] };
    reading.graphs.push(reading.graph);
    reading.holder = reading.graph;
  } else if (name === 'node' && reading.graph !== null) {
    const node = { id: attribute(tag, 'id'), data: new Map<string, string>() };
    reading.graph.nodes.push(node);
    reading.holder = node;
  } else if (name === 'edge' && reading.graph !== null) {
    const edge = { source: attribute(tag, 'source'), target: attribute(tag, 'target'), data: new Map<string, string>() };
    reading.graph.edges.push(edge);
    reading.holder = edge;
  } else if (name === 'data' || name === 'default') {
    reading.key = name === 'data' ? attribute(tag, 'key') : '';
    reading.text = '';
  } else if (name === 'hyperedge' || name === 'port') {
    reading.outer = reading.holder;
    reading.holder = null;
  }
}

function closed(name: string, reading: Reading) {
  if (name === 'data' && reading.key !== null) {
    reading.holder?.data.set(reading.key, reading.text);
    reading.key = null;
  } else if (name === 'default' && reading.keyId !== null) {
    const key = reading.keys.get(reading.keyId);
    if (key !== undefined) reading.keys.set(key.id, { ...key, byDefault: reading.text });
    reading.key = null;
  } else if (name === 'key') reading.keyId = null;
  else if (name === 'graph') {
    reading.graph = null;
    reading.holder = null;
  } else if (name === 'node' || name === 'edge') reading.holder = reading.graph;
  else if (name === 'hyperedge' || name === 'port') reading.holder = reading.outer;
}

function heard(part: string, reading: Reading) {
  if (reading.key !== null) reading.text += part;
}
