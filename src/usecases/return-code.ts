import { createHash, randomInt } from 'node:crypto';
import { codeWords } from './code-words.ts';

const words = 6;

/**
 * A new code to come back with, such as KNOP-LAMP-4821-BOOT-MAAN-VIS-TOREN: six words of 256 and four figures, 61 bits by chance.
 * Short words can be read aloud, written down and typed by somebody who is tired.
 */
export function newReturnCode(): string {
  const chosen = Array.from({ length: words }, () => codeWords[randomInt(codeWords.length)] ?? '');
  const figures = String(randomInt(10_000)).padStart(4, '0');
  return [...chosen.slice(0, 2), figures, ...chosen.slice(2)].join('-').toUpperCase();
}

/** The hash by which a code is known. Capitals, spaces and dashes make no difference, nor an O for a 0 or an l for a 1. */
export const hashOfCode = (code: string): Uint8Array => new Uint8Array(createHash('sha256').update(plain(code)).digest());

const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
