import type { MessageKey, Say } from '../../say/say.ts';

const words: readonly (readonly [number, MessageKey])[] = [
  [2, 'carry.number.two'],
  [3, 'carry.number.three'],
  [4, 'carry.number.four'],
  [5, 'carry.number.five'],
  [6, 'carry.number.six'],
  [7, 'carry.number.seven'],
  [8, 'carry.number.eight'],
];

/** A small number as a word, as one says it; a larger one in figures. */
export function sayNumber(say: Say, number: number): string {
  const key = words.find(([one]) => one === number)?.[1];
  return key === undefined ? `${number}` : say(key);
}
