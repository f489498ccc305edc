import type { LetterToAddress, LetterWords } from '../../usecases/letters/letter-kinds.ts';
import { forgetWorkerWish, makeWorkerLinks, type WorkerMail } from '../../usecases/organisation/ask-worker-mail.ts';
import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';

/** The links a worker asked for, one for each organisation they work at. At nobody's address nothing is sent, and nobody is told. */
export const workerLinkLetter: LetterToAddress = {
  address: async (store, around, { letter }) => {
    const links = await makeWorkerLinks(store, around, letter.subjectId);
    const [first] = links;
    return first === undefined ? null : { to: first.address, words: wordsOf(first.language, links) };
  },
  forget: (store, { subjectId }) => forgetWorkerWish(store, subjectId),
};

/** Plain text, and a subject that gives nothing away. */
function wordsOf(language: string, links: readonly WorkerMail[]): LetterWords {
  const say = sayIn(languageOf(language) ?? 'nl');
  const what = links.map(
    ({ organisation, site, token }) => `${say('org.letter.what', { organisation })}\n${site}${addresses.workLink(token)}`,
  );
  return { subject: say('org.letter.subject'), parts: [...what, say('org.letter.lasts'), say('org.letter.not-you')] };
}
