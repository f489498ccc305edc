import type { Alter } from '../../../domain/circle/circle.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';

/** "Je noemt 16: 13 mensen, het koor en Sjors." What the owner told us, as a sentence; null when nobody was named. */
export function sayWhoIsNamed(alters: readonly Alter[], say: Say, language: Language): string | null {
  const [only] = alters;
  if (only === undefined) return null;
  if (alters.length === 1) return say('circle.names-one', { name: only.name });
  const people = alters.filter(({ kind }) => kind === 'person').length;
  const others = alters.filter(({ kind }) => kind !== 'person');
  if (others.length === 0) return say('circle.names-people', { count: people });
  const inWords = others.length <= 4 ? others.map(({ name }) => name) : [say('circle.other-things', { count: others.length })];
  const list = (parts: readonly string[]) => new Intl.ListFormat(language).format(parts);
  if (people === 0) return say('circle.names-others', { others: list(inWords) });
  return say('circle.names-mixed', { total: alters.length, list: list([say('circle.people', { count: people }), ...inWords]) });
}
