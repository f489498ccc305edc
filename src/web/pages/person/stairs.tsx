import type { ComponentProps } from 'preact';
import { RadioList } from '../../ui/choices.tsx';

/** One choice out of steps that rise, drawn as a stairway; the last choice lies under it. Plain radio buttons, read aloud as such. */
export const Stairs = (props: ComponentProps<typeof RadioList>) => (
  <div class="naober-stairs">
    <RadioList {...props} />
  </div>
);
