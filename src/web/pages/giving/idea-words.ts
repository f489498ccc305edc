import type { Idea } from '../../../domain/giving/ideas.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { preparedAsk } from '../fitting/prepared-ask.ts';
import { saySubject } from '../talents/talent-words.ts';

/** An idea as an offer, never as something that is due. */
export const sayIdea = ({ say }: OwnerVisit, idea: Idea): string =>
  idea.form === null ? say(`giving.idea.${idea.sort}`, { what: saySubject(say, idea.talent) }) : say(`giving.idea.${idea.form}`);

/** Where an idea leads to: an offer or a question that is prepared, or where one chooses whom; null for what is done elsewhere. */
export function wayOn(visit: OwnerVisit, idea: Idea): { readonly to: string; readonly text: string } | null {
  const { say } = visit;
  const nobody = { support: null, alter: null };
  switch (idea.form) {
    case 'recipe':
      return null;
    case 'call':
      return { to: addresses.keepContactWhom(), text: say('giving.way.call') };
    case 'thanks':
      return { to: addresses.thankYous(), text: say('giving.way.thanks') };
    case 'think-along': {
      const what = { piece: null, words: say('giving.idea.think-along-what') };
      return { to: preparedAsk(visit, { ...nobody, kind: 'offer', what }), text: say('giving.way.think-along') };
    }
    case null:
      return { to: toTalent(visit, idea), text: say(`giving.way.${idea.sort}`) };
  }
}

/** What is given, lent or done together is matched with who fits; what one is good at becomes an offer, what one likes a question. */
function toTalent(visit: OwnerVisit, { sort, talent }: Extract<Idea, { readonly form: null }>): string {
  if (sort !== 'good-at' && sort !== 'likes') return addresses.whoFits(talent.id);
  const kind = sort === 'likes' ? 'together' : 'offer';
  return preparedAsk(visit, { kind, support: null, alter: null, what: talent });
}
