import { expect, it } from 'vitest';
import { codeWords } from './code-words.ts';
import { hashOfCode, newReturnCode } from './return-code.ts';

it('has 256 words for codes, which stay different when letters that look alike are read as one', () => {
  const read = codeWords.map((word) => word.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1'));
  expect(new Set(read).size).toBe(256);
  for (const word of codeWords) expect(word).toMatch(/^[a-z]{3,6}$/);
});

it('makes a code of six words and four figures, another one each time', () => {
  const codes = Array.from({ length: 200 }, newReturnCode);
  expect(new Set(codes).size).toBe(200);
  for (const code of codes) expect(code).toMatch(/^([A-Z]{3,6}-){2}\d{4}(-[A-Z]{3,6}){4}$/);
});

it('knows a code however it is typed', () => {
  const known = hashOfCode('KNOP-LAMP-4801-BOOT-MAAN-VIS-TOREN');
  expect(hashOfCode(' knop lamp 48O1 boot maan vis toren ')).toEqual(known);
  expect(hashOfCode('KNOP–LAMP–48OI–BOOT–MAAN–VIS–TOREN.')).toEqual(known);
  expect(hashOfCode('KNOP-LAMP-4802-BOOT-MAAN-VIS-TOREN')).not.toEqual(known);
});
