import type { PeopleToChoose } from '../../../domain/contacts/import-content.ts';
import { changeImport } from '../../../usecases/contacts/hold-import.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { gone, importId } from './held.ts';
import { sayRowProblem } from './row-problem-words.ts';

/** How many problems are listed; whoever has more mends the file. */
const listed = 50;

/** The owner says: the good ones then. Until this is said nothing of the file can be taken in. */
export const importProblems = page({
  name: 'import-problems',
  audience: 'owner',
  address: addresses.takeInProblems(':id'),
  post: async (visit) => {
    const id = importId(visit);
    const held = await changeImport(visit.owner.viewer, visit.around, id, (content) =>
      content.stage === 'people' ? { ...content, goodOnly: true } : content,
    );
    return held === null ? gone : { kind: 'go', to: addresses.takeInOf(id) };
  },
});

/** Each row that cannot come along, with its column and the reason, and the question what to do. */
export function problemsFirst(visit: OwnerVisit, { contacts, problems, from }: PeopleToChoose): Answer {
  const { say } = visit;
  const title = say(from === 'table' ? 'in-out.problems.title' : 'in-out.problems.title-cards', { count: problems.length });
  const more = problems.length - listed;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('in-out.problems.nothing-done')}</Paragraph>
      <ul>
        {problems.slice(0, listed).map((problem) => (
          <li key={`${problem.row} ${problem.column}`}>{sayRowProblem(visit, problem, from)}</li>
        ))}
      </ul>
      {more > 0 ? <Paragraph>{say('in-out.problems.more', { count: more })}</Paragraph> : null}
      <Paragraph>
        {contacts.length === 0 ? say('in-out.problems.no-good') : say('in-out.problems.good', { count: contacts.length })}
      </Paragraph>
      <Actions>
        {contacts.length === 0 ? null : (
          <Form to={addresses.takeInProblems(importId(visit))}>
            <Button>{say('in-out.problems.take-good')}</Button>
          </Form>
        )}
        <Form to={addresses.dropImport(importId(visit))}>
          <Button kind="quiet">{say('in-out.problems.stop')}</Button>
        </Form>
      </Actions>
    </>
  );
  return { kind: 'page', title, body };
}
