import { beginSpace } from '../../../usecases/begin-space.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';

/** Two doors for who comes for somebody else: beside them, or without them. */
export const forSomebodyPage = page({
  name: 'for-somebody',
  audience: 'everybody',
  address: addresses.forSomebody(),
  get: async ({ say }) => {
    const title = say('sitting.for-title');
    const doors = [
      { to: addresses.forSomebodyHere(), text: say('sitting.for-here'), note: say('sitting.for-here-note') },
      { to: addresses.forSomebodyAway(), text: say('sitting.for-away'), note: say('sitting.for-away-note') },
    ];
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sitting.for-lead')}</Paragraph>
        <LinkList links={doors} />
        <Paragraph soft>
          {say('younger.line')} <Link to={addresses.younger()}>{say('younger.link')}</Link>
        </Paragraph>
        <QuietLinks links={[{ to: addresses.begin(), text: say('shell.back') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});

/** Without them one makes a circle of one's own, in which they stand. */
export const forSomebodyAwayPage = page({
  name: 'for-somebody-away',
  audience: 'everybody',
  address: addresses.forSomebodyAway(),
  get: async (visit) => show(visit, '', null),
  post: async (visit) => {
    const { form, owner, store, around, settings, say, language } = visit;
    if (owner !== null && owner.wipeAfter !== null) return { kind: 'go', to: addresses.wipe() };
    const text = form.get('name');
    const draft = settings.forOthers !== null;
    const begun = await beginSpace(store, around, owner, { actId: form.id('act') ?? around.newId(), text, language, draft });
    if (begun.ok) return { kind: 'go', to: addresses.names(), ...(owner === null ? { session: { open: begun.value } } : {}) };
    return show(visit, text, say(begun.refusal === 'name-too-long' ? 'begin.name-too-long' : 'begin.name-missing'));
  },
});

function show({ say, around }: Visit, typed: string, problem: string | null): Answer {
  const title = say('sitting.away-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Paragraph>{say('sitting.away-lead')}</Paragraph>
      <Form to={addresses.forSomebodyAway()} act={around.newId()}>
        <TextField
          name="name"
          label={say('sitting.away-label')}
          hint={say('begin.name-hint')}
          value={typed}
          problem={problem}
          beside={<Button>{say('sitting.away-add')}</Button>}
        />
      </Form>
      <Note>{say('sitting.away-law')}</Note>
      <QuietLinks links={[{ to: addresses.forSomebody(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}
