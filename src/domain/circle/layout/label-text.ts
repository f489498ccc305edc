import { keeping } from './keeping.ts';
import { extraAdvances, extraCharacters, plainAdvances } from './label-advances.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters of a text as people count them: a letter with its marks, an emoji with its parts. */
export const charactersOf = (text: string): readonly string[] =>
  /^[ -~\u00c0-\u017f…’–]*$/.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment);

const decoded = (table: string): readonly number[] =>
  (table.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 36) / 100);

const plain = decoded(plainAdvances);
const extra = decoded(extraAdvances);

function advanceOf(character: string): number {
  const letter = character.normalize('NFD').replace(/\p{M}|\p{Cf}/gu, '');
  const code = letter.codePointAt(0);
  if (code === undefined) return 0;
  const known = (code >= 32 ? plain[code - 32] : undefined) ?? extra[extraCharacters.indexOf(letter.charAt(0))];
  if (known !== undefined) return known;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter)) return 1.3;
  return code >= 0x1100 && /[\p{Lo}\p{So}\uff00-\uffef]/u.test(letter) ? 1 : 0.62;
}

const advances = keeping<number>(1000);

/** A text cut up: its characters, and how far in ems each of its beginnings reaches, the empty one first. */
type Measured = { readonly characters: readonly string[]; readonly ends: readonly number[]; readonly ems: number };

const texts = keeping<Measured>(4000);

const measured = (text: string): Measured => texts(text, () => measure(text));

function measure(text: string): Measured {
  const characters = charactersOf(text);
  let ems = 0;
  const ends = [0];
  for (const character of characters) {
    const code = character.length === 1 ? character.charCodeAt(0) : 0;
    ems += (code >= 32 ? plain[code - 32] : undefined) ?? advances(character, () => advanceOf(character));
    ends.push(ems);
  }
  return { characters, ends, ems };
}

const inPixels = (ems: number, size: number): number => Math.ceil(ems * size * 10) / 10;

/** Width in px of a text in the label font (Atkinson Hyperlegible Next, weight 400) at a size in px; an estimate for other scripts. */
export const textWidth = (text: string, size: number): number => inPixels(measured(text).ems, size);

/** The longest beginning of a text that fits, with '…' where something was cut; cut between characters as people count them. */
export function shortened(text: string, size: number, width: number): string {
  const { characters, ends, ems } = measured(text);
  if (inPixels(ems, size) <= width) return text;
  const dots = measured('…').ems;
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    if (characters[kept - 1]?.trim() !== '' && inPixels((ends[kept] ?? 0) + dots, size) <= width)
      return `${characters.slice(0, kept).join('')}…`;
  }
  return '…';
}

/** Whether the first letter that has a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(first);
}
