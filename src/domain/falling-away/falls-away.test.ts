import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAbout } from '../../../tests/support/arbitrary-circle.ts';
import { plain } from '../../../tests/support/plain-alter.ts';
import type { InForce } from '../carrying/carriers.ts';
import { alterStatuses, type Support } from '../circle/circle.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { fallsAway } from './falls-away.ts';

const kept = { ordinal: 1, prompt: null, sourceId: null, version: 1, tieVersion: 1 } as const;
const somebody = (id: string, more: Partial<KeptAlter> = {}): KeptAlter => ({ ...plain, ...kept, id, name: id, ...more });
const says = (kind: string, said: Partial<Support>): Support => ({
  ...{ kind, gives: null, receives: null, wanted: null, asked: null },
  ...said,
});
const gives = (...kinds: readonly string[]) => kinds.map((kind) => says(kind, { gives: true }));
const agreed = (participantId: string, support: string | null, alterId: string | null): InForce => ({
  ...{ id: `${participantId} ${support}`, participantId, alterId, name: participantId, what: 'iets', support },
  ...{ forName: null, substitute: null },
});
const wim = somebody('Wim', { support: gives('companionship', 'practical', 'admin', 'transport', 'emotional') });

test('what only Wim did comes first, then what one other does too, each with who was named before', () => {
  const alters = [
    wim,
    somebody('Jannie', { support: gives('emotional'), about: { ...plain.about, wantsToHelp: true } }),
    somebody('Sjakie', { support: [...gives('companionship'), says('transport', { wanted: true })] }),
    somebody('Esther', { support: gives('admin', 'emotional') }),
    somebody('Arend', { support: [says('transport', { gives: false })], about: { ...plain.about, wantsToHelp: true } }),
  ];
  const { kinds } = fallsAway({ alters, agreements: [], notAsked: new Set() }, new Set(['Wim']));
  expect(kinds.map(({ kind, still }) => [kind, still.map(({ name }) => name)])).toEqual([
    ['practical', []],
    ['transport', []],
    ['companionship', ['Sjakie']],
    ['admin', ['Esther']],
    ['emotional', ['Jannie', 'Esther']],
  ]);
  expect(kinds.find(({ kind }) => kind === 'transport')?.could).toEqual([
    { id: 'Jannie', name: 'Jannie', because: 'willing' },
    { id: 'Sjakie', name: 'Sjakie', because: 'wanted' },
  ]);
});

test('also after he died it is told what he did, and nobody who died does it', () => {
  const alters = [
    { ...wim, status: 'deceased' as const },
    somebody('Oma', { status: 'deceased', support: gives('practical'), about: { ...plain.about, wantsToHelp: true } }),
  ];
  const { kinds } = fallsAway({ alters, agreements: [], notAsked: new Set() }, new Set(['Wim']));
  expect(kinds).toHaveLength(5);
  expect(kinds.every(({ still, could }) => still.length + could.length === 0)).toBe(true);
});

test('an agreement counts as giving, falls away with who made it, and stays with who takes part without a place', () => {
  const agreements = [agreed('w', 'care', 'Wim'), agreed('buur', 'transport', null), agreed('w', null, 'Wim')];
  const { kinds, agreements: off } = fallsAway({ alters: [wim], agreements, notAsked: new Set() }, new Set(['Wim']));
  expect(off.map(({ support }) => support)).toEqual(['care', null]);
  expect(kinds.map(({ kind }) => kind)).toContain('care');
  expect(kinds.find(({ kind }) => kind === 'transport')?.still.map(({ name }) => name)).toEqual(['buur']);
});

const words = ['care', 'transport', 'eigen'] as const;
const maybe = fc.option(fc.boolean());
const anySupport = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...words), gives: maybe, receives: maybe, wanted: maybe, asked: maybe }),
  { maxLength: 3, selector: ({ kind }) => kind },
);
const anybody = fc
  .record({
    status: fc.constantFrom(...alterStatuses),
    support: anySupport,
    about: anyAbout,
    notAsked: fc.boolean(),
    gone: fc.boolean(),
  })
  .map((said) => said);
const anyKnown = fc.record({
  people: fc.array(anybody, { maxLength: 7 }),
  agreed: fc.array(fc.record({ by: fc.nat(9), support: fc.option(fc.constantFrom(...words)) }), { maxLength: 5 }),
});

test('the list equals a recount from the facts, and nobody who died, paused or goes is suggested', () => {
  fc.assert(
    fc.property(anyKnown, ({ people, agreed: made }) => {
      const alters = people.map(({ status, support, about }, at) => somebody(`${at}`, { status, support, about }));
      const agreements = made.map(({ by, support }, at) => ({
        ...agreed(`p${by}`, support, by < alters.length ? `${by}` : null),
        id: `${at}`,
      }));
      const gone = new Set(people.flatMap((one, at) => (one.gone ? [`${at}`] : [])));
      const notAsked = new Set(people.flatMap((one, at) => (one.notAsked ? [`${at}`] : [])));
      const found = fallsAway({ alters, agreements, notAsked }, gone);
      for (const kind of words) {
        let gave = false;
        const others = new Set<string>();
        for (const alter of alters) {
          const told = alter.support.some((one) => one.kind === kind && one.gives === true);
          if (gone.has(alter.id)) gave ||= told;
          else if (told && alter.status === 'present') others.add(alter.id);
        }
        for (const { alterId, participantId, support } of agreements) {
          if (support !== kind) continue;
          if (alterId !== null && gone.has(alterId)) gave = true;
          else others.add(alterId ?? participantId);
        }
        const row = found.kinds.find((one) => one.kind === kind);
        expect(row !== undefined).toBe(gave);
        if (row === undefined) continue;
        expect(new Set(row.still.map(({ id }) => id))).toEqual(others);
        for (const { id } of row.could) {
          const status = people[Number(id)]?.status;
          expect(status === 'present' || status === 'potential').toBe(true);
          expect(gone.has(id) || notAsked.has(id) || others.has(id)).toBe(false);
        }
      }
      expect(found.agreements.length).toBe(made.filter(({ by }) => people[by]?.gone === true).length);
    }),
    { numRuns: 300 },
  );
});
