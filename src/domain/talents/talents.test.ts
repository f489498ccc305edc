import { describe, expect, it } from 'vitest';
import { answersTo } from '../fitting/answers-to.ts';
import { pieces, piecesFor, piecesIn } from './pieces.ts';
import { askKindOf, limitsOfAsk, sentenceFor } from './ready-ask.ts';
import { talentSorts } from './sorts.ts';
import { limitsInLine, noLimits, sameSubject, type Talent } from './talent.ts';
import { tidyLimits, tidyTalentWords } from './tidy.ts';

const own = (sort: Talent['sort'], words: string): Talent => ({
  ...{ id: 't', sort, piece: null, words, participantId: null, alterId: null },
  ...{ limits: noLimits, version: 1 },
});

describe('ready words', () => {
  it('can each be told of something, and every sort has some', () => {
    for (const sort of talentSorts) expect(piecesFor(sort).length).toBeGreaterThan(2);
    const offered = new Set(talentSorts.flatMap(piecesFor));
    expect(pieces.filter((piece) => !offered.has(piece))).toEqual([]);
  });

  it.each([
    ['Onkruid wieden in de tuin', ['gardening']],
    ['Would you walk with me?', ['walking']],
    ['De kliko aan de straat zetten', ['bins']],
    ['Meerijden naar het ziekenhuis', ['driving']],
    ['Iets anders', []],
    ['', []],
  ])('are recognised in "%s"', (text, found) => expect(piecesIn(text)).toEqual(found));
});

describe('what was told', () => {
  it('is about the same whatever the capitals', () => {
    expect(sameSubject(own('likes', 'Dammen'), own('likes', 'dammen'))).toBe(true);
    expect(sameSubject(own('likes', 'Dammen'), { piece: 'games', words: null })).toBe(false);
    expect(sameSubject({ piece: 'games', words: null }, { piece: 'games', words: null })).toBe(true);
  });

  it('in own words answers an ask that shares a word that says something', () => {
    const ask = { askId: null, kind: 'together', support: null, what: 'Samen dammen op dinsdag' } as const;
    expect(answersTo(own('likes', 'Dammen'), ask)).toBe(true);
    expect(answersTo(own('likes', 'Samen eten op dinsdag'), ask)).toBe(false);
    expect(answersTo(own('lend', 'Dammen'), ask)).toBe(false);
  });

  it('has its limits in one line, and none is said when there is none', () => {
    const rather = (what: string) => `liever niet: ${what}`;
    expect(limitsInLine(noLimits, rather)).toBeNull();
    expect(limitsInLine({ ...noLimits, notSo: 'In een groep', long: 'Drie kwartier' }, rather)).toBe(
      'Drie kwartier; liever niet: In een groep',
    );
  });

  it('is kept without spaces around it, and never longer than a line', () => {
    expect(tidyTalentWords('  op het  huis passen ')).toEqual({ ok: true, value: 'op het huis passen' });
    expect(tidyTalentWords(' ')).toEqual({ ok: true, value: null });
    expect(tidyTalentWords('x'.repeat(121)).ok).toBe(false);
    const typed = { place: '', often: '', long: 'x'.repeat(121), notSo: '', costs: '' };
    expect(tidyLimits(typed)).toEqual({ ok: false, refusal: 'words-too-long', at: 'long' });
  });
});

describe('an ask of something told', () => {
  it('is of a kind that fits: an offer, company, help, lending, or thinking along', () => {
    const kindOf = (sort: Talent['sort'], piece: Talent['piece']) => askKindOf({ sort, piece });
    expect([kindOf('give', 'cooking'), kindOf('lend', 'ladder'), kindOf('together', null)]).toEqual([
      'offer',
      'offer',
      'together',
    ]);
    expect([kindOf('wish', 'walking'), kindOf('wish', 'driving'), kindOf('wish', 'ladder')]).toEqual([
      'together',
      'help',
      'lend',
    ]);
    expect([kindOf('wish', null), kindOf('learn', 'cooking')]).toEqual(['think-along', 'help']);
    expect([kindOf('good-at', 'cooking'), kindOf('likes', null)]).toEqual([null, null]);
  });

  it('is put in a ready sentence where there is one', () => {
    expect(sentenceFor('together', 'walking')).toBe('walk');
    expect(sentenceFor('offer', 'trailer')).toBe('offer-lend');
    expect(sentenceFor('together', 'birds')).toBeNull();
    expect(sentenceFor('help', null)).toBeNull();
  });

  it('takes its limits along: when and where, what not, what it costs', () => {
    const limits = { place: 'In het bos', often: null, long: 'Drie kwartier', notSo: 'In een groep', costs: null };
    expect(limitsOfAsk(limits)).toEqual({ whenWords: 'Drie kwartier. In het bos.', notSo: 'In een groep', costs: null });
    expect(limitsOfAsk(noLimits)).toEqual({ whenWords: null, notSo: null, costs: null });
  });
});
