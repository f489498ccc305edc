import { tidyText } from '../circle/naming.ts';
import { ownWords } from '../circle/own-words.ts';
import { ok, type Result, refused } from '../result.ts';

/** The longest text on one line, as the store keeps it. */
const longestLine = 400;

/** A line that must say something. */
export function neededLine(text: string): Result<string, 'words-missing' | 'words-too-long'> {
  const tidy = tidyText(text);
  if (tidy === '') return refused('words-missing');
  return tidy.length > longestLine ? refused('words-too-long') : ok(tidy);
}

/** A line that may stay empty: null then. */
export function freeLine(text: string): Result<string | null, 'words-too-long'> {
  const tidy = tidyText(text);
  if (tidy.length > longestLine) return refused('words-too-long');
  return ok(tidy === '' ? null : tidy);
}

/** Own words over several lines that must say something. */
export function neededWords(text: string): Result<string, 'words-missing' | 'words-too-long'> {
  const words = ownWords(text);
  if (!words.ok) return words;
  return words.value === null ? refused('words-missing') : ok(words.value);
}
