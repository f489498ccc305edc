import type { AlterKind } from '../../../domain/circle/circle.ts';
import type { Valence } from '../../../domain/circle/template.ts';

/** The words of a drawing in one language; `{name}` and `{count}` are filled in. An empty word is not said. */
export type DrawingWords = {
  readonly circleOf: string;
  readonly you: string;
  readonly unplaced: string;
  readonly more: string;
  readonly deceased: string;
  readonly knowsOne: string;
  readonly knows: string;
  readonly gives: string;
  readonly receives: string;
  readonly kinds: Readonly<Record<AlterKind, string>>;
  readonly valences: Readonly<Record<Valence, string>>;
};

const dutch: DrawingWords = {
  circleOf: 'De kring van {name}',
  you: 'jij',
  unplaced: 'Nog geen plek',
  more: 'Nog {count}: {name}',
  deceased: 'overleden',
  knowsOne: 'kent één ander',
  knows: 'kent {count} anderen',
  gives: 'geeft',
  receives: 'krijgt',
  kinds: { person: '', group: 'groep', organisation: 'organisatie', place: 'plek', pet: 'dier' },
  valences: {
    supportive: 'geeft steun',
    neutral: 'gewoon',
    ambivalent: 'wisselend',
    strained: 'kost kracht',
    unsafe: 'niet veilig',
  },
};

const english: DrawingWords = {
  circleOf: 'The circle of {name}',
  you: 'you',
  unplaced: 'No place yet',
  more: '{count} more: {name}',
  deceased: 'deceased',
  knowsOne: 'knows one other',
  knows: 'knows {count} others',
  gives: 'gives',
  receives: 'receives',
  kinds: { person: '', group: 'group', organisation: 'organisation', place: 'place', pet: 'animal' },
  valences: {
    supportive: 'gives support',
    neutral: 'neutral',
    ambivalent: 'mixed',
    strained: 'costs strength',
    unsafe: 'not safe',
  },
};

/** The words Naober has itself: Dutch for Dutch, English for every other language. */
export const drawingWords = (language: string): DrawingWords => (language.startsWith('nl') ? dutch : english);
