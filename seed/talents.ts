import type { Piece } from '../src/domain/talents/pieces.ts';
import type { TalentSort } from '../src/domain/talents/sorts.ts';
import type { LimitKind } from '../src/domain/talents/talent.ts';

/** Something that is told: of which sort, a ready word or own words, and within what limits. */
export type Tells = readonly [TalentSort, Piece | { readonly words: string }, Partial<Readonly<Record<LimitKind, string>>>?];

type Talents = {
  /** What the resident tells about themselves. */
  readonly own?: readonly Tells[];
  /** What the resident noted about somebody of their circle, by name. */
  readonly about?: Readonly<Record<string, readonly Tells[]>>;
};

/** What residents can, like and wish, by their slug. */
export const talents: Readonly<Record<string, Talents>> = {
  samira: {
    own: [
      [
        'together',
        'walking',
        { long: 'Drie kwartier', notSo: 'Bij mij thuis, in een groep', often: 'Eén keer in de week, overdag' },
      ],
      ['likes', 'birds'],
      ['good-at', { words: 'Dingen op volgorde zetten' }],
    ],
    about: {
      Nadia: [
        ['likes', 'walking'],
        ['likes', 'birds'],
      ],
    },
  },
  hanneke: {
    own: [
      ['together', 'cycling'],
      ['wish', { words: 'Een avond niets hoeven' }],
      ['give', 'cooking', { often: 'Eén keer in de maand' }],
    ],
    about: { Ton: [['likes', 'cycling']], Naïma: [['good-at', 'cooking']] },
  },
  gewoon: {
    own: [
      ['good-at', 'gardening'],
      ['give', 'gardening', { notSo: 'Als het regent' }],
      ['learn', 'cooking'],
    ],
    about: { Piet: [['lend', 'trailer']], Kees: [['good-at', 'repairs']] },
  },
  joop: { own: [['together', 'games']], about: { 'Meneer Overkamp': [['likes', 'games']] } },
};
