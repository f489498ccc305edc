import { Heading, Paragraph } from '../../ui/words.tsx';

type Props = { readonly question: string; readonly words: string | null; readonly nothing: string };

/** A question with what was written, line by line; that nothing was written is said. */
export function OwnWords({ question, words, nothing }: Props) {
  return (
    <>
      <Heading level={2}>{question}</Heading>
      {words === null ? (
        <Paragraph soft>{nothing}</Paragraph>
      ) : (
        words.split('\n').map((line, nth) => (
          <Paragraph key={`${nth}${line}`}>
            <bdi>{line}</bdi>
          </Paragraph>
        ))
      )}
    </>
  );
}
