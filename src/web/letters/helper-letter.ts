import { invitationUntil } from '../../domain/consent/invitation.ts';
import { forgetLetter, type LetterOut, lettersOut } from '../../usecases/invite/write-helper-letter.ts';
import type { LetterToAddress, LetterWords } from '../../usecases/letters/letter-kinds.ts';
import { addresses } from '../addresses.ts';
import { dayIn } from '../say/day.ts';
import { type Language, languageOf } from '../say/languages.ts';
import { type Say, sayIn } from '../say/say.ts';

type Inviting = { readonly from: string; readonly to: string; readonly madeAt: Date; readonly link: string };

/** An invitation by mail, part by part: who asks what, the link, and where this comes from, how it stops, when it is erased. */
export function invitationWords(say: Say, language: Language, { from, to, madeAt, link }: Inviting): readonly string[] {
  return invitationParts(say, language, { from, to, until: invitationUntil('mail', madeAt), link });
}

type Parts = { readonly from: string; readonly to: string; readonly until: Date; readonly link: string };

const invitationParts = (say: Say, language: Language, { from, to, until, link }: Parts): readonly string[] => [
  say('invite.letter-ask', { name: to, from }),
  `${say('invite.letter-link', { date: dayIn(language, until) })}\n${link}`,
  say('invite.letter-notice', { from }),
];

/** A letter to who is invited or helps: plain text, and a subject that gives nothing away. Only an invitation names anybody. */
export const helperLetter: LetterToAddress = {
  address: async (store, around, { letter }) => {
    const letters = await lettersOut(store, around, letter.subjectId);
    const [first] = letters;
    return first === undefined ? null : { to: first.to, words: wordsOf(first, letters) };
  },
  forget: (store, { subjectId }) => forgetLetter(store, subjectId),
};

/** An invitation, or the links of one's own: one for each neighbour somebody helps. */
function wordsOf(first: LetterOut, letters: readonly LetterOut[]): LetterWords {
  const language = languageOf(first.language) ?? 'nl';
  const say = sayIn(language);
  const { invites, site, token } = first;
  const parts =
    invites === null
      ? [
          ...letters.map((one) => `${say('invite.letter-own-link')}\n${one.site}${addresses.ownLink(one.token)}`),
          say('invite.letter-own-keep'),
          say('invite.letter-not-you'),
        ]
      : invitationParts(say, language, { ...invites, link: site + addresses.invitation(token) });
  return { subject: say('invite.letter-subject'), parts };
}
