import { alterIn } from '../../../domain/change/alter-in.ts';
import type { Alter } from '../../../domain/circle/circle.ts';
import { type DepartureReason, reasonsFor } from '../../../domain/circle/departure.ts';
import { sayWhyGone, whyStamp } from '../../../usecases/say-why-gone.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { lockedPage } from '../space/locked.tsx';
import { momentKey } from './two-moments.ts';
import { type OneMoment, withMoment } from './with-moments.ts';

type Typed = { readonly reason: string; readonly words: string };
type Problem = 'reason-missing' | 'words-too-long' | 'changed-meanwhile' | null;

/** Why somebody is no longer in the circle, if the owner wants to say so. Own words about others: shut while locked. */
export const whyGonePage = page({
  name: 'why-gone',
  audience: 'owner',
  address: addresses.whyGone(':id'),
  get: withMoment((visit, moment) => {
    const alter = alterIn(moment.snapshot.circle, visit.query.get('wie') ?? '');
    const back = backTo(moment, visit.query.get('met'));
    if (alter === null) return { kind: 'go', to: addresses.compare(moment.snapshot.id, back) };
    const said = moment.departures.find(({ alterId }) => alterId === alter.id);
    return show(visit, moment, alter, { back, typed: { reason: said?.reason ?? '', words: said?.words ?? '' } }, null);
  }),
  post: withMoment(async (visit, moment) => {
    const { form, owner, around } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const alter = alterIn(moment.snapshot.circle, form.id('wie') ?? '');
    if (alter === null) return { kind: 'not-found' };
    const typed = { reason: form.get('reason'), words: form.get('words') };
    const back = backTo(moment, form.get('met'));
    const was = form.get('was');
    const asked = { id: moment.snapshot.id, alterId: alter.id, ...typed, ...(was === '' ? {} : { was }) };
    const said = await sayWhyGone(owner.viewer, around, asked);
    if (said.ok) return { kind: 'go', to: addresses.compare(moment.snapshot.id, back) };
    if (said.refusal === 'no-such-snapshot' || said.refusal === 'no-such-person') return { kind: 'not-found' };
    return show(visit, moment, alter, { back, typed }, said.refusal);
  }),
});

/** The other moment of the comparison one came from. */
const backTo = ({ kept }: OneMoment, sent: string | null): string => momentKey(kept, sent) ?? 'nu';

const reasonKeys = {
  died: 'then.why.died-long',
  moved: 'then.why.moved-long',
  faded: 'then.why.faded-long',
  conflict: 'then.why.conflict-long',
  'service-ended': 'then.why.service-ended-long',
  other: 'then.why.other-long',
  untold: 'then.why.untold-long',
} as const satisfies Record<DepartureReason, string>;

type Filled = { readonly back: string; readonly typed: Typed };

function show(
  visit: OwnerVisit,
  { snapshot, departures }: OneMoment,
  alter: Alter,
  { back, typed }: Filled,
  problem: Problem,
): Answer {
  const { say, around, owner } = visit;
  if (!owner.session.unlocked) return lockedPage(visit);
  const { id, name, kind } = alter;
  const title = say('then.why.title', { name });
  const missing = problem === 'reason-missing' ? say('then.why.missing') : null;
  const tooLong = problem === 'words-too-long' ? say('then.why.words-too-long') : null;
  const now = departures.find(({ alterId }) => alterId === id);
  const value = now === undefined ? say('then.why.untold-long', { name }) : (now.words ?? say(reasonKeys[now.reason], { name }));
  const meanwhile = `${say('circle.meanwhile.title')}. ${say('circle.meanwhile.now', { value })}`;
  const problems = [
    ...(problem === 'changed-meanwhile' ? [{ field: 'reason', text: meanwhile }] : []),
    ...(missing === null ? [] : [{ field: 'reason', text: missing }]),
    ...(tooLong === null ? [] : [{ field: 'words', text: tooLong }]),
  ];
  const choices = reasonsFor(kind).map((reason) => ({
    value: reason,
    label: say(reasonKeys[reason], { name }),
    chosen: typed.reason === reason,
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Form to={addresses.whyGone(snapshot.id)} act={around.newId()} carry={{ wie: id, met: back, was: whyStamp(now) }}>
        <RadioList name="reason" question={say('then.why.question')} choices={choices} problem={missing} />
        <TextField
          name="words"
          label={say('then.why.words')}
          hint={say('then.why.words-hint')}
          value={typed.words}
          problem={tooLong}
        />
        <Actions>
          <Button>{say('then.why.keep')}</Button>
          <ButtonLink to={addresses.compare(snapshot.id, back)} kind="quiet">
            {say('then.why.not-now')}
          </ButtonLink>
        </Actions>
      </Form>
      <Paragraph soft>{say('then.why.not-again')}</Paragraph>
      <WhoSees visit={visit} />
    </>
  );
  return {
    kind: 'page',
    status: problem === null ? 200 : problem === 'changed-meanwhile' ? 409 : 422,
    title,
    body,
    shape: 'words',
  };
}
