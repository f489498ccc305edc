import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCircle, anyUnit } from '../../../tests/support/arbitrary-circle.ts';
import { circleFormat, readCircleDocument, readCircleDocumentWithOrigin, writeCircleDocument } from './document.ts';

const read = (document: unknown) => readCircleDocument(JSON.stringify(document));
const problems = (document: unknown) => {
  const answer = read(document);
  return answer.ok ? [] : answer.refusal.map((problem) => `${problem.path} ${problem.key}`);
};
const small = {
  format: circleFormat,
  template: 'lensink-4x4',
  ego: { id: 'e' },
  members: [{ id: 'a', name: 'An', ring: 1, sector: 'family' }],
  ties: [],
};
const withMember = (member: object) => ({ ...small, members: [{ id: 'a', ...member }] });

test('what is written is read back the same, whatever is in it', () => {
  fc.assert(
    fc.property(anyCircle, (circle) => {
      expect(readCircleDocument(writeCircleDocument(circle))).toEqual({ ok: true, value: circle });
    }),
  );
});

test('everything that is written follows the published schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../docs/schema/naober-circle-1.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
  fc.assert(
    fc.property(anyCircle, (circle) => {
      expect(validate(JSON.parse(writeCircleDocument(circle))), JSON.stringify(validate.errors)).toBe(true);
    }),
  );
  expect(validate({ ...small, members: [{ name: 'no id' }] })).toBe(false);
});

test('no text at all makes the reader fail, and every refusal says what is wrong', () => {
  const anything = fc.oneof(
    fc.string({ unit: anyUnit, maxLength: 200 }),
    fc.json(),
    fc
      .object({
        key: fc.constantFrom('format', 'template', 'members', 'ties', 'ego', 'id', 'name', 'ring', '__proto__', 'constructor'),
        maxDepth: 4,
      })
      .map((value) => JSON.stringify({ ...value, format: circleFormat })),
    fc
      .tuple(fc.constantFrom('members', 'ties', 'template', 'ego', 'origin'), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...small, [key]: value })),
    fc
      .tuple(fc.constantFrom('id', 'name', 'ring', 'sector', 'support', 'place', 'attributes', 'kind'), fc.jsonValue())
      .map(([key, value]) => JSON.stringify(withMember({ [key]: value }))),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const answer = readCircleDocumentWithOrigin(text);
      if (answer.ok) expect(writeCircleDocument(answer.value.circle, answer.value.origin)).toContain(circleFormat);
      else expect(answer.refusal.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test('a ring may be named by its number, its key, or its words in any language or in professional words', () => {
  for (const ring of [2, '2', 'friends', 'Vrienden', ' FRIENDS ']) {
    const answer = read(withMember({ name: 'An', ring }));
    expect(answer.ok && answer.value.alters[0]?.ring).toBe(2);
  }
  for (const sector of ['peers', 'Medecliënten', 'mensen zoals ik', 'People like me']) {
    const answer = read(withMember({ name: 'An', sector }));
    expect(answer.ok && answer.value.alters[0]?.sector).toBe('peers');
  }
});

test('no ring and no sector are fine, and stay unknown', () => {
  const answer = read(withMember({ name: 'An', ring: null }));
  expect(answer.ok && answer.value.alters[0]).toMatchObject({ ring: null, sector: null, kind: 'person', status: 'present' });
});

test('a template may be a name, a name and version, or the whole of it', () => {
  for (const template of ['snow-4', { id: 'snow-4' }, { id: 'snow-4', version: 1 }]) {
    const answer = read({ ...small, template, members: [] });
    expect(answer.ok && answer.value.template.id).toBe('snow-4');
  }
  expect(problems({ ...small, template: { id: 'snow-4', version: 9 } })).toContain('template document.unknown-template');
  expect(problems({ ...small, template: 'no-such' })).toContain('template document.unknown-template');
});

test('what is wrong is named with its path', () => {
  expect(problems({ ...small, format: 'naober-circle/2' })).toEqual(['format document.wrong-format']);
  expect(problems(withMember({ ring: 5 }))).toEqual(['members[0].ring document.outside-template']);
  expect(problems(withMember({ sector: 'nowhere' }))).toEqual(['members[0].sector document.outside-template']);
  expect(problems(withMember({ name: 'a\u0000b' }))).toEqual(['members[0].name document.not-allowed-characters']);
  expect(problems(withMember({ name: 'x'.repeat(1_000_000) }))).toEqual(['members[0].name document.too-long']);
  expect(problems({ ...small, members: [{ id: 'a' }, { id: 'a' }] })).toEqual(['members[1].id document.duplicate']);
  expect(problems({ ...small, ties: [{ source: 'a', target: 'b' }] })).toEqual(['ties[0].target document.unknown-member']);
  expect(problems({ ...small, ties: [{ source: 'a', target: 'a' }] })).toEqual(['ties[0] document.self-tie']);
});

test('a tie that is given twice, in either direction, is one tie', () => {
  const answer = read({
    ...small,
    members: [{ id: 'a' }, { id: 'b' }],
    ties: [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'a' },
    ],
  });
  expect(answer.ok && answer.value.ties.length).toBe(1);
});

test('a field Naober does not know is kept as an attribute', () => {
  const answer = read(withMember({ name: 'An', shoeSize: 42, attributes: { town: 'Assen' } }));
  expect(answer.ok && answer.value.alters[0]?.attributes).toEqual({ town: 'Assen', shoeSize: '42' });
});

test('a name like __proto__ is a name like any other', () => {
  const text = `{"format":"${circleFormat}","template":"snow-4","ego":"e","members":[{"id":"__proto__","attributes":{"__proto__":"x"}}],"ties":[]}`;
  const answer = readCircleDocument(text);
  expect(answer.ok && answer.value.alters[0]?.id).toBe('__proto__');
  expect(answer.ok && Object.entries(answer.value.alters[0]?.attributes ?? {})).toEqual([['__proto__', 'x']]);
});

test('nesting without end is refused, also where anything may stand', () => {
  const deep = (open: string, close: string) => `${open.repeat(200_000)}${close.repeat(200_000)}`;
  const inside = (value: string) =>
    `{"format":"${circleFormat}","template":"snow-4","members":[],"origin":{"id":{"ego":"e","alter":"a","source":"s","target":"t"},"mapping":{"x":${value}}}}`;
  expect(readCircleDocument(deep('[', ']')).ok).toBe(false);
  expect(readCircleDocument(inside(deep('[', ']'))).ok).toBe(false);
  expect(readCircleDocument(inside(deep('{"a":', '}').replace('{"a":}', '{}'))).ok).toBe(false);
});
