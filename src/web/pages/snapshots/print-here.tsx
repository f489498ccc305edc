import type { Say } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';

/** How to print this page: a button where there is JavaScript, words where there is none. The page asks for the island `print`. */
export const PrintHere = ({ say }: { readonly say: Say }) => (
  <div class="naober-not-on-paper">
    <noscript>
      <p class="naober-soft">{say('then.print-how')}</p>
    </noscript>
    <p data-island="print" hidden>
      <Button kind="quiet" type="button">
        {say('then.print')}
      </Button>
    </p>
  </div>
);
