import { keeping } from './keeping.ts';
import { extraAdvances, extraCharacters, plainAdvances } from './label-advances.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of a text as people count them: a letter with its marks, an emoji with its parts. */
export const charactersOf = (text: string): readonly string[] =>
  /^[ -~\u00c0-\u017f…’–]*$/.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment);

const tableAdvance = (table: string, index: number): number => Number.parseInt(table.slice(2 * index, 2 * index + 2), 36) / 100;

const known = keeping<number>(2000);

function advanceOf(character: string): number {
  const code = character.charCodeAt(0);
  if (character.length === 1 && code >= 32 && code < 127) return tableAdvance(plainAdvances, code - 32);
  return known(character, () => measured(character));
}

function measured(character: string): number {
  const letter = character.normalize('NFD').replace(/\p{M}|\p{Cf}/gu, '');
  const code = letter.codePointAt(0);
  if (code === undefined) return 0;
  if (code >= 32 && code < 127) return tableAdvance(plainAdvances, code - 32);
  const extra = extraCharacters.indexOf(letter.charAt(0));
  if (extra >= 0) return tableAdvance(extraAdvances, extra);
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter)) return 1.3;
  return code >= 0x1100 && /[\p{Lo}\p{So}\uff00-\uffef]/u.test(letter) ? 1 : 0.62;
}

/** Width in px of a text in the label font (Atkinson Hyperlegible Next, weight 400) at a size in px; an estimate for other scripts. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of charactersOf(text)) ems += advanceOf(character);
  return Math.ceil(ems * size * 10) / 10;
}

/** The longest beginning of a text that fits, with '…' where something was cut; cut between characters as people count them. */
export function shortened(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = charactersOf(text);
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const shorter = `${characters.slice(0, kept).join('').trimEnd()}…`;
    if (textWidth(shorter, size) <= width) return shorter;
  }
  return '…';
}

/** Whether the first letter that has a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(first);
}
