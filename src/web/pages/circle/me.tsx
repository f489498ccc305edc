import { stampOf } from '../../../domain/person/stamp.ts';
import { nameEgo } from '../../../usecases/name-ego.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

/** The owner's own name in the middle; it may stay away. */
export const me = page({
  name: 'me',
  audience: 'owner',
  address: addresses.me(),
  get: withCircle((visit, kept) => show(visit, kept, kept.circle.ego.name ?? '', null)),
  post: withCircle(async (visit, kept) => {
    const name = visit.form.get('name');
    const was = visit.form.get('was');
    const named = await nameEgo(visit.owner.viewer, visit.around, { actId: actOf(visit), name, ...(was === '' ? {} : { was }) });
    if (named.ok || named.refusal === 'no-circle') return { kind: 'go', to: addresses.circle() };
    const { say } = visit;
    if (named.refusal === 'name-too-long') return show(visit, kept, name, say('circle.problem.name-too-long'));
    const now = say('circle.meanwhile.now', { value: kept.circle.ego.name ?? say('circle.you') });
    return show(visit, kept, name, `${say('circle.meanwhile.title')}. ${now}`, 409);
  }),
});

function show(visit: OwnerVisit, { circle }: Kept, typed: string, problem: string | null, status: 409 | 422 = 422): Answer {
  const { say, around } = visit;
  const title = say('circle.me.title');
  const words = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Form to={addresses.me()} act={around.newId()} carry={{ was: stampOf(circle.ego.name ?? '') }}>
        <TextField
          name="name"
          label={say('circle.me.label')}
          hint={say('circle.me.hint')}
          value={typed}
          problem={problem}
          autocomplete="given-name"
          first
        />
        <Actions>
          <Button>{say('circle.me.keep')}</Button>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
      <QuietLinks
        links={[
          { to: addresses.talents(), text: say('talents.me-link') },
          { to: addresses.circle(), text: say('circle.back') },
        ]}
      />
    </>
  );
  const body = <BesideCircle visit={visit} circle={circle} heading={<Heading level={1}>{title}</Heading>} words={words} />;
  return { kind: 'page', status: problem === null ? 200 : status, title, body, shape: 'beside-drawing' };
}
