import { ok, type Result, refused } from '../result.ts';
import { longestWords } from './document-about.ts';
import { tidyText } from './naming.ts';

/** Text of several lines as it is kept: each line tidy, at most one empty line between two others, none around them. */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n|[\n\r]/)
    .map(tidyText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');

/** Somebody's own words, null when there are none, or that there are too many of them. */
export function ownWords(text: string): Result<string | null, 'words-too-long'> {
  const tidy = tidyLines(text);
  if (tidy.length > longestWords) return refused('words-too-long');
  return ok(tidy === '' ? null : tidy);
}
