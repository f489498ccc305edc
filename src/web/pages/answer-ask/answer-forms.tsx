import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { outcome } from '../../../domain/asking/answered.ts';
import type { AskShown } from '../../../usecases/asking/open-ask-link.ts';
import { isToken, newToken } from '../../../usecases/invite/token.ts';
import { addresses } from '../../addresses.ts';
import type { Visit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';

type Props = { readonly visit: Visit; readonly shown: AskShown };

/** Five answers, all as easy to give; once given the others stay, to say something else after all. */
export function AnswerForms({ visit, shown, problem }: Props & { readonly problem: string | null }) {
  const { say, around, params } = visit;
  const { asked } = shown;
  const today = dutchDay(around.now());
  const known = { state: asked.state, untilOn: asked.timing.untilOn, answer: asked.answer };
  const can = (said: Parameters<typeof outcome>[1]) => outcome(known, said, today).ok;
  if (!can('no') && !can('stop')) return null;
  const to = addresses.answerAsk(params['token'] ?? '');
  const carry = { link: newToken() };
  const answered = asked.answer !== null || asked.state !== 'asked';
  const held = asked.state === 'agreed';
  const plain = (held ? (['stop'] as const) : (['yes', 'no', 'not-now', 'somebody-else'] as const)).filter(can);
  const shownAnswers = plain.filter((one) => one === 'stop' || one !== asked.answer || held);
  return (
    <>
      {answered ? <Heading level={2}>{say('asks.answer.change')}</Heading> : null}
      <Form to={to} carry={carry}>
        <Actions>
          {shownAnswers.map((one) => (
            <Button key={one} kind={one === 'yes' && !answered ? 'primary' : 'quiet'} name="antwoord" value={one}>
              {one === 'stop' ? say('guest.answer.stop') : say(`asks.answer.${one}`)}
            </Button>
          ))}
        </Actions>
      </Form>
      {held ? null : <Otherwise visit={visit} to={to} carry={carry} value={asked.answerWords ?? ''} problem={problem} />}
      {answered ? null : <Paragraph soft>{say('asks.answer.no-account')}</Paragraph>}
    </>
  );
}

type OtherwiseProps = {
  readonly visit: Visit;
  readonly to: string;
  readonly carry: Readonly<Record<string, string>>;
  readonly value: string;
  readonly problem: string | null;
};

/** What they could do instead, in one line; folded away. */
const Otherwise = ({ visit: { say, form }, to, carry, value, problem }: OtherwiseProps) => (
  <details class="naober-more" open={problem !== null}>
    <summary>{say('asks.answer.otherwise')}</summary>
    <Form to={to} carry={{ ...carry, antwoord: 'otherwise' }}>
      <TextField
        name="anders"
        label={say('asks.answer.other-label')}
        hint={say('asks.answer.other-hint')}
        value={form.get('anders') || value}
        problem={problem}
      />
      <Button kind="quiet">{say('asks.answer.other-do')}</Button>
    </Form>
  </details>
);

/** A way back for who takes part from now on; for who does not yet: whether they are the one, where their name came from, and how it stops. */
export function Afterwards({ visit, shown }: Props) {
  const { say, query, params } = visit;
  const { fromName: from, toName: name, joined, participantId } = shown;
  const link = query.get('link') ?? '';
  if (joined)
    return (
      <>
        {isToken(link) ? (
          <Note>
            <Paragraph>{say('asks.answer.keep-why')}</Paragraph>
            <Link to={addresses.ownLink(link, 'bewaren')} alone>
              {say('asks.answer.keep')}
            </Link>
          </Note>
        ) : null}
        <QuietLinks links={[{ to: addresses.guestHome(participantId), text: say('asks.answer.own-page') }]} />
      </>
    );
  return (
    <Note>
      <Paragraph>
        {say('asks.answer.who-are-you', { name })} <Link to={addresses.notForYou()}>{say('asks.answer.not-me')}</Link>
      </Paragraph>
      <Paragraph>{say('asks.answer.source', { from })}</Paragraph>
      <Form to={addresses.answerAskStop(params['token'] ?? '')}>
        <Button kind="text">{say('asks.answer.stop')}</Button>
      </Form>
    </Note>
  );
}
