import { expect, it } from 'vitest';
import { findLocalVoice } from './part-reading.ts';

const voices = [
  { lang: 'en-US', localService: false, name: 'far away' },
  { lang: 'en_GB', localService: true, name: 'here' },
  { lang: 'nl-BE', localService: false, name: 'ver weg' },
];

it('reads only with a voice on the device itself', () => {
  expect(findLocalVoice(voices, 'en')?.name).toBe('here');
  expect(findLocalVoice(voices, 'nl')).toBeNull();
  expect(findLocalVoice([], 'nl')).toBeNull();
});

it('takes any regional voice of the language, and no other language', () => {
  expect(findLocalVoice([{ lang: 'nl-BE', localService: true }], 'nl')).not.toBeNull();
  expect(findLocalVoice([{ lang: 'nds-NL', localService: true }], 'nl')).toBeNull();
});
