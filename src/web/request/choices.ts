import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Language, languageOf } from '../say/languages.ts';

/** How the page looks: as the device wants it, or as chosen here. */
export const looks = ['device', 'light', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

const aYear = 365 * 24 * 3600;

/** What this browser chose before. Dutch is the default whatever the browser speaks; the other language is one press away. */
export function choicesOf(context: Context): { readonly language: Language; readonly look: Look } {
  const look = getCookie(context, 'weergave');
  return { language: languageOf(getCookie(context, 'taal') ?? '') ?? 'nl', look: looks.find((one) => one === look) ?? 'device' };
}

/** Keeps what was chosen, in this browser. */
export function keepChoices(
  context: Context,
  chosen: { readonly language?: Language; readonly look?: Look },
  secure: boolean,
): void {
  const options = { path: '/', maxAge: aYear, sameSite: 'Lax', httpOnly: true, secure } as const;
  if (chosen.language !== undefined) setCookie(context, 'taal', chosen.language, options);
  if (chosen.look !== undefined) setCookie(context, 'weergave', chosen.look, options);
}
