import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementState } from '../agreements/agreement.ts';
import { outcome } from './answered.ts';
import { readingHints } from './reading-hints.ts';
import { inRhythm, plainRhythm, rhythmInWords } from './rhythm-in-words.ts';
import { askKinds, sentenceOf, sentencesOf } from './sentences.ts';
import { tidyAsk, type WantedAsk } from './wanted-ask.ts';

const today = '2026-03-02';
const timing = { startsOn: '2026-03-03', untilOn: '2026-03-24', startsAt: null, minutes: null, rule: null };
const wanted: WantedAsk = { kind: 'help', what: ' De  container ', timing, answerBy: '2026-03-05' };

describe('an ask', () => {
  it('is kept tidy: one person is enough, and what was not said is not there', () => {
    const tidy = tidyAsk(wanted, today);
    expect(tidy.ok && [tidy.value.what, tidy.value.wanted, tidy.value.limits, tidy.value.forName]).toEqual([
      'De container',
      1,
      null,
      null,
    ]);
  });

  it.each([
    [{ what: '\u200B ' }, 'what-empty'],
    [{ limits: 'x'.repeat(201) }, 'too-long'],
    [{ answerBy: '2026-03-01' }, 'answer-over'],
    [{ answerBy: '2026-03-25' }, 'answer-too-late'],
    [{ answerBy: 'gauw' }, 'answer-unclear'],
    [{ wanted: 0 }, 'wanted-unclear'],
    [{ timing: { ...timing, startsAt: '25:00' } }, 'time-unclear'],
    [{ timing: { ...timing, untilOn: '2026-03-02' } }, 'until-before-from'],
    [{ timing: { ...timing, untilOn: '2027-03-02' } }, 'until-too-far'],
    [{ timing: { ...timing, rule: 'elke week' } }, 'time-unclear'],
  ] as const)('with %j is refused as %s', (wrong, refusal) => {
    expect(tidyAsk({ ...wanted, ...wrong }, today)).toEqual({ ok: false, refusal });
  });

  it('has ready sentences of every kind, each known by its name', () => {
    for (const kind of askKinds) for (const { id } of sentencesOf(kind)) expect(sentenceOf(kind, id)?.id).toBe(id);
    expect(sentenceOf('help', 'coffee')).toBeNull();
  });
});

it('an answer takes a place exactly when somebody becomes one who does it, and gives it back when they are no more', () => {
  const states: readonly AgreementState[] = ['asked', 'agreed', 'declined', 'stopped', 'called-off'];
  const answers = ['yes', 'no', 'not-now', 'otherwise', 'somebody-else', 'stop'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...answers)), (first, said) => {
      let state = first;
      let places = first === 'agreed' ? 1 : 0;
      for (const one of said) {
        const became = outcome({ state, untilOn: today, answer: null }, one, today);
        if (!became.ok) continue;
        state = became.value.state;
        places += became.value.places;
      }
      expect(places).toBe(state === 'agreed' ? 1 : 0);
    }),
  );
});

it.each([
  ['Ik kan wel om de week', 'fortnightly'],
  ['eens per twee weken', 'fortnightly'],
  ['every other week is fine', 'fortnightly'],
  ['een keer per week', 'weekly'],
  ['Elke maand een keertje', 'monthly'],
  ['alleen deze keer', 'once'],
  ['na tienen kan ik wel', null],
] as const)('"%s" speaks of the rhythm %s', (words, rhythm) => {
  expect(rhythmInWords(words)).toBe(rhythm);
});

it('a timing put in a plain rhythm has that rhythm', () => {
  for (const rhythm of ['once', 'daily', 'weekly', 'fortnightly', 'monthly'] as const)
    expect(plainRhythm(inRhythm(timing, rhythm))).toBe(rhythm);
  expect(inRhythm(timing, 'fortnightly').rule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU');
});

describe('what could be simpler', () => {
  it('is said of a long sentence, a hard word and a word of illness, and of nothing else', () => {
    expect(readingHints('Wil jij dinsdag de container aan de straat zetten? Het is vijf minuten werk.')).toEqual([]);
    expect(readingHints('Ik zoek ondersteuning.').map(({ kind, words }) => [kind, words])).toEqual([
      ['hard-word', 'ondersteuning'],
    ]);
    expect(readingHints('Na mijn chemo ben ik moe').map(({ words }) => words)).toEqual(['chemo']);
    expect(readingHints(`${'woord '.repeat(16)}.`).map(({ kind }) => kind)).toEqual(['long-sentence']);
  });
});
