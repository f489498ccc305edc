import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { shortened } from '../../../domain/circle/layout/label-text.ts';
import { Table } from '../../ui/table.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { supportWords } from '../person/answer-words.ts';
import type { Looking } from './looking.ts';

type Side = 'gives' | 'receives';
const row = 36;
const head = 32;
const width = 340;
const middle = { from: 110, to: 230 };

const kindsOf = ({ support }: KeptAlter, side: Side) => support.filter((one) => one[side] === true).map(({ kind }) => kind);

/** Who gives and who gets: a mark for each kind on either side of the name, in the order of the circle; and the same as a table. */
export function GiveAndGet({ looking }: { readonly looking: Looking }) {
  const { say } = looking.visit;
  const people = looking.here.filter(({ support }) => support.some(({ gives, receives }) => gives !== null || receives !== null));
  const drawn = people.filter((alter) => kindsOf(alter, 'gives').length + kindsOf(alter, 'receives').length > 0);
  return (
    <>
      {drawn.length === 0 ? null : <Picture looking={looking} people={drawn} />}
      <Table
        caption={say('insight.giving.caption')}
        columns={[
          { key: 'name', text: say('insight.name') },
          { key: 'gives', text: say('insight.giving.gives-me') },
          { key: 'receives', text: say('insight.giving.i-give') },
        ]}
        rows={people.map((alter) => ({
          key: alter.id,
          head: <bdi>{alter.name}</bdi>,
          cells: [sayKinds(looking, alter, 'gives'), sayKinds(looking, alter, 'receives')],
        }))}
      />
    </>
  );
}

/** The kinds that go one way, or that nothing does, or that it is not known. */
function sayKinds({ visit: { say }, list }: Looking, alter: KeptAlter, side: Side): string {
  const kinds = kindsOf(alter, side);
  if (kinds.length > 0) return list(kinds.map((kind) => supportWords(say, kind)));
  return say(alter.support.some((one) => one[side] === false) ? 'insight.giving.nothing' : 'insight.not-known');
}

type PictureProps = { readonly looking: Looking; readonly people: readonly KeptAlter[] };

/** The table below says the same in words, so that the drawing itself is passed over when the page is read aloud. */
function Picture({ looking: { visit }, people }: PictureProps) {
  const { say } = visit;
  const height = head + people.length * row;
  return (
    <>
      <div class="naober-give-get">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          <text class="naober-give-get__head" x={middle.from} y={20} text-anchor="end">
            {say('insight.giving.gives-me')}
          </text>
          <text class="naober-give-get__head" x={middle.to} y={20} text-anchor="start">
            {say('insight.giving.i-give')}
          </text>
          {people.map((alter, at) => (
            <PersonLine key={alter.id} alter={alter} y={head + at * row + row / 2} />
          ))}
        </svg>
      </div>
      <Paragraph soft>{say('insight.giving.legend')}</Paragraph>
    </>
  );
}

function PersonLine({ alter, y }: { readonly alter: KeptAlter; readonly y: number }) {
  const marks = (side: Side, from: number, outwards: 1 | -1) => {
    const kinds = kindsOf(alter, side);
    const step = Math.min(14, (middle.from - 20) / kinds.length);
    const mine = side === 'receives' ? 'naober-give-get__mine' : undefined;
    return kinds.map((kind, at) => <circle key={kind} class={mine} cx={from + outwards * (10 + at * step)} cy={y} r={5} />);
  };
  return (
    <>
      <line x1={0} y1={y + row / 2} x2={width} y2={y + row / 2} />
      {marks('gives', middle.from, -1)}
      <text x={(middle.from + middle.to) / 2} y={y + 5} text-anchor="middle">
        {shortened(alter.name, 16, middle.to - middle.from - 8)}
      </text>
      {marks('receives', middle.to, 1)}
    </>
  );
}
