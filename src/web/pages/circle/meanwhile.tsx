import type { Say } from '../../say/say.ts';
import { Note, Paragraph } from '../../ui/words.tsx';

/** Another screen changed the same meanwhile: what stands there now, what was chosen here, and the question which to keep. */
export function Meanwhile({ say, now, yours }: { readonly say: Say; readonly now: string; readonly yours: string }) {
  return (
    <Note said>
      <p class="naober-label">{say('circle.meanwhile.title')}</p>
      <Paragraph>{say('circle.meanwhile.now', { value: now })}</Paragraph>
      <Paragraph>{say('circle.meanwhile.yours', { value: yours })}</Paragraph>
      <Paragraph>{say('circle.meanwhile.question')}</Paragraph>
    </Note>
  );
}
