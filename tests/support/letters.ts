import { byMail } from '../../src/jobs/letters/by-mail.ts';
import { openLine } from '../../src/jobs/outside/smtp-line.ts';
import { letterFooting } from '../../src/web/letters/footing.ts';
import { letterKinds } from '../../src/web/letters/kinds.ts';
import { plainLettersTo, type TestLetters } from './plain-letters.ts';

/** How letters go: the real ones and plain ones, in real words, over a real line to a mail server. */
export function lettersTo(url: string): TestLetters {
  const plain = plainLettersTo(url);
  const line = () => openLine(url, { from: 'naober@example.org', bounces: 'bounce@example.org' });
  return {
    ...plain,
    kinds: { ...letterKinds, ...plain.kinds },
    carriers: { mail: byMail(line, (under) => letterFooting(plain.site, under)) },
  };
}
