import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit };

/** How people are moved in the drawing, in words. What needs the script of the drawing is shown by it. */
export function HowToMove({ visit: { say } }: Props) {
  return (
    <details class="naober-more naober-not-on-paper">
      <summary>{say('move.how')}</summary>
      <div data-when="script" hidden>
        <Paragraph>{say('move.how-point')}</Paragraph>
        <div class="naober-how-keys">
          <Paragraph>{say('move.how-keys')}</Paragraph>
          <Paragraph>{say('move.how-open')}</Paragraph>
        </div>
      </div>
      <Paragraph>{say('move.how-plain')}</Paragraph>
    </details>
  );
}

/** What the script of the drawing shows when a move could not be kept. */
export function NotKept({ visit: { say } }: Props) {
  return (
    <div data-when="not-kept" role="alert" hidden>
      <Note>
        <Paragraph>{say('move.not-kept')}</Paragraph>
        <Button kind="quiet" type="button">
          {say('move.try-again')}
        </Button>
      </Note>
    </div>
  );
}
