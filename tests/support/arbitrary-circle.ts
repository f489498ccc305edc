import fc from 'fast-check';
import {
  type About,
  distances,
  formalities,
  frequencies,
  importances,
  initiatives,
  steps,
  wishes,
} from '../../src/domain/circle/about.ts';
import { builtInTemplates } from '../../src/domain/circle/built-in-templates.ts';
import { type Alter, type Attributes, alterKinds, alterStatuses, type Circle } from '../../src/domain/circle/circle.ts';
import { valences } from '../../src/domain/circle/template-rules.ts';

/** One line of any text that a name may be: other scripts, emoji, quotes and delimiters, nothing that cannot be kept. */
export const anyName = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('=1+1', 'A;B,C|D', '"', 'ام', 'Zoë 👩‍👩‍👧', '<b>', '__proto__', 'NA'),
  )
  .filter((name) => name.trim() !== '' && !/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(name));

/** Any text an attribute may hold, line ends and all. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('', ' ', 'NA', 'a\nb', '\r\n', '\t', '"', ',', '\uFEFFx'),
  )
  .filter((text) => !/[^\P{Cc}\t\n\r\u0080-\u009F]|[\p{Cs}\uFFFE\uFFFF]/u.test(text));

const anyColumn = anyName.map((name) => name.trim());

const attributesOver = (columns: readonly string[]): fc.Arbitrary<Attributes> =>
  fc
    .tuple(...columns.map(() => fc.option(anyText)))
    .map((values) => Object.fromEntries(columns.map((column, place) => [column, values[place] ?? null])));

const maybe = fc.option(fc.boolean());
const anySupport = fc.record({ kind: anyName, gives: maybe, receives: maybe, wanted: maybe, asked: maybe });

/** Anything that can be said about a tie, known or not. */
export const anyAbout: fc.Arbitrary<About> = fc.record({
  importance: fc.option(fc.constantFrom(...importances)),
  quality: fc.record({
    affection: fc.option(fc.constantFrom(...steps)),
    connection: fc.option(fc.constantFrom(...steps)),
    preference: fc.option(fc.constantFrom(...steps)),
    practical: fc.option(fc.constantFrom(...steps)),
  }),
  frequency: fc.record({
    faceToFace: fc.option(fc.constantFrom(...frequencies)),
    call: fc.option(fc.constantFrom(...frequencies)),
    message: fc.option(fc.constantFrom(...frequencies)),
    online: fc.option(fc.constantFrom(...frequencies)),
  }),
  initiative: fc.option(fc.constantFrom(...initiatives)),
  distance: fc.option(fc.constantFrom(...distances)),
  since: fc.option(fc.integer({ min: 1850, max: 2200 })),
  origin: fc.option(anyName),
  paid: maybe,
  formality: fc.option(fc.constantFrom(...formalities)),
  wish: fc.option(fc.constantFrom(...wishes)),
  wantsToHelp: maybe,
  child: maybe,
  part: fc.option(anyName),
  fun: fc.option(anyName),
  boundaries: fc.option(anyName),
  note: fc.option(anyName),
  knowsAsked: fc.constant(null),
});

function anyAlter(template: Circle['template'], columns: readonly string[]): fc.Arbitrary<Alter> {
  const unit = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
  return fc.record({
    id: anyColumn,
    name: anyName,
    kind: fc.constantFrom(...alterKinds),
    status: fc.constantFrom(...alterStatuses),
    role: fc.option(anyName),
    ring: fc.option(fc.integer({ min: 1, max: template.rings.length })),
    sector:
      template.sectors.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...template.sectors.map((one) => one.key))),
    seat: fc.option(fc.nat(50)),
    place: fc.option(fc.record({ angle: unit, depth: unit })),
    valence: fc.option(fc.constantFrom(...valences)),
    support: fc.uniqueArray(anySupport, { maxLength: 3, selector: (one) => one.kind }),
    about: anyAbout,
    birthday: fc.option(fc.constantFrom('01-01', '02-29', '12-31', '07-15')),
    photo: fc.constant(null),
    attributes: attributesOver(columns),
  });
}

/** Any circle that may be kept: any template, names and attributes of any kind, every field known or not. */
export const anyCircle: fc.Arbitrary<Circle> = fc
  .tuple(
    fc.constantFrom(...builtInTemplates),
    fc.uniqueArray(anyColumn, { maxLength: 3 }),
    fc.uniqueArray(anyColumn, { maxLength: 2 }),
  )
  .chain(([template, columns, tieColumns]) =>
    fc
      .record({
        template: fc.constant(template),
        ego: fc.record({ id: anyColumn, name: fc.option(anyName), attributes: attributesOver(columns) }),
        alters: fc.uniqueArray(anyAlter(template, columns), { maxLength: 8, selector: (alter) => alter.id }),
        pairs: fc.array(fc.tuple(fc.nat(7), fc.nat(7), attributesOver(tieColumns)), { maxLength: 10 }),
        asked: fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 8 }), { maxLength: 8 }),
      })
      .map(({ pairs, asked, ...circle }) => ({
        ...circle,
        alters: withAsked(circle.alters, asked),
        ties: tiesOf(circle.alters, pairs),
      })),
  );

/** Some are asked whom of the others they know; the rest are not. */
const withAsked = (alters: readonly Alter[], asked: readonly (readonly number[])[]): readonly Alter[] =>
  alters.map((alter, at) => {
    const others = asked[at]?.flatMap((other) => (other === at ? [] : (alters[other]?.id ?? []))) ?? null;
    return { ...alter, about: { ...alter.about, knowsAsked: others } };
  });

function tiesOf(alters: readonly Alter[], pairs: readonly (readonly [number, number, Attributes])[]): Circle['ties'] {
  const seen = new Set<string>();
  return pairs.flatMap(([one, other, attributes]) => {
    const [source, target] = [alters[one]?.id, alters[other]?.id];
    const pair = [Math.min(one, other), Math.max(one, other)].join();
    if (source === undefined || target === undefined || one === other || seen.has(pair)) return [];
    seen.add(pair);
    return [{ source, target, attributes }];
  });
}

/** Any code unit at all, also those that are no text: for input that is meant to hurt. */
export const anyUnit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff)).map((code) => String.fromCharCode(code));
