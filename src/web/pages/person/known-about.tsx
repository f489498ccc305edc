import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { OwnerVisit } from '../../page.ts';
import { Paragraph } from '../../ui/words.tsx';
import { knownSentences } from './known-sentences.ts';

/** What the owner told about somebody, as running text; or that nothing was told, which may stay so. */
export function KnownAbout({ visit: { say, language }, alter }: { readonly visit: OwnerVisit; readonly alter: KeptAlter }) {
  const known = knownSentences({ say, language, alter });
  if (known.length === 0) return <Paragraph soft>{say('person.nothing-yet', { name: alter.name })}</Paragraph>;
  return (
    <Paragraph>
      <span dir="auto">{known.join(' ')}</span>
    </Paragraph>
  );
}
