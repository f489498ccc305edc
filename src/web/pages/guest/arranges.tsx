import { agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { type AskableCard, callOffForOwner, readArranging } from '../../../usecases/agreements/arrange.ts';
import type { NamedAgreement } from '../../../usecases/agreements/read-agreements.ts';
import { addresses } from '../../addresses.ts';
import { type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { AgreementLines, sayState } from '../agreements/agreement-words.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';
import { isPaused } from './is-paused.ts';

const set = 'ask-for-me';

/** For who arranges things for somebody: what was agreed, who can't be asked just now, and asking. No judgement of anybody. */
export const guestArranges = page({
  name: 'guest-arranges',
  audience: 'guest',
  address: addresses.guestArranges(':who'),
  get: withGrant(set, async (visit, standing) => {
    const { say, guest, around } = visit;
    const host = hostOf(standing, say);
    const { people, agreements } = await readArranging(guest);
    const today = dutchDay(around.now());
    const body = (
      <>
        <Paragraph>{say('guest.arrange-what', { host })}</Paragraph>
        <Actions>
          <ButtonLink to={addresses.guestNewAsk(guest.id)}>{say('agreements.new')}</ButtonLink>
          <ButtonLink to={addresses.guestAsks(guest.id)} kind="quiet">
            {say('asks.arranged-title')}
          </ButtonLink>
        </Actions>
        <Heading level={2}>{say('agreements.title')}</Heading>
        {agreements.length === 0 ? <Paragraph>{say('guest.no-agreements')}</Paragraph> : null}
        {agreements.map((one) => (
          <Arranged key={one.id} visit={visit} agreement={one} today={today} />
        ))}
        <Heading level={2}>{say('guest.arrange-people')}</Heading>
        <Rows rows={people.map((one) => rowOf(visit, one))} />
        <QuietLinks links={[{ to: addresses.guestDied(guest.id), text: say('carry.guest.door') }]} />
      </>
    );
    return guestPage(visit, {
      title: say('guest.door.ask-for-me'),
      heading: say('guest.arrange-heading', { host }),
      body,
      shows: [set],
    });
  }),
});

function rowOf({ say, language, guest, around }: GuestVisit, { id, name, pausedUntil, notApproach }: AskableCard) {
  const pausing = pausedUntil !== null && isPaused(pausedUntil, around.now());
  const beside = notApproach
    ? say('guest.arrange-peace')
    : pausing
      ? say('agreements.pausing', { day: dayIn(language, pausedUntil) })
      : null;
  const end = (
    <Link to={addresses.guestPauseOf(guest.id, id)} alone>
      {say('guest.pause')} <span class="naober-only-heard">{name}</span>
    </Link>
  );
  return { key: id, main: <bdi>{name}</bdi>, beside, end };
}

type ArrangedProps = { readonly visit: GuestVisit; readonly agreement: NamedAgreement; readonly today: string };

function Arranged({ visit: { say, language, guest }, agreement, today }: ArrangedProps) {
  const text = say('agreements.call-off');
  return (
    <article class="naober-agreement" aria-labelledby={`r-${agreement.id}`}>
      <Heading level={3} id={`r-${agreement.id}`}>
        <bdi>{agreement.name}</bdi>: <bdi>{agreement.what}</bdi>
      </Heading>
      <AgreementLines say={say} language={language} agreement={agreement} />
      <Paragraph>{sayState(say, agreement, agreement.name, today)}</Paragraph>
      {isOpen(agreement, today) && agreementCan.callOff(agreement, today) ? (
        <Form to={addresses.guestCallOff(guest.id, agreement.id)}>
          <Button kind="quiet" label={`${text}: ${agreement.what}, ${agreement.name}`}>
            {text}
          </Button>
        </Form>
      ) : null}
    </article>
  );
}

/** Calls something off in the name of the owner. */
export const guestCallOff = page({
  name: 'guest-call-off',
  audience: 'guest',
  address: addresses.guestCallOff(':who', ':id'),
  post: withGrant(set, async ({ guest, around, params }) => {
    const done = await callOffForOwner(guest, around, params['id'] ?? '');
    return !done.ok && done.refusal === 'no-such-agreement'
      ? { kind: 'not-found' }
      : { kind: 'go', to: addresses.guestArranges(guest.id) };
  }),
});
