import { ok, type Result, refused } from '../result.ts';

/** The longest name, role or label, in characters as a reader counts them. */
const longestName = 60;
const longestCodePoints = 400;

/** Everything a name can't hold: control characters, and marks that turn the direction of the text around it. */
const unwelcome = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const invisible = /[\s\p{Cf}\p{M}\u3164\u115F\u1160\u2800]/gu;
const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** How many characters a reader sees: an emoji of a whole family is one. */
const lengthInCharacters = (text: string): number => [...segmenter.segment(text)].length;

/** A text as it is kept: composed (NFC), trimmed, on one line, without control characters. Empty when nothing of it can be seen. */
export function tidyText(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replace(/[\t\n\r\v\f]/g, ' ')
    .replace(unwelcome, '')
    .replace(/\s+/g, ' ')
    .trim();
  return tidy.replace(invisible, '') === '' ? '' : tidy;
}

/** One name as it is kept, or why not. */
export function tidyName(text: string): Result<string, 'name-empty' | 'name-too-long'> {
  const name = tidyText(text);
  if (name === '') return refused('name-empty');
  if ([...name].length > longestCodePoints || lengthInCharacters(name) > longestName) return refused('name-too-long');
  return ok(name);
}

/** Words that may stay away, such as who somebody is: null when empty. */
export function tidyWords(text: string): Result<string | null, 'name-too-long'> {
  const words = tidyName(text);
  if (words.ok) return ok(words.value);
  return words.refusal === 'name-empty' ? ok(null) : refused('name-too-long');
}

/** Several names typed or pasted at once, apart by commas, semicolons or new lines, in their order. Doubles stay: two people can share a name. */
export function namesIn(text: string): Result<readonly string[], 'name-empty' | 'name-too-long'> {
  const names: string[] = [];
  for (const part of text.split(/[\n\r,;،、，؛]+/u)) {
    const name = tidyName(part);
    if (name.ok) names.push(name.value);
    else if (name.refusal === 'name-too-long') return refused('name-too-long');
  }
  return names.length > 0 ? ok(names) : refused('name-empty');
}
