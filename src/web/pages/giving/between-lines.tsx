import type { Shared, Way } from '../../../domain/giving/between.ts';
import type { Language } from '../../say/languages.ts';
import type { MessageKey, Say } from '../../say/say.ts';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { sayTiming } from '../agenda/rhythm-words.ts';

type Props = {
  readonly say: Say;
  readonly language: Language;
  readonly shared: readonly Shared[];
  /** How whoever reads calls the other. */
  readonly name: string;
  /** The reader's own doing. */
  readonly mine: Extract<Way, 'from-them' | 'from-owner'>;
  /** One of them died: all of it is past. */
  readonly past?: boolean;
};

const headings = {
  theirs: ['giving.from-other', 'giving.from-other-past'],
  mine: ['giving.from-you', 'giving.from-you-past'],
  both: ['giving.both', 'giving.both-past'],
} as const satisfies Readonly<Record<string, readonly [MessageKey, MessageKey]>>;
type Side = keyof typeof headings;

const sideOf = (way: Way, mine: Way): Side => (way === 'together' ? 'both' : way === mine ? 'mine' : 'theirs');

/** What two people do for each other, in the same words for both. A side of which nothing is known is not there. */
export function BetweenLines({ say, language, shared, name, mine, past = false }: Props) {
  const sides = (['theirs', 'mine', 'both'] as const).map((side) => ({
    side,
    lines: shared.filter(({ way }) => sideOf(way, mine) === side),
  }));
  return (
    <>
      {sides.map(({ side, lines }) =>
        lines.length === 0 ? null : (
          <OneSide key={side} say={say} language={language} heading={say(headings[side][past ? 1 : 0], { name })} lines={lines} />
        ),
      )}
      <Paragraph soft>{say(shared.length === 0 ? 'giving.between-nothing' : 'giving.between-known')}</Paragraph>
      <Paragraph soft>{say('giving.between-two')}</Paragraph>
    </>
  );
}

type SideProps = {
  readonly say: Say;
  readonly language: Language;
  readonly heading: string;
  readonly lines: readonly Shared[];
};

/** What goes on now, and what is over folded away; open when there is nothing else. */
function OneSide({ say, language, heading, lines }: SideProps) {
  const [now, over] = [lines.filter(({ goesOn }) => goesOn), lines.filter(({ goesOn }) => !goesOn)];
  const rows = (of: readonly Shared[]) => of.map((one) => rowOf(say, language, one));
  return (
    <>
      <Heading level={2}>{heading}</Heading>
      {now.length === 0 ? null : <Rows rows={rows(now)} />}
      {over.length === 0 ? null : (
        <details class="naober-more" open={now.length === 0}>
          <summary aria-label={say('giving.earlier-of', { what: heading })}>{say('giving.earlier')}</summary>
          <Rows rows={rows(over)} />
        </details>
      )}
    </>
  );
}

function rowOf(say: Say, language: Language, { key, what, forName, beside, timing }: Shared) {
  const notes = [
    ...(forName === null ? [] : [say('giving.for', { name: forName })]),
    beside ? say('giving.offered') : sayTiming(say, language, timing),
  ];
  return { key, main: <bdi>{what}</bdi>, beside: notes.join(' ') };
}
