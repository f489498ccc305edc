import { createHash, randomBytes, randomInt } from 'node:crypto';
import { codeLetters } from '../../domain/organisation/short-code.ts';

/** The hash under which a token, a code or a state is kept. */
export const hashOf = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());

/** A new token of 256 bits, for a cookie or a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether a text has the shape of such a token. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

/** So many letters by chance, of those that are told apart easily. */
export const newLetters = (length: number): string =>
  Array.from({ length }, () => codeLetters[randomInt(codeLetters.length)] ?? '').join('');
