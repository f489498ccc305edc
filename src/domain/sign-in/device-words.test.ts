import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome|Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari|iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge|Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0', 'Firefox|Linux'],
  ['curl/8.5.0', null],
  ['', null],
])('says %s in a few words', (said, words) => {
  expect(deviceWords(said)).toBe(words);
});

it('keeps nothing else of what a browser says', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 600 }), (said) => {
      expect(deviceWords(`Chrome/1 ${said}`)?.length ?? 0).toBeLessThanOrEqual(60);
      expect(deviceWords(said) ?? '|').toMatch(/^[A-Za-z ]*\|[A-Za-z]*$/);
    }),
  );
});
