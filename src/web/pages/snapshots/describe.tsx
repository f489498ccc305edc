import { describeSnapshot } from '../../../usecases/describe-snapshot.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { lockedPage } from '../space/locked.tsx';
import { sayMoment } from './moment-words.ts';
import { type OneMoment, withMoment } from './with-moments.ts';

type Typed = { readonly name: string; readonly story: string };
type Problem = 'name-too-long' | 'words-too-long' | 'changed-meanwhile' | null;

/** The name of a moment, and the story of what changed and why. Own words: shut while somebody helps or the device is locked. */
export const describeMoment = page({
  name: 'describe-moment',
  audience: 'owner',
  address: addresses.momentWords(':id'),
  get: withMoment((visit, moment) => {
    const { name, story } = moment.snapshot;
    return show(visit, moment, { name: name ?? '', story: story ?? '' }, null);
  }),
  post: withMoment(async (visit, moment) => {
    const { form, owner, around } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const typed = { name: form.get('name'), story: form.get('story') };
    const version = Number.parseInt(form.get('version'), 10) || 0;
    const said = await describeSnapshot(owner.viewer, around, { id: moment.snapshot.id, version, ...typed });
    if (said.ok) return { kind: 'go', to: addresses.moment(moment.snapshot.id) };
    return said.refusal === 'no-such-snapshot' ? { kind: 'not-found' } : show(visit, moment, typed, said.refusal);
  }),
});

const statuses = { 'name-too-long': 422, 'words-too-long': 422, 'changed-meanwhile': 409 } as const;

function show(visit: OwnerVisit, moment: OneMoment, typed: Typed, problem: Problem): Answer {
  const { say, around, owner } = visit;
  if (!owner.session.unlocked) return lockedPage(visit);
  const { snapshot } = moment;
  const title = say('then.words.title');
  const name = problem === 'name-too-long' ? say('then.freeze.name-too-long') : null;
  const story = problem === 'words-too-long' ? say('then.words.story-too-long') : null;
  const problems = [
    ...(name === null ? [] : [{ field: 'name', text: name }]),
    ...(story === null ? [] : [{ field: 'story', text: story }]),
  ];
  const meanwhile = problem === 'changed-meanwhile';
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{sayMoment(visit, snapshot)}</Paragraph>
      {meanwhile ? <WhatStandsThere visit={visit} moment={moment} /> : null}
      <Form to={addresses.momentWords(snapshot.id)} act={around.newId()} carry={{ version: `${snapshot.version}` }}>
        <TextField
          name="name"
          label={say('then.freeze.name')}
          hint={say('then.freeze.name-hint')}
          value={typed.name}
          problem={name}
        />
        <TextArea
          name="story"
          label={say('then.words.story')}
          hints={[say('then.words.story-hint')]}
          value={typed.story}
          problem={story}
          rows={6}
        />
        <Actions>
          <Button>{say('then.words.keep')}</Button>
          <ButtonLink to={addresses.moment(snapshot.id)} kind="quiet">
            {say(meanwhile ? 'then.words.leave' : 'circle.back')}
          </ButtonLink>
        </Actions>
      </Form>
      <WhoSees visit={visit} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : statuses[problem], title, body, shape: 'words' };
}

/** Another screen gave this moment other words: what they are, before one chooses. */
function WhatStandsThere({ visit: { say }, moment }: { readonly visit: OwnerVisit; readonly moment: OneMoment }) {
  const { name, story } = moment.snapshot;
  return (
    <Note said>
      <p class="naober-label">{say('then.words.changed')}</p>
      <Paragraph>{name ?? say('then.words.no-name')}</Paragraph>
      <p class="nl-paragraph naober-own-words">{story ?? say('then.words.no-story')}</p>
      <Paragraph>{say('then.words.changed-what')}</Paragraph>
    </Note>
  );
}
