import { chapters } from '../../../domain/person/topics.ts';
import type { Say } from '../../say/say.ts';

/** What an act said about somebody, by its chapter: "Bewaard: het contact met Anja." Null for other acts. */
export function sayWhatWasSaid(say: Say, kind: string, name: string): string | null {
  const chapter = chapters.find((each) => kind === `said-${each}`);
  return chapter === undefined ? null : say(`person.act.${chapter}`, { name });
}
