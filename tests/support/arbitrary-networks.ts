import fc from 'fast-check';
import type { ThreeTexts } from '../../src/domain/interchange/three-files.ts';
import { anyName, anyText } from './arbitrary-circle.ts';

/** The columns of the made-up files: names as people give them. */
export const networkColumns = { ego: 'wie', alter: 'naam, of nummer', source: 'van', target: '"naar"' } as const;

const anyId = anyName.map((name) => name.trim()).filter((name) => name !== 'NA' && !name.startsWith('\uFEFF'));
const answer = fc.constantFrom('1', '0', 'NA', '', 'ja');
const unknownOr = (values: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: fc.constantFrom('NA', '') });

const anyNetwork = fc.record({
  ego: anyId,
  extra: anyText,
  alters: fc.uniqueArray(
    fc.record({
      id: anyId,
      gives: answer,
      receives: answer,
      sex: unknownOr(fc.constantFrom('M', 'F', 'x')),
      note: unknownOr(anyText),
    }),
    { maxLength: 6, selector: (alter) => alter.id },
  ),
  pairs: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 }),
});

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[], delimiter: string, lineEnd: string, mark: string) =>
  mark + rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');

/** Three files of made-up networks: any delimiter and line end, with unknowns, isolated members, ties given twice, and egos without anybody. */
export const anyThreeFiles: fc.Arbitrary<ThreeTexts> = fc
  .record({
    networks: fc.uniqueArray(anyNetwork, { minLength: 1, maxLength: 4, selector: (network) => network.ego }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    withTies: fc.boolean(),
  })
  .map(({ networks, delimiter, lineEnd, mark, withTies }) => {
    const { ego, alter, source, target } = networkColumns;
    const write = (name: string, rows: readonly (readonly string[])[]) => ({ name, text: table(rows, delimiter, lineEnd, mark) });
    const alters = networks.flatMap((network) =>
      network.alters.map((one) => [network.ego, one.id, one.gives, one.receives, one.sex, one.note]),
    );
    const ties = networks.flatMap((network) =>
      network.pairs.flatMap(([one, other]) => {
        const [from, to] = [network.alters[one]?.id, network.alters[other]?.id];
        return from === undefined || to === undefined || from === to ? [] : [[network.ego, from, to, '2020']];
      }),
    );
    return {
      egos: write('egos.csv', [[ego, 'source'], ...networks.map((network) => [network.ego, network.extra])]),
      alters: write('alters.csv', [[ego, alter, 'gives', 'receives', 'sex', 'note'], ...alters]),
      ties: withTies ? write('ties.csv', [[ego, source, target, '2'], ...ties]) : null,
    };
  });
