import fc from 'fast-check';
import { expect, it } from 'vitest';
import { madeCredentialIn, usedCredentialIn } from './credential.ts';

const made = { id: 'AbC-_1', clientDataJSON: 'e30', attestationObject: 'o2', transports: ['internal', 'HYBRID!', 3] };
const used = { id: 'AbC-_1', clientDataJSON: 'e30', authenticatorData: 'x1', signature: 'y2' };

it('reads what a device answers, and of how it is reached only plain words', () => {
  expect(madeCredentialIn(JSON.stringify(made))).toEqual({ ...made, transports: ['internal'] });
  expect(usedCredentialIn(JSON.stringify({ ...used, more: 1 }))).toEqual(used);
});

it.each(['', 'null', '[]', '{', '"x"', JSON.stringify({ ...used, signature: 5 }), JSON.stringify({ ...used, id: 'a b' })])(
  'reads nothing out of %j',
  (text) => {
    expect(usedCredentialIn(text)).toBeNull();
    expect(madeCredentialIn(text)).toBeNull();
  },
);

it('never fails on anything at all', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(madeCredentialIn(text) ?? usedCredentialIn(text)).toBeNull();
    }),
  );
});
