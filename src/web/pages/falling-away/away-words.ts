import type { KindAfter } from '../../../domain/falling-away/falls-away.ts';
import type { OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { isListed } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';

/** What is left of one kind of support, in sentences: who else does it, of how many it is not known, and who was named as who could. */
export function sayKindAfter({ say, language }: OwnerVisit, { still, could, unknown }: KindAfter): readonly string[] {
  const names = new Intl.ListFormat(language).format(still.map(({ name }) => name));
  return [
    still.length === 0
      ? say('carry.away.nobody-else')
      : say(still.length === 1 ? 'carry.away.also' : 'carry.away.also-more', { names }),
    ...(unknown > 0 && still.length === 0 ? [say('carry.unknown-of', { count: unknown })] : []),
    ...sayCould({ say, language }, could),
  ];
}

const reasons = ['wanted', 'willing', 'later'] as const;

/** Who was named as who could, a sentence for each reason. */
export const sayCould = ({ say, language }: Pick<OwnerVisit, 'say' | 'language'>, could: KindAfter['could']): readonly string[] =>
  reasons.flatMap((because) => {
    const those = could.filter((one) => one.because === because);
    const names = new Intl.ListFormat(language).format(those.map(({ name }) => name));
    return those.length === 0 ? [] : [say(`carry.away.could.${because}`, { names, count: those.length })];
  });

/** What to ask for a kind of support, once and small. */
export const askFor = (say: Say, kind: string): string =>
  isListed(kind) ? say(`carry.away.ask.${kind}`) : say('carry.away.ask', { kind: supportWords(say, kind) });
