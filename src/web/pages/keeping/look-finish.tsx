import type { Look } from '../../../domain/keeping/look.ts';
import { finishLook, lookQuestions } from '../../../usecases/keeping/write-look.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { lookSlugs } from './look-question.tsx';
import { OwnWords } from './own-words.tsx';
import { withLook } from './with-look.ts';

/** The end of a look: what was written, and whether the circle of now is kept beside it. */
export const lookFinish = page({
  name: 'look-finish',
  audience: 'owner',
  address: addresses.lookPart(':id', 'klaar'),
  get: withLook((visit, look) => show(visit, look, null)),
  post: withLook(async (visit, look) => {
    const { form, owner, around, say } = visit;
    const momentName = form.get('moment') === 'ja' ? say('keeping.finish.moment-name') : null;
    const done = await finishLook(owner.viewer, around, { id: look.id, momentName });
    if (done.ok) return { kind: 'go', to: addresses.lookAt(look.id) };
    return done.refusal === 'gone' ? { kind: 'not-found' } : show(visit, look, say('keeping.problem.snapshots-full'));
  }),
});

function show(visit: OwnerVisit, look: Look, problem: string | null): Answer {
  if (look.doneOn !== null) return { kind: 'go', to: addresses.lookAt(look.id) };
  const { say } = visit;
  const title = say('keeping.finish.title');
  const moment = {
    value: 'ja',
    label: say('keeping.finish.moment'),
    note: say('keeping.finish.moment-note'),
    chosen: problem === null,
  };
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'moment', text: problem }]} />
      {lookQuestions.map((question) => (
        <OwnWords
          key={question}
          question={say(`keeping.q.${question}`)}
          words={look[question]}
          nothing={say('keeping.finish.nothing')}
        />
      ))}
      <Form to={addresses.lookPart(look.id, 'klaar')}>
        <CheckboxList name="moment" question={say('keeping.finish.moment-question')} choices={[moment]} problem={problem} />
        <Actions>
          <Button>{say('keeping.finish.done')}</Button>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <QuietLinks
        links={lookQuestions.map((question) => ({
          to: addresses.lookPart(look.id, lookSlugs[question]),
          text: say('keeping.finish.change-named', { question: say(`keeping.q.${question}`) }),
        }))}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
