import { expect, it } from 'vitest';
import { sealingWith } from './sealing.ts';

const sealing = sealingWith(new Uint8Array(32).fill(7));

it('a sealed secret opens for what it was sealed for, and for nothing else', () => {
  const sealed = sealing.seal('GEHEIM', 'totp a');
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('GEHEIM');
  expect(sealing.open(sealed, 'totp a')).toBe('GEHEIM');
  expect(sealing.open(sealed, 'totp b')).toBeNull();
  expect(sealingWith(new Uint8Array(32)).open(sealed, 'totp a')).toBeNull();
});

it('a sealed secret that was touched does not open', () => {
  const sealed = sealing.seal('GEHEIM', 'x');
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(sealing.open(sealed, 'x')).toBeNull();
  expect(sealing.open(new Uint8Array(3), 'x')).toBeNull();
});
