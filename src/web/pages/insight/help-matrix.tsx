import type { CoverageRow } from '../../../domain/insight/coverage.ts';
import type { Say } from '../../say/say.ts';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { supportWords } from '../person/answer-words.ts';
import { capital } from './kind-words.ts';
import type { Looking } from './looking.ts';

type Props = { readonly looking: Looking; readonly rows: readonly CoverageRow[] };

/** Everybody by every kind of support: a mark for yes, a line for no, and nothing where it is not known, each also in words. */
export function HelpMatrix({ looking: { visit, here }, rows }: Props) {
  const { say, language } = visit;
  const kinds = rows.map(({ kind }) => ({ key: kind, text: capital(supportWords(say, kind), language) }));
  return (
    <div class="naober-wide">
      <Heading level={2}>{say('insight.help.everybody')}</Heading>
      <Paragraph soft>{say('insight.help.legend')}</Paragraph>
      <Table
        marks
        caption={say('insight.help.caption')}
        columns={[{ key: 'name', text: say('insight.name') }, ...kinds]}
        rows={here.map(({ id, name }, at) => ({
          key: id,
          head: <bdi>{name}</bdi>,
          cells: rows.map(({ answers }) => <Mark say={say} answer={answers[at] ?? null} />),
        }))}
      />
    </div>
  );
}

function Mark({ say, answer }: { readonly say: Say; readonly answer: boolean | null }) {
  const word = say(answer === null ? 'insight.unknown' : answer ? 'insight.yes' : 'insight.no');
  return (
    <>
      <span class="naober-mark" aria-hidden="true">
        {answer === null ? '' : answer ? '●' : '–'}
      </span>
      <span class="naober-only-heard">{word}</span>
    </>
  );
}
