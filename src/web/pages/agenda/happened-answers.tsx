import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';

/** The three answers to "Is het gebeurd?", in whichever form asks it. */
export function HappenedAnswers({ say }: { readonly say: Say }) {
  return (
    <Actions>
      <Button kind="quiet" name="doe" value="done">
        {say('agenda.yes')}
      </Button>
      <Button kind="quiet" name="doe" value="not-done">
        {say('agenda.no')}
      </Button>
      <Button kind="quiet" name="doe" value="not-known">
        {say('agenda.not-known')}
      </Button>
    </Actions>
  );
}
