import { invitationUntil } from '../../domain/consent/invitation.ts';
import type { LetterOut } from '../../usecases/invite/write-helper-letter.ts';
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
export function writeHelperLetter(letter: LetterOut): { readonly to: string; readonly subject: string; readonly text: string } {
  const language = languageOf(letter.language) ?? 'nl';
  const say = sayIn(language);
  const { invites, site, token } = letter;
  const parts =
    invites === null
      ? [
          `${say('invite.letter-own-link')}\n${site}${addresses.ownLink(token)}`,
          say('invite.letter-own-keep'),
          say('invite.letter-not-you'),
        ]
      : invitationParts(say, language, { ...invites, link: site + addresses.invitation(token) });
  return { to: letter.to, subject: say('invite.letter-subject'), text: `${parts.join('\n\n')}\n` };
}
