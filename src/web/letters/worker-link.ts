import type { WorkerMail } from '../../usecases/organisation/ask-worker-mail.ts';
import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';

/** The mail with a link to sign in for a worker: plain text, and a subject that gives nothing away. */
export function workerLinkLetter(mail: WorkerMail): { readonly to: string; readonly subject: string; readonly text: string } {
  const { address, site, language, organisation, token } = mail;
  const say = sayIn(languageOf(language) ?? 'nl');
  const what = `${say('org.letter.what', { organisation })}\n${site}${addresses.workLink(token)}`;
  const parts = [what, say('org.letter.lasts'), say('org.letter.not-you')];
  return { to: address, subject: say('org.letter.subject'), text: `${parts.join('\n\n')}\n` };
}
