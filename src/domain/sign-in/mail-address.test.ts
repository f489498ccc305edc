import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRealAddress, mailAddressIn, noMailAddress } from './mail-address.ts';

it.each([
  [' Truus@Example.ORG ', 'truus@example.org'],
  ['t.de-vries+kring@mail.example.nl', 't.de-vries+kring@mail.example.nl'],
  ['jan@kerk.museum', 'jan@kerk.museum'],
])('takes %s', (typed, address) => {
  expect(mailAddressIn(typed)).toBe(address);
});

it.each([
  '',
  'truus',
  'truus@',
  '@example.org',
  'truus@example',
  'a b@example.org',
  'truus@example.org, wim@example.org',
  'truus@example.org\r\nBcc: wim@example.org',
  '"truus"@example.org',
  'truus@-example.org',
  'x@no-mail.invalid',
  'x@y.invalid',
  `${'a'.repeat(65)}@example.org`,
])('refuses %j', (typed) => {
  expect(mailAddressIn(typed)).toBeNull();
});

it('never takes the address of who has none, whoever it is', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(isRealAddress(noMailAddress(id))).toBe(false);
      expect(mailAddressIn(noMailAddress(id))).toBeNull();
    }),
  );
});

it('never lets a line end, a second address or a name through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
      const address = mailAddressIn(typed);
      if (address !== null) expect(address).not.toMatch(/[\s,;<>"]/);
    }),
  );
});
