import type { LetterToAddress, LetterWords } from '../../usecases/letters/letter-kinds.ts';
import { forgetWish, type MailLink, makeMailLink } from '../../usecases/sign-in/make-mail-link.ts';
import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { type MessageKey, sayIn } from '../say/say.ts';
import type { WebSettings } from '../settings.ts';

/** Where a link leads, by what it is for. */
const leads: Readonly<Record<MailLink['purpose'], (token: string) => string>> = {
  open: addresses.linkOpen,
  attach: addresses.linkAttach,
  unlock: addresses.linkUnlock,
};

const what: Readonly<Record<MailLink['purpose'], MessageKey>> = {
  open: 'sign-in.letter-open',
  attach: 'sign-in.letter-attach',
  unlock: 'sign-in.letter-unlock',
};

/** The whole address of a link. */
export const addressOfLink = ({ purpose, site, token }: Pick<MailLink, 'purpose' | 'site' | 'token'>): string =>
  site + leads[purpose](token);

/**
 * Where the links in mails lead: where this was asked from, or, where an operator named hosts, one of those. A request under another name of this
 * machine must not put that name in somebody's mail.
 */
export function siteForMail(site: string, { allowedHosts, secure }: Pick<WebSettings, 'allowedHosts' | 'secure'>): string {
  const { host, hostname } = new URL(site);
  const [first] = allowedHosts;
  if (first === undefined || allowedHosts.includes(host) || allowedHosts.includes(hostname)) return site;
  return `${secure ? 'https' : 'http'}://${first}`;
}

/** The words of a mail with a link: plain text in the reader's language, and a subject that gives nothing away. */
export function mailLinkWords(link: MailLink): LetterWords {
  const say = sayIn(languageOf(link.language) ?? 'nl');
  const parts = [say(what[link.purpose]), addressOfLink(link), say('sign-in.letter-lasts'), say('sign-in.letter-not-you')];
  return { subject: say('sign-in.letter-subject'), parts };
}

/** The link somebody asked for, made when it goes. Nobody's address: nothing is sent, and whoever asked is told nothing. */
export const mailLinkLetter: LetterToAddress = {
  address: async (store, _, { letter }) => {
    const link = await makeMailLink(store, letter.subjectId);
    return link === null ? null : { to: link.address, words: mailLinkWords(link) };
  },
  forget: (store, { subjectId }) => forgetWish(store, subjectId),
};
