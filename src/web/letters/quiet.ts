import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';
import type { WebSettings } from '../settings.ts';

type To = { readonly address: string; readonly language: string };
type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Asks somebody who was not here for long whether all this may stay, with where they open it where an operator named the host. */
export function quietLetter(
  { address, language }: To,
  { allowedHosts: [host], secure }: Pick<WebSettings, 'allowedHosts' | 'secure'>,
): Mail {
  const say = sayIn(languageOf(language) ?? 'nl');
  const way = host === undefined ? [] : [`${secure ? 'https' : 'http'}://${host}${addresses.open()}`];
  const parts = [say('mandate.quiet-letter'), ...way, say('mandate.quiet-letter-then')];
  return { to: address, subject: say('mandate.quiet-subject'), text: `${parts.join('\n\n')}\n` };
}

/** Tells a helper that something they agreed to is off: not by whom, not why. */
export function calledOffLetter({ address, language }: To): Mail {
  const say = sayIn(languageOf(language) ?? 'nl');
  return { to: address, subject: say('mandate.off-subject'), text: `${say('mandate.off-letter')}\n` };
}
