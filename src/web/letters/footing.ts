import { addresses } from '../addresses.ts';
import { languageOf } from '../say/languages.ts';
import { sayIn } from '../say/say.ts';
import type { WebSettings } from '../settings.ts';

type Under = { readonly kind: string; readonly language: string; readonly quietToken: string };

/** What stands under a letter: where to say that no more are wanted, or less often, without an account. */
export function letterFooting(site: string, { kind, language, quietToken }: Under): { quiet: string; parts: readonly string[] } {
  const quiet = site + addresses.noMoreLetters(quietToken);
  const say = sayIn(languageOf(language) ?? 'nl');
  return { quiet, parts: [`${say(kind === 'weekly' ? 'letters.weekly-quiet' : 'letters.quiet')}\n${quiet}`] };
}

/** Where letters lead that no request asked for: the host an operator named, else this machine. */
export const siteForLetters = ({ allowedHosts: [host], secure }: Pick<WebSettings, 'allowedHosts' | 'secure'>, port: number) =>
  host === undefined ? `http://localhost:${port}` : `${secure ? 'https' : 'http'}://${host}`;

/** What a browser is told: only that there is something. */
export const pushWords = (language: string): string => sayIn(languageOf(language) ?? 'nl')('letters.push');
