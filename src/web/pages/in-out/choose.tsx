import { type CircleToChoose, countOf, type PeopleToChoose } from '../../../domain/contacts/import-content.ts';
import { fieldsPresent } from '../../../domain/contacts/newcomers.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import type { Kept } from '../circle/with-circle.ts';
import { type Candidate, candidates, pageOf } from './candidates.ts';
import { importId } from './held.ts';
import { NotNow } from './not-now.tsx';

type Held = PeopleToChoose | CircleToChoose;

/** Everybody in the file, nobody ticked beforehand, a hundred on a page; what may come along is asked once, above. */
export function choosePage(visit: OwnerVisit, kept: Kept, held: Held, problem: string | null): Answer {
  const { say, around } = visit;
  const count = countOf(held);
  const { number, slice } = pageOf(visit, count);
  const shown = candidates(held, kept.circle).slice(...slice);
  const left = held.stage === 'people' ? held.problems.length : 0;
  const title = say('in-out.choose.title');
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'wie', text: problem }]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{say('in-out.choose.lead', { count })}</Paragraph>
      {left === 0 ? null : <Paragraph>{say('in-out.choose.passed-over', { count: left })}</Paragraph>}
      <Form to={addresses.takeInOf(importId(visit))} act={around.newId()} carry={{ blad: String(number) }}>
        <WhatComes visit={visit} kept={kept} held={held} />
        <Who visit={visit} shown={shown} count={count} problem={problem} />
        {held.chosen.length === 0 ? null : <Paragraph>{say('in-out.choose.chosen', { count: held.chosen.length })}</Paragraph>}
        <Buttons visit={visit} shown={shown} count={count} />
        <Paragraph soft>{say('in-out.choose.waits')}</Paragraph>
      </Form>
      <NotNow visit={visit} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

/** Of an address book: which of what it says may come along. Of a table that was said by its columns; of a circle all comes along. */
function WhatComes({ visit: { say }, kept, held }: { readonly visit: OwnerVisit; readonly kept: Kept; readonly held: Held }) {
  if (held.stage === 'circle') return <Paragraph>{say('in-out.choose.all-goes')}</Paragraph>;
  const fields = held.from === 'table' ? [] : fieldsPresent(held.contacts, kept.circle.template);
  if (fields.length === 0) return null;
  const choices = fields.map((field) => ({
    value: field,
    label: say(`in-out.field.${field}`),
    chosen: held.fields.includes(field),
  }));
  return <CheckboxList name="veld" question={say('in-out.choose.fields')} choices={choices} />;
}

type WhoProps = { readonly visit: OwnerVisit; readonly shown: readonly Candidate[]; readonly count: number };

function Who({ visit, shown, count, problem }: WhoProps & { readonly problem: string | null }) {
  const { say } = visit;
  const { last, slice } = pageOf(visit, count);
  const choices = shown.map(({ at, name, beside, there, chosen }) => ({
    value: String(at),
    label: name,
    note: [...(beside === null ? [] : [beside]), ...(there ? [say('in-out.choose.there')] : [])].join(', '),
    chosen,
  }));
  const part = say('in-out.choose.part', { from: slice[0] + 1, to: Math.min(slice[1], count), count });
  return <CheckboxList name="wie" question={last === 1 ? say('in-out.choose.who') : part} choices={choices} problem={problem} />;
}

function Buttons({ visit, shown, count }: WhoProps) {
  const { say } = visit;
  const { number, last } = pageOf(visit, count);
  const all = shown.every(({ chosen, there }) => chosen || there);
  return (
    <Actions>
      <Button name="doe" value="erbij">
        {say('in-out.choose.add')}
      </Button>
      {number < last ? (
        <Button kind="quiet" name="doe" value="volgende">
          {say('in-out.choose.next')}
        </Button>
      ) : null}
      {number > 1 ? (
        <Button kind="quiet" name="doe" value="vorige">
          {say('in-out.choose.previous')}
        </Button>
      ) : null}
      <Button kind="text" name="doe" value={all ? 'geen' : 'allen'}>
        {say(all ? 'in-out.choose.tick-none' : 'in-out.choose.tick-all')}
      </Button>
    </Actions>
  );
}
