import { type NamedForMe, readAsksForMe, stopAskForMyself } from '../../../usecases/asking/asks-for-me.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayTiming } from '../agenda/rhythm-words.ts';
import { sayQuestion } from './ask-text.ts';

/** What others ask for the owner: who asks and what, not of whom; and the way to stop it. */
export const asksForMe = page({
  name: 'asking-for-me',
  audience: 'owner',
  address: addresses.asksForMe(),
  get: async (visit) => {
    const { say, owner, store, around } = visit;
    const all = await readAsksForMe(store, owner.viewer, around);
    const title = say('asks.for-me-title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say(all.length === 0 ? 'asks.for-me-none' : 'asks.for-me-lead')}</Paragraph>
        {all.map((one) => (
          <OneForMe key={one.id} visit={visit} one={one} />
        ))}
        <QuietLinks links={[{ to: addresses.asks(), text: say('asks.back') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});

function OneForMe({ visit: { say, language }, one }: { readonly visit: OwnerVisit; readonly one: NamedForMe }) {
  const from = one.fromName === null ? say('asks.for-me-from-somebody') : say('asks.for-me-from', { name: one.fromName });
  return (
    <article class="naober-agreement" aria-labelledby={`v-${one.id}`}>
      <Heading level={2} id={`v-${one.id}`}>
        <bdi>{sayQuestion(say, one)}</bdi>
      </Heading>
      <Paragraph>{from}</Paragraph>
      <Paragraph>{sayTiming(say, language, one.timing)}</Paragraph>
      {one.limits === null ? null : <Paragraph>{say('asks.limits-are', { limits: one.limits })}</Paragraph>}
      {one.words === null ? null : (
        <Paragraph>
          <bdi>{one.words}</bdi>
        </Paragraph>
      )}
      {one.state === 'withdrawn' ? (
        <Paragraph>{say('asks.for-me-stopped')}</Paragraph>
      ) : (
        <Form to={addresses.stopAskForMe(one.id)}>
          <Paragraph soft>{say('asks.for-me-after')}</Paragraph>
          <Button kind="quiet" label={`${say('asks.for-me-stop')}: ${sayQuestion(say, one)}`}>
            {say('asks.for-me-stop')}
          </Button>
        </Form>
      )}
    </article>
  );
}

/** What is asked for the owner stops at once. */
export const stopAskForMe = page({
  name: 'asking-for-me-stop',
  audience: 'owner',
  address: addresses.stopAskForMe(':id'),
  post: async ({ owner, store, around, params }) => {
    const stopped = await stopAskForMyself(store, owner.viewer, around, params['id'] ?? '');
    return !stopped.ok && stopped.refusal === 'no-such-ask' ? { kind: 'not-found' } : { kind: 'go', to: addresses.asksForMe() };
  },
});
