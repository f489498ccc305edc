import { expect, it } from 'vitest';
import { inGroups, shortCodeIn } from './short-code.ts';

it('a code is the same however it was written', () => {
  for (const typed of ['BDFG-HJKM', 'bdfghjkm', ' bdfg hjkm ', 'BDFG.HJKM', 'ｂｄｆｇ-hjkm'])
    expect(shortCodeIn(typed, 8)).toBe('BDFGHJKM');
});

it('what has another length or other letters is no code', () => {
  for (const typed of ['', 'BDFG-HJK', 'BDFG-HJKMM', 'BDFG-HJKI', '1DFG-HJKM']) expect(shortCodeIn(typed, 8)).toBeNull();
});

it('a code is shown in groups of four', () => {
  expect(inGroups('BDFGHJKM')).toBe('BDFG-HJKM');
});
