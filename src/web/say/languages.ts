/** The languages Naober speaks; each has a catalogue. The first is the default. */
export const languages = [
  { tag: 'nl', ownName: 'Nederlands', direction: 'ltr' },
  { tag: 'en', ownName: 'English', direction: 'ltr' },
] as const satisfies readonly { tag: string; ownName: string; direction: 'ltr' | 'rtl' }[];

export type Language = (typeof languages)[number]['tag'];

/** The language a tag stands for ("en-GB" is English), or null when Naober does not speak it. */
export const languageOf = (tag: string): Language | null =>
  languages.find((one) => one.tag === tag.trim().toLowerCase().split('-')[0])?.tag ?? null;

/** The way a language is written. */
export const directionOf = (language: Language) => languages.find((one) => one.tag === language)?.direction ?? 'ltr';
