import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyAbout } from '../../../tests/support/arbitrary-circle.ts';
import { plain } from '../../../tests/support/plain-alter.ts';
import type { KeptAlter } from '../circle/kept-circle.ts';
import { questionOf, questions } from './questions.ts';
import { sayAbout } from './say-about.ts';
import { stampOf } from './stamp.ts';

const anja: KeptAlter = { ...plain, id: 'a', name: 'Anja', ordinal: 1, prompt: null, sourceId: null, version: 1, tieVersion: 1 };
const anybody = anyAbout.map((about) => ({ ...anja, about }));
const keys = [...Object.keys(questions), 'gives transport', 'asked samen zingen'];
const answerOf = (alter: KeptAlter, key: string) => questionOf(key)?.answerOf(alter) ?? '';
const thisYear = 2200;

test('a form that is sent as it was drawn changes nothing, whatever happened since', () => {
  fc.assert(
    fc.property(anybody, anybody, (drawn, now) => {
      const said = keys.map((key) => ({ key, answer: answerOf(drawn, key), was: stampOf(answerOf(drawn, key)) }));
      expect(sayAbout(now, said, thisYear)).toEqual({ ok: true, value: now });
    }),
  );
});

test('what was changed here is written, unless the same was changed elsewhere into something else', () => {
  fc.assert(
    fc.property(anybody, anybody, anybody, fc.subarray(Object.keys(questions)), (drawn, now, meant, chosen) => {
      const said = chosen.map((key) => ({ key, answer: answerOf(meant, key), was: stampOf(answerOf(drawn, key)) }));
      const changedHere = chosen.filter((key) => answerOf(meant, key) !== answerOf(drawn, key));
      const clash = changedHere.filter(
        (key) => answerOf(now, key) !== answerOf(drawn, key) && answerOf(now, key) !== answerOf(meant, key),
      );
      const done = sayAbout(now, said, thisYear);
      if (clash.length > 0) {
        expect(done).toEqual({ ok: false, refusal: { why: 'changed-meanwhile', keys: clash } });
        return;
      }
      const next = done.ok ? done.value : now;
      expect(done.ok).toBe(true);
      for (const key of keys) expect(answerOf(next, key), key).toBe(answerOf(changedHere.includes(key) ? meant : now, key));
    }),
  );
});
