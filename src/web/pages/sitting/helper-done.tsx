import { countWays, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { type Kept, withCircle } from '../circle/with-circle.ts';
import { typistDone } from '../typing/typist-done.tsx';

/** The end of a sitting: the way back is on paper for the owner, and who helped keeps nothing. */
export const helperDonePage = page({
  name: 'helper-done',
  audience: 'owner',
  address: addresses.helperDone(),
  get: withCircle((visit, kept) => ifSitting(visit, () => show(visit, kept, null))),
  post: withCircle((visit, kept) => ifSitting(visit, () => end(visit, kept))),
});

function ifSitting(visit: OwnerVisit, then: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
  const { sitting, participantId } = visit.owner.session;
  if (participantId !== null) return typistDone(visit, participantId);
  return sitting === null ? { kind: 'go', to: addresses.circle() } : then();
}

async function end(visit: OwnerVisit, kept: Kept): Promise<Answer> {
  const { form, store, owner, say } = visit;
  const device = form.get('apparaat');
  const ways = countWays(await waysIn(store, owner.id));
  const alone = { open: owner.id, sitting: null, helpedBy: null } as const;
  // Who helped may say so too: what was shut stays shut until the owner shows who they are, as far as there is a way to show it.
  if (device === 'eigen' && ways > 0)
    return { kind: 'go', to: addresses.unlock(addresses.ownDevice()), session: { ...alone, shared: true } };
  if (device === 'eigen') return { kind: 'go', to: addresses.circle(), session: { ...alone, shared: false } };
  if (device !== 'ander') return await show(visit, kept, say('sitting.done-missing'));
  if (form.get('toch') !== 'ja' && ways === 0) return noCardYet(visit);
  return { kind: 'go', to: addresses.helperGone(), session: 'close-and-clear' };
}

async function show({ say, owner, store, language }: OwnerVisit, { circle }: Kept, problem: string | null): Promise<Answer> {
  const { card } = await waysIn(store, owner.id);
  const { name } = circle.ego;
  const helper = owner.session.helpedBy;
  const title = helper === null ? say('sitting.done-title-unnamed') : say('sitting.done-title', { name: helper });
  const devices = [
    {
      value: 'eigen',
      label: name === null ? say('sitting.done-own') : say('sitting.done-own-named', { name }),
      note: say('sitting.done-own-note'),
    },
    {
      value: 'ander',
      label: helper === null ? say('sitting.done-other') : say('sitting.done-other-named', { helper }),
      note: say('sitting.done-other-note'),
    },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'apparaat', text: problem }]} />
      <Paragraph>{name === null ? say('sitting.done-whose') : say('sitting.done-whose-named', { name })}</Paragraph>
      <Paragraph>
        {name === null ? say('sitting.done-card') : say('sitting.done-card-named', { name })}{' '}
        <Link to={addresses.keyCard()}>{say('sitting.done-make-card')}</Link>
      </Paragraph>
      {card === null ? null : <Note>{say('sitting.done-card-made', { date: dayIn(language, card.createdAt) })}</Note>}
      <Form to={addresses.helperDone()}>
        <RadioList name="apparaat" question={say('sitting.done-device')} choices={devices} problem={problem} />
        <Actions>
          <Button>{say('sitting.done-finish')}</Button>
        </Actions>
      </Form>
      <QuietLinks
        links={[
          { to: addresses.printCircle(), text: say('sitting.done-print') },
          { to: addresses.circle(), text: say('circle.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

/** Closing would leave nothing to open the circle with: said before, with the way to make a card. */
function noCardYet({ say }: OwnerVisit): Answer {
  const title = say('sitting.no-card-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('sitting.no-card')}</Paragraph>
      <Form to={addresses.helperDone()} carry={{ apparaat: 'ander', toch: 'ja' }}>
        <Actions>
          <ButtonLink to={addresses.keyCard()}>{say('sitting.done-make-card')}</ButtonLink>
          <Button kind="quiet">{say('sitting.no-card-anyway')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.helperDone(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: 409, title, body };
}
