import fc from 'fast-check';

/** A word no page would say by itself; wherever it stands in HTML, what is around it must have been escaped. */
export const canary = 'zwaluwstaart';

const markup = [
  `<script>${canary}()</script>`,
  `"><img src=x onerror=${canary}>`,
  `'><svg/onload=${canary}>`,
  `</textarea><b ${canary}>`,
  `{{${canary}}}`,
  `\${${canary}}`,
  `javascript:${canary}`,
  `<!--${canary}`,
  `]]><${canary}>`,
];
const strange = [
  '',
  ' ',
  '\u0000',
  '\u0007\u001b[31m',
  '\ud800',
  '\u202eevitcepsrep',
  'ا'.repeat(70),
  '👩‍👩‍👧‍👦'.repeat(61),
  'a\u0301'.repeat(200),
  '%00',
  '../../etc/passwd',
  "'; drop table alter; --",
  '__proto__',
  'NaN',
  '-1',
  '9'.repeat(40),
  '1e309',
  '0x10',
  'true',
  'null',
  '[]',
  '{"$gt":""}',
  '\r\nSet-Cookie: a=b',
];

/** A value nobody means well with. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...markup) },
  { weight: 4, arbitrary: fc.constantFrom(...strange) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 240_000 }).map((many) => `<${canary}>`.repeat(Math.ceil(many / 14))) },
);
