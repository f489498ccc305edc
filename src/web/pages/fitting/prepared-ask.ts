import type { AskKind } from '../../../domain/asking/ask.ts';
import { sentenceOf } from '../../../domain/asking/sentences.ts';
import type { WantedAsk } from '../../../domain/asking/wanted-ask.ts';
import type { SupportKind } from '../../../domain/circle/support-kinds.ts';
import { supportOf } from '../../../domain/talents/pieces.ts';
import type { LeadsTo } from '../../../domain/talents/questions-worth.ts';
import { limitsOfAsk, sentenceFor } from '../../../domain/talents/ready-ask.ts';
import type { Subject, Talent } from '../../../domain/talents/talent.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { sayWhat } from '../asks/ask-text.ts';
import { capital } from '../insight/kind-words.ts';
import { saySubject } from '../talents/talent-words.ts';

/** The address at which an ask begins that says already what is known of it: kind, support, of whom, and what. */
export function preparedAsk(visit: OwnerVisit, { kind, support, alter, what }: LeadsTo): string {
  const sentence = what === null ? null : sentenceFor(kind, what.piece);
  return addresses.newAsk({
    soort: kind,
    ...(support === null ? {} : { hulp: support }),
    ...(alter === null ? {} : { wie: alter }),
    ...(what === null ? {} : sentence === null ? { wat: whatInWords(visit, kind, what) } : { zin: sentence }),
  });
}

/** What an ask says of something told: as a whole question where it is a ready word, else the own words. */
function whatInWords({ say, language }: OwnerVisit, kind: AskKind, subject: Subject, learns = false): string {
  const what = saySubject(say, subject);
  if (learns) return say('talents.what.learn', { what });
  if (subject.piece === null || (kind !== 'together' && kind !== 'help')) return capital(what, language);
  return say(`talents.what.${kind}`, { what });
}

/** What an ask asks of something told, with its limits: in ready pieces where there are, else in words. */
export function askOf(
  visit: OwnerVisit,
  kind: AskKind,
  talent: Talent,
): Pick<WantedAsk, 'what' | 'support' | 'pieces' | 'words' | 'whenWords' | 'limits'> {
  const { say } = visit;
  const learns = talent.sort === 'learn';
  const sentence = learns ? null : sentenceFor(kind, talent.piece);
  const named = sentence === null ? null : sentenceOf(kind, sentence);
  const pieces =
    sentence === null ? null : { sentence, parts: named?.part !== undefined ? { part: saySubject(say, talent) } : {} };
  const { whenWords, notSo, costs } = limitsOfAsk(talent.limits);
  return {
    what: pieces === null ? whatInWords(visit, kind, talent, learns) : sayWhat(say, { kind, what: '', pieces }),
    support: named?.support ?? supportAsked(kind, talent),
    pieces,
    words: costs === null ? null : say('talents.costs-are', { costs }),
    whenWords,
    limits: notSo,
  };
}

/** Something together is company, whatever it is; of help it is what that gives. */
function supportAsked(kind: AskKind, { piece, sort }: Talent): SupportKind | null {
  if (kind === 'together') return 'companionship';
  return kind === 'help' && sort !== 'learn' && piece !== null ? supportOf(piece) : null;
}
