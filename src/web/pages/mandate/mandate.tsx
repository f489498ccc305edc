import { isLive, isTimeToAsk, subjects } from '../../../domain/mandate/mandate.ts';
import { confirmMandate, endMandate } from '../../../usecases/mandate/end-mandate.ts';
import { type NamedMandate, type Representation, readMandates } from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { decidedAlone } from './alone.tsx';

import { DeedRows } from './deed-rows.tsx';
import { saySubjects, sayTypeAndForm, sayWhatTypeIsNot } from './mandate-words.ts';

type WithOne = (visit: OwnerVisit, one: NamedMandate, all: Representation) => Answer | Promise<Answer>;

const withMandate =
  (handler: WithOne) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const all = await readMandates(visit.owner.viewer, visit.around);
    const one = all.mandates.find(({ id }) => id === visit.params['id']);
    return one === undefined ? { kind: 'not-found' } : handler(visit, one, all);
  };

/** One mandate: about what, until when, what it does not give, and everything that was done on it. */
export const mandatePage = page({
  name: 'mandate',
  audience: 'owner',
  address: addresses.mandate(':id'),
  get: withMandate((visit, one, { deeds }) => {
    const { say, language, around } = visit;
    const { id, name, type, endedAt } = one;
    const body = (
      <>
        <Heading level={1}>{say('mandate.one-heading', { name })}</Heading>
        <Lines visit={visit} one={one} />
        <Note>{`${sayWhatTypeIsNot(say, type)} ${say('mandate.opens-nothing')}`}</Note>
        {endedAt !== null ? null : isTimeToAsk(one, around.now()) ? (
          <Form to={addresses.confirmMandate(id)}>
            <Paragraph>{say('mandate.still-right-lead', { name })}</Paragraph>
            <Button>{say('mandate.still-right-yes')}</Button>
          </Form>
        ) : null}
        {endedAt === null ? (
          <Actions>
            <ButtonLink to={addresses.endMandate(id)} kind="quiet">
              {say('mandate.end')}
            </ButtonLink>
          </Actions>
        ) : null}
        <DeedRows say={say} language={language} deeds={deeds.filter(({ mandateId }) => mandateId === id)} />
        <QuietLinks links={[{ to: addresses.mandates(), text: say('mandate.back') }]} />
      </>
    );
    return { kind: 'page', title: say('mandate.one-title'), body };
  }),
});

function Lines({ visit: { say, language, around }, one }: { readonly visit: OwnerVisit; readonly one: NamedMandate }) {
  const { endedAt, until, decision, seenBy, seenOn, mayShare } = one;
  const others = subjects.filter((subject) => !one.subjects.includes(subject));
  const end =
    endedAt !== null
      ? say('mandate.ended-on', { day: dayIn(language, endedAt) })
      : isLive(one, around.now())
        ? say('mandate.until', { day: dayIn(language, until) })
        : say('mandate.over');
  return (
    <>
      <Paragraph lead>{sayTypeAndForm(say, one)}</Paragraph>
      <Paragraph>{say('mandate.decides-about', { subjects: saySubjects(say, language, one.subjects) })}</Paragraph>
      {others.length === 0 ? null : (
        <Paragraph>{say('mandate.decides-not', { subjects: saySubjects(say, language, others) })}</Paragraph>
      )}
      {decision === null ? null : (
        <Paragraph>
          {say('mandate.decision-is')} <bdi>{decision}</bdi>
        </Paragraph>
      )}
      {mayShare ? <Paragraph>{say('mandate.may-share')}</Paragraph> : null}
      <Paragraph>{end}</Paragraph>
      <Paragraph soft>
        {seenBy === null || seenOn === null
          ? say('mandate.not-seen')
          : say('mandate.seen', { name: seenBy, day: dayIn(language, new Date(seenOn)) })}
      </Paragraph>
    </>
  );
}

/** Ending: what happens then is said first. */
export const mandateEnd = page({
  name: 'mandate-end',
  audience: 'owner',
  address: addresses.endMandate(':id'),
  get: withMandate((visit, { id, name, endedAt }) => {
    const { say } = visit;
    if (endedAt !== null) return { kind: 'go', to: addresses.mandate(id) };
    const body = (
      <>
        <Heading level={1}>{say('mandate.end-heading', { name })}</Heading>
        <Paragraph>{say('mandate.end-what', { name })}</Paragraph>
        <Actions>
          <Form to={addresses.endMandate(id)}>
            <Button>{say('mandate.end-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.mandate(id)} kind="quiet">
            {say('mandate.end-no')}
          </ButtonLink>
        </Actions>
        <Paragraph soft>{say('mandate.end-law')}</Paragraph>
      </>
    );
    return { kind: 'page', title: say('mandate.end'), body };
  }),
  post: async (visit) => {
    const { owner, around, params } = visit;
    const done = await endMandate(owner.viewer, around, params['id'] ?? '');
    if (done.ok) return { kind: 'go', to: addresses.mandates() };
    return done.refusal === 'not-with-help' ? decidedAlone(visit) : { kind: 'not-found' };
  },
});

/** "Klopt dit nog?": yes. */
export const mandateConfirm = page({
  name: 'mandate-confirm',
  audience: 'owner',
  address: addresses.confirmMandate(':id'),
  post: async (visit) => {
    const { owner, around, params } = visit;
    const id = params['id'] ?? '';
    const done = await confirmMandate(owner.viewer, around, id);
    if (done.ok) return { kind: 'go', to: addresses.mandate(id) };
    return done.refusal === 'not-with-help' ? decidedAlone(visit) : { kind: 'not-found' };
  },
});
