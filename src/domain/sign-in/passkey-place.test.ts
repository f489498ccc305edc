import { expect, it } from 'vitest';
import { passkeyPlace } from './passkey-place.ts';

it.each([
  ['http://localhost:3000', 'localhost'],
  ['https://naober.example.org', 'naober.example.org'],
  ['https://naober.example.org:8443', 'naober.example.org'],
])('under %s keys belong to %s', (site, place) => {
  expect(passkeyPlace(site)).toBe(place);
});

it.each(['http://127.0.0.1:3000', 'https://192.168.1.20', 'http://[::1]:3000', 'http://naober.example.org', 'nothing'])(
  'under %s a browser makes no key',
  (site) => {
    expect(passkeyPlace(site)).toBeNull();
  },
);
