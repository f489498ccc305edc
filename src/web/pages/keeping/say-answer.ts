import type { FollowUpAnswer } from '../../../domain/keeping/follow-up.ts';
import type { Say } from '../../say/say.ts';

/** An answer about how something went in a few words: "Ja · Prettig: een beetje · Nog een keer: nee". What was not said is not there. */
export function sayAnswer(say: Say, { happened, pleasant, again, why }: FollowUpAnswer): string {
  if (happened === 'untold') return say('keeping.follow.short-untold');
  const parts = [
    say(`keeping.follow.short-${happened}`),
    pleasant === null ? null : say(`keeping.follow.short-pleasant-${pleasant}`),
    again === null ? null : say(`keeping.follow.short-again-${again}`),
    why,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
