/** Letters that are told apart when read aloud or written by hand: no I, L, O, and no U beside V. */
export const codeLetters = 'ABCDEFGHJKMNPQRSTVWXYZ';

/** How many letters a code has that an owner hands to a worker: 35 bits, for a day, with few tries. */
export const accessCodeLength = 8;

/** A typed code as it is known: capitals only, without spaces, dashes and points; null when it cannot be one of this length. */
export function shortCodeIn(typed: string, length: number): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–_]/g, '');
  return letters.length === length && [...letters].every((letter) => codeLetters.includes(letter)) ? letters : null;
}

/** A code in groups of four, for on paper and on screen. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');
