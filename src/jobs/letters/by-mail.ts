import type { LetterWords } from '../../usecases/letters/letter-kinds.ts';
import type { Line } from '../outside/smtp-line.ts';
import type { Carrier } from './send-letters.ts';

/** What is put under every letter: how it stops, at an address that is in this letter alone. */
export type Footing = (under: { readonly kind: string; readonly language: string; readonly quietToken: string }) => {
  readonly quiet: string;
  readonly parts: readonly string[];
};

/** Carries letters over lines to the mail server. */
export const byMail =
  (openLine: () => Promise<Line>, footing: Footing): (() => Promise<Carrier>) =>
  async () => {
    const line = await openLine();
    return {
      open: line.open,
      close: line.close,
      hand: ({ id, kind }, { to, language, words, quietToken }) => {
        const { quiet, parts } = quietToken === null ? { quiet: null, parts: [] } : footing({ kind, language, quietToken });
        const { subject, file } = words;
        return line.hand({ id, to, subject, text: textOf(words, parts), quiet, ...(file === undefined ? {} : { file }) });
      },
    };
  };

const textOf = ({ parts }: LetterWords, under: readonly string[]): string => `${[...parts, ...under].join('\n\n')}\n`;
