import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGraphml } from '../src/cli/read-graphml.ts';
import { circlesOfGraphs } from '../src/domain/interchange/graphml-circles.ts';
import { must } from './support/convert-in-memory.ts';

const file = (keys: string, graph: string) =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">${keys}${graph}</graphml>`;
const refusal = (text: string) => {
  const read = readGraphml(text);
  return read.ok ? null : read.refusal.key;
};

test('an export of Network Canvas becomes a circle with its variables as attributes', () => {
  const keys = [
    '<key id="label" for="all" attr.name="label" attr.type="string"/>',
    '<key id="networkCanvasUUID" for="all" attr.name="networkCanvasUUID" attr.type="string"/>',
    '<key id="networkCanvasType" for="all" attr.name="networkCanvasType" attr.type="string"/>',
    '<key id="8d1" for="node" attr.name="age" attr.type="int"><default>0</default></key>',
    '<key id="77a" for="graph" attr.name="town" attr.type="string"/>',
  ].join('');
  const node = (id: string, uuid: string, name: string, rest = '') =>
    `<node id="${id}"><data key="label">${name}</data><data key="networkCanvasUUID">${uuid}</data><data key="networkCanvasType">Person</data>${rest}</node>`;
  const graph = `<graph edgedefault="undirected" nc:caseId="P7" nc:sessionUUID="s"><data key="77a">Assen</data>${node('1', 'u1', 'An &amp; co', '<data key="8d1">40</data>')}${node('2', 'u2', 'Bo')}<edge source="1" target="2"/></graph>`;
  const [document] = must(circlesOfGraphs(must(readGraphml(file(keys, graph))), null));
  expect(document?.circle).toMatchObject({
    ego: { id: 'P7', attributes: { town: 'Assen' } },
    alters: [
      { id: 'u1', name: 'An & co', kind: 'person', ring: null, attributes: { age: '40' } },
      { id: 'u2', name: 'Bo', attributes: { age: '0' } },
    ],
    ties: [{ source: 'u1', target: 'u2' }],
  });
});

test('a plain graph has no ego, and gives the network of the node that is named', () => {
  const keys = '<key id="v_name" for="node" attr.name="name" attr.type="string"/>';
  const nodes = ['a', 'b', 'c', 'd'].map((id) => `<node id="${id}"><data key="v_name">Name ${id}</data></node>`).join('');
  const edges = [
    ['b', 'a'],
    ['a', 'c'],
    ['b', 'c'],
    ['c', 'b'],
    ['c', 'd'],
  ].map(([source, target]) => `<edge source="${source}" target="${target}"/>`);
  const graphs = must(readGraphml(file(keys, `<graph edgedefault="directed">${nodes}${edges.join('')}</graph>`)));
  expect(circlesOfGraphs(graphs, null)).toEqual({ ok: false, refusal: { key: 'graphml.no-ego', nodes: 4, edges: 5 } });
  expect(circlesOfGraphs(graphs, 'nobody')).toMatchObject({ ok: false, refusal: { key: 'graphml.no-such-ego' } });
  const [document] = must(circlesOfGraphs(graphs, 'Name a'));
  expect(
    document?.circle.alters.map(({ id, name, attributes }) => [id, name, attributes['edge_to_ego'], attributes['edge_from_ego']]),
  ).toEqual([
    ['b', 'Name b', '1', '0'],
    ['c', 'Name c', '0', '1'],
  ]);
  expect(document?.circle.ties).toHaveLength(1);
});

test('a document type is refused, and with it every bomb of entities', () => {
  const bomb = '<!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><graphml>&b;</graphml>';
  expect(refusal(bomb)).toBe('graphml.document-type');
  expect(refusal('<!DOCTYPE graphml SYSTEM "file:///etc/passwd"><graphml/>')).toBe('graphml.document-type');
  expect(refusal('<graphml>&b;</graphml>')).toBe('graphml.not-xml');
});

test('what is no graph is refused in a word', () => {
  expect(refusal('')).toBe('graphml.not-xml');
  expect(refusal('<graphml/>')).toBe('graphml.no-graph');
  expect(refusal('{"a":1}')).toBe('graphml.not-xml');
  expect(refusal('<graphml><graph><node id="1"><graph/></node></graph></graphml>')).toBe('graphml.nested');
  expect(refusal('<a>'.repeat(100_000))).toBe('graphml.not-xml');
});

test('no text makes the reader fail', () => {
  const whole = readFileSync(new URL('fixtures/network-canvas.graphml', import.meta.url), 'utf8');
  const damaged = fc
    .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 10 }))
    .map(([at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length));
  const pieces = fc.constantFrom(
    '<graphml>',
    '</graphml>',
    '<graph edgedefault="directed">',
    '</graph>',
    '<node id="__proto__">',
    '</node>',
    '<node id="1"/>',
    '<data key="constructor">',
    '</data>',
    '<edge source="1" target="1"/>',
    '<key id="__proto__" for="node"/>',
    '<default>',
    '</default>',
    '<port name="x"/>',
    '<![CDATA[x]]>',
    '&#0;',
    'x',
  );
  const made = fc.array(pieces, { maxLength: 20 }).map((all) => `<graphml><graph>${all.join('')}</graph></graphml>`);
  fc.assert(
    fc.property(fc.oneof(damaged, made, fc.string({ maxLength: 80 })), (text) => {
      const read = readGraphml(text);
      if (read.ok) expect(circlesOfGraphs(read.value, '1')).toHaveProperty('ok');
      else expect(read.refusal.key).toMatch(/^graphml\./);
    }),
    { numRuns: 1_500 },
  );
});
