import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesIn, tidyName, tidyText } from './naming.ts';

test('a name is kept trimmed, composed and on one line', () => {
  expect(tidyText('  Zoe\u0308 \n van\tDam ')).toBe('Zo\u00eb van Dam');
});

test('control characters and marks that turn the text around are left out', () => {
  expect(tidyText('Tr\u0000u\u202Eus\u0007')).toBe('Truus');
});

test('a name of only invisible characters is no name', () => {
  for (const text of ['', '   ', '\u200B\u200D', '\u3164', '\u0301'])
    expect(tidyName(text)).toEqual({ ok: false, refusal: 'name-empty' });
});

test('sixty characters fit, as a reader counts them, sixty-one do not', () => {
  const family = '👩‍👩‍👧';
  expect(tidyName(family.repeat(60)).ok).toBe(true);
  expect(tidyName(family.repeat(61))).toEqual({ ok: false, refusal: 'name-too-long' });
  expect(tidyName(`a${'\u0301'.repeat(1000)}`)).toEqual({ ok: false, refusal: 'name-too-long' });
});

test('names in other scripts stay as they are', () => {
  for (const name of ['فاطمة', 'Łukasz', '王小明', 'Ömer', 'Νίκος']) expect(tidyName(name)).toEqual({ ok: true, value: name });
});

test('several names at once keep their order and their doubles', () => {
  expect(namesIn('Truus, Kees;;\n Truus\r\n,')).toEqual({ ok: true, value: ['Truus', 'Kees', 'Truus'] });
});

test('whatever is typed becomes names that can be kept, or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const names = namesIn(text);
      if (!names.ok) return;
      for (const name of names.value) {
        expect(tidyName(name)).toEqual({ ok: true, value: name });
        expect(name).toBe(name.toWellFormed());
        expect(/\p{Cc}/u.test(name)).toBe(false);
      }
    }),
  );
});
