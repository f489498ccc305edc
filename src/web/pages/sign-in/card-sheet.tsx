import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';

/** Whether this Naober is reached on its own machine alone, so that no phone can find it. */
const onlyHere = (site: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(site).hostname);

/** The card, to print or copy by pen: a square for a camera, the words, how to come back. The PIN does not stand on it. */
export function CardSheet({ words, visit }: { readonly words: string; readonly visit: OwnerVisit }) {
  const { say, site, language, around } = visit;
  const card = site + addresses.openWithCard();
  return (
    <>
      <Heading level={1}>{say('sign-in.card-made-title')}</Heading>
      <div class="naober-not-on-paper">
        <Note>{say('sign-in.card-once')}</Note>
      </div>
      <section class="naober-card" aria-label={say('sign-in.card-label')}>
        <QrCode text={site + addresses.openWithCardHere(words)} label={say('sign-in.card-square')} />
        <div>
          <p class="naober-code" dir="ltr" translate={false}>
            {words.split('-').flatMap((part, turn) => [turn > 0 ? ' - ' : '', <span key={`${turn} ${part}`}>{part}</span>])}
          </p>
          <Paragraph>{say(onlyHere(site) ? 'sign-in.card-how-here' : 'sign-in.card-how', { site: card })}</Paragraph>
          <Paragraph>{say('sign-in.card-pin')}</Paragraph>
          <Paragraph soft>{say('sign-in.card-date', { date: dayIn(language, around.now()) })}</Paragraph>
        </div>
      </section>
      <div class="naober-not-on-paper">
        <Paragraph>{say('sign-in.card-who')}</Paragraph>
      </div>
      <Actions>
        <span data-island="print" hidden>
          <Button type="button">{say('space.code-print')}</Button>
        </span>
        <ButtonLink to={addresses.circle()} kind="quiet">
          {say('space.code-copied')}
        </ButtonLink>
      </Actions>
    </>
  );
}
