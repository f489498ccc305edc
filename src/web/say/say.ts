import { catalogues, type MessageKey } from './catalogues.ts';
import type { Language } from './languages.ts';

export type { MessageKey } from './catalogues.ts';

type Parameters = Readonly<Record<string, string | number>>;

/** Says a message in the visitor's language, with its {parameters} filled in; {count} chooses the plural form. */
export type Say = (key: MessageKey, parameters?: Parameters) => string;

const none: Parameters = {};

/** The voice in one language. A parameter that is not given stays visible as {name}, which a test of the pages refuses. */
export function sayIn(language: Language): Say {
  const known = voices.get(language);
  if (known !== undefined) return known;
  const voice = voiceOf(language);
  voices.set(language, voice);
  return voice;
}

/** Plural rules and number formats are costly to make, so each language's voice is made once. */
const voices = new Map<Language, Say>();

function voiceOf(language: Language): Say {
  const catalogue = catalogues[language];
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, parameters = none) => {
    const message = catalogue[key];
    const text = typeof message === 'string' ? message : message[chosen(plural, parameters['count'])];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}

const chosen = (plural: Intl.PluralRules, count: string | number | undefined) =>
  typeof count === 'number' && plural.select(count) === 'one' ? 'one' : 'other';
