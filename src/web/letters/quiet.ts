import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';
import type { WebSettings } from '../settings.ts';

type To = { readonly address: string; readonly language: string };
type Mail = { readonly to: string; readonly subject: string; readonly text: string };

type Site = Pick<WebSettings, 'allowedHosts' | 'secure'>;

/** Asks somebody who was not here for long whether all this may stay, with where they open it where an operator named the host. */
export function quietLetter({ address, language }: To, site: Site): Mail {
  const say = sayIn(languageOf(language) ?? 'nl');
  const parts = [say('mandate.quiet-letter'), ...wayIn(site), say('mandate.quiet-letter-then')];
  return { to: address, subject: say('mandate.quiet-subject'), text: `${parts.join('\n\n')}\n` };
}

/** Tells an owner that it was said that they died, and how to say that they live. A word about it in the subject would be read by others. */
export function diedLetter({ address, language }: To, site: Site): Mail {
  const say = sayIn(languageOf(language) ?? 'nl');
  const parts = [say('mandate.died-letter'), ...wayIn(site), say('mandate.died-letter-then')];
  return { to: address, subject: say('mandate.died-subject'), text: `${parts.join('\n\n')}\n` };
}

const wayIn = ({ allowedHosts: [host], secure }: Site): readonly string[] =>
  host === undefined ? [] : [`${secure ? 'https' : 'http'}://${host}${addresses.open()}`];

/** Tells a helper that something they agreed to is off: not by whom, not why. */
export function calledOffLetter({ address, language }: To): Mail {
  const say = sayIn(languageOf(language) ?? 'nl');
  return { to: address, subject: say('mandate.off-subject'), text: `${say('mandate.off-letter')}\n` };
}
