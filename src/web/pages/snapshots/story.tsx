import type { OwnerVisit } from '../../page.ts';
import { Heading } from '../../ui/words.tsx';

/** What changed and why, in the owner's own words; nothing where they wrote nothing. */
export function Story({ visit: { say }, story }: { readonly visit: OwnerVisit; readonly story: string | null }) {
  if (story === null) return null;
  return (
    <section>
      <Heading level={2}>{say('then.one.story')}</Heading>
      <p class="nl-paragraph naober-own-words" dir="auto">
        {story}
      </p>
    </section>
  );
}
