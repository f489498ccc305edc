import { Paragraph } from '../../ui/words.tsx';

/** Facts as sentences under each other; one alone is a paragraph. */
export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  if (sentences.length === 1) return <Paragraph>{sentences[0]}</Paragraph>;
  return (
    <ul class="naober-sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
