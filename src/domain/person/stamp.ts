import { chanceOf } from '../circle/layout/chance-of.ts';

/** A short mark of an answer, for a form to say what it was drawn from without repeating it. Not secret, and not meant to be. */
export const stampOf = (answer: string): string => (answer === '' ? '-' : chanceOf(answer).toString(36));
