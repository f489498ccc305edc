import type { Look } from '../../../domain/keeping/look.ts';
import { type LookQuestion, lookQuestions, writeLook } from '../../../usecases/keeping/write-look.ts';
import { readMoments } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { withLook } from './with-look.ts';

/** What each question is called in an address. */
export const lookSlugs = {
  wentWell: 'wat-ging-goed',
  different: 'wat-is-anders',
  wanted: 'wat-wil-je',
} as const satisfies Record<LookQuestion, string>;

/** Where one goes after a question: the next, and after the last to the end. */
const after = (id: string, question: LookQuestion): string => {
  const next = lookQuestions[lookQuestions.indexOf(question) + 1];
  return addresses.lookPart(id, next === undefined ? 'klaar' : lookSlugs[next]);
};

const questionPage = (question: LookQuestion) =>
  page({
    name: `look-${lookSlugs[question]}`,
    audience: 'owner',
    address: addresses.lookPart(':id', lookSlugs[question]),
    get: withLook((visit, look) => show(visit, { look, question, words: look[question] ?? '', refusal: null })),
    post: withLook(async (visit, look) => {
      const { form, owner, around } = visit;
      const [words, was] = [form.get('woorden'), form.get('was')];
      const kept = await writeLook(owner.viewer, around, { id: look.id, question, words, was });
      if (kept.ok) return { kind: 'go', to: after(look.id, question) };
      return kept.refusal === 'gone' ? { kind: 'not-found' } : show(visit, { look, question, words, refusal: kept.refusal });
    }),
  });

/** The three questions, a page each. */
export const lookQuestionPages = lookQuestions.map(questionPage);

type Shown = {
  readonly look: Look;
  readonly question: LookQuestion;
  readonly words: string;
  readonly refusal: 'words-too-long' | 'changed-meanwhile' | null;
};

async function show(visit: OwnerVisit, { look, question, words, refusal }: Shown): Promise<Answer> {
  const { say } = visit;
  const title = say(`keeping.q.${question}`);
  const now = look[question] ?? '';
  const problem = refusal === 'words-too-long' ? say('keeping.problem.words-too-long') : null;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'woorden', text: problem }]} />
      {refusal === 'changed-meanwhile' ? <Meanwhile say={say} now={now} yours={words} /> : null}
      <Form to={addresses.lookPart(look.id, lookSlugs[question])} carry={{ was: now }}>
        <TextArea
          name="woorden"
          label={say('keeping.q.words')}
          hints={[say(`keeping.q.${question}-hint`)]}
          value={words}
          problem={problem}
          longest={2000}
          rows={5}
        />
        <Actions>
          <Button>{say('keeping.q.keep')}</Button>
          <ButtonLink to={after(look.id, question)} kind="quiet">
            {say('keeping.q.skip')}
          </ButtonLink>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          ...(question === 'different' ? await changedSince(visit) : []),
          { to: addresses.lookAt(look.id), text: say('circle.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: refusal === null ? 200 : problem === null ? 409 : 422, title, body, shape: 'words' };
}

/** What changed in words since the last moment that was kept, if there is one. */
async function changedSince({ say, owner }: OwnerVisit) {
  const last = (await readMoments(owner.viewer))?.kept.at(-1);
  return last === undefined ? [] : [{ to: addresses.compare(last.id), text: say('keeping.q.compare') }];
}
