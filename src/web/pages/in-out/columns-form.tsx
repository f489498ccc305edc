import { columnMeanings } from '../../../domain/contacts/column-meanings.ts';
import type { Contact } from '../../../domain/contacts/contact.ts';
import { contactsOfTable } from '../../../domain/contacts/contacts-of-table.ts';
import type { ColumnsToName } from '../../../domain/contacts/import-content.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { sayDay } from '../person/answer-words.ts';
import { importId } from './held.ts';
import { NotNow } from './not-now.tsx';

type Problem = { readonly field: string; readonly text: string };
type Props = { readonly visit: OwnerVisit; readonly held: ColumnsToName };

/** What is in each column, as guessed or said, with the first rows; and the first people that come out of it. */
export function columnsForm(visit: OwnerVisit, held: ColumnsToName, problems: readonly Problem[]): Answer {
  const { say, form } = visit;
  const title = say('in-out.columns.title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      <Form to={addresses.takeInColumns(importId(visit))} carry={{ 'kop-was': topOf(held) }}>
        <Preview visit={visit} held={held} />
        <Actions>
          <Button>{say('in-out.columns.go')}</Button>
        </Actions>
        <Paragraph soft>{say('in-out.columns.drops')}</Paragraph>
        <details class="naober-more" open={problems.length > 0 || form.get('doe') === 'kijk' || !held.mapping.header}>
          <summary>{say('in-out.columns.otherwise')}</summary>
          <Choices visit={visit} held={held} problems={problems} />
          <Button kind="quiet" name="doe" value="kijk">
            {say('in-out.columns.look')}
          </Button>
        </details>
      </Form>
      <NotNow visit={visit} />
    </>
  );
  return { kind: 'page', status: problems.length === 0 ? 200 : 422, title, body };
}

const topOf = ({ mapping }: ColumnsToName) => (mapping.header ? 'namen' : 'iemand');

function Choices({ visit, held, problems }: Props & { readonly problems: readonly Problem[] }) {
  const { say } = visit;
  const top = topOf(held);
  return (
    <>
      <RadioList
        name="kop"
        question={say('in-out.columns.top')}
        choices={[
          { value: 'namen', label: say('in-out.columns.top-names'), chosen: top === 'namen' },
          { value: 'iemand', label: say('in-out.columns.top-person'), chosen: top === 'iemand' },
        ]}
      />
      {held.mapping.meanings.map((_, at) => (
        <Column key={`kolom-${at}`} visit={visit} held={held} at={at} problems={problems} />
      ))}
    </>
  );
}

function Column({ visit: { say }, held, at, problems }: Props & { readonly at: number; readonly problems: readonly Problem[] }) {
  const { rows } = held.table;
  const { header, meanings } = held.mapping;
  const name = header ? (rows[0]?.cells[at] ?? '') : '';
  const values = rows.slice(header ? 1 : 0, 40).flatMap(({ cells }) => (cells[at] ? [shortened(cells[at])] : []));
  const number = at + 1;
  return (
    <div class="naober-column">
      <SelectField
        name={`kolom-${at}`}
        label={name === '' ? say('in-out.columns.column-plain', { number }) : say('in-out.columns.column', { number, name })}
        choices={columnMeanings.map((meaning) => ({ value: meaning, label: say(`in-out.meaning.${meaning}`) }))}
        value={meanings[at] ?? 'skip'}
        problem={problems.find(({ field }) => field === `kolom-${at}`)?.text ?? null}
      />
      {values.length === 0 ? null : (
        <p class="naober-soft">{say('in-out.columns.sample', { values: values.slice(0, 3).join(' · ') })}</p>
      )}
    </div>
  );
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

function Preview({ visit, held }: Props) {
  const { say } = visit;
  const { contacts } = contactsOfTable(held.table, held.mapping);
  if (contacts.length === 0) return <Paragraph lead>{say('in-out.columns.nobody')}</Paragraph>;
  return (
    <>
      <Paragraph lead>{say('in-out.columns.lead', { count: contacts.length })}</Paragraph>
      <ul>
        {contacts.slice(0, 3).map((contact) => (
          <li key={contact.row}>{inWords(visit, contact)}</li>
        ))}
      </ul>
    </>
  );
}

function inWords({ say, language }: OwnerVisit, { name, nickname, role, kind, birthday, ring, sector }: Contact): string {
  const words = [
    name,
    nickname === name ? null : nickname,
    role,
    kind === null ? null : say(`circle.kind.${kind}`),
    ring,
    sector,
  ];
  const day = birthday === null ? null : sayDay(say, language, birthday);
  return [...words, day].filter((one) => one !== null).join(', ');
}
