import type { Often } from '../src/domain/carrying/own-line.ts';
import type { HowLong } from '../src/domain/carrying/perseverance.ts';
import type { ContactHow } from '../src/domain/keeping/contact.ts';
import type { GapKey } from '../src/domain/keeping/gaps.ts';
import type { LifeEvent } from '../src/domain/keeping/look.ts';
import type { When } from './when.ts';

/** What the weeks of a resident look like. Every `ago` is a number of days before now. */
export type Days = {
  /** What is in the agenda beside what was agreed: who comes for work, a club, a visit. */
  readonly appointments?: readonly (readonly [what: string, withWhom: string, place: string, when: When])[];
  /** Of whom the resident wants to be asked whether they spoke, how often, and whether to be told of the birthday. */
  readonly rhythms?: readonly (readonly [name: string, ideal: GapKey | null, ago: number, birthday?: 'birthday'])[];
  readonly spoke?: readonly (readonly [name: string, ago: number, how: ContactHow])[];
  readonly looksBack?: { readonly weeks: number; readonly ago: number; readonly since?: readonly [LifeEvent, ago: number] };
  /** What the resident does for somebody, and how long they think they hold out. */
  readonly carries?: { readonly name: string; readonly does: readonly (readonly [kind: string, often: Often])[] };
  readonly holdsOut?: readonly { readonly howLong: HowLong; readonly words: string; readonly ago: number }[];
};

/** The weeks of the residents, by their slug. */
export const days: Readonly<Record<string, Days>> = {
  hanneke: {
    appointments: [
      ['Zorg voor Gerard', 'Wijkverpleegkundige Sanne', '', { on: ['MO'], at: '09:00', minutes: 30 }],
      ['Lotgenoten Parkinson', '', 'De Hofkamer', { firstOfMonth: 'WE', at: '19:30', minutes: 120 }],
      ['Neuroloog, met Gerard', '', 'Ziekenhuis', { inDays: 9, at: '10:40', minutes: 30 }],
    ],
    rhythms: [
      ['Inge', 'two-weeks', 60],
      ['Maaike', 'two-weeks', 60],
      ['Joris', null, 60, 'birthday'],
    ],
    spoke: [
      ['Maaike', 3, 'spoken'],
      ['Inge', 33, 'written'],
    ],
    carries: {
      name: 'Gerard',
      does: [
        ['care', 'daily'],
        ['companionship', 'daily'],
        ['transport', 'weekly'],
        ['admin', 'monthly'],
        ['’s Nachts opstaan', 'daily'],
      ],
    },
    holdsOut: [
      { howLong: 'weeks', words: 'Zo gaat het niet lang meer. De nachten zijn het zwaarst.', ago: 128 },
      { howLong: 'months', words: 'Sinds Wilma op donderdag komt, adem ik weer even.', ago: 20 },
    ],
  },
  gewoon: {
    appointments: [
      ['Even bellen', 'Anja', '', { on: ['TH'], at: '19:00', minutes: 30 }],
      ['Begeleiding', 'Anne', 'Op de tuin', { on: ['WE'], at: '10:00', minutes: 60 }],
      ['Het koor', '', 'De Hofkamer', { on: ['MO'], at: '19:30', minutes: 90 }],
    ],
    rhythms: [
      ['Jeroen', 'two-weeks', 40],
      ['Anja', null, 40, 'birthday'],
    ],
    spoke: [
      ['Jeroen', 16, 'visit'],
      ['Anja', 4, 'spoken'],
    ],
  },
  piet: {
    appointments: [
      ['Begeleiding', 'Esther', 'Thuis', { on: ['TU'], at: '11:00', minutes: 60 }],
      ['Biljarten', 'Sjakie', 'De Werf', { on: ['FR'], at: '14:00', minutes: 90 }],
    ],
    rhythms: [['Ome Arend', 'month', 62]],
    looksBack: { weeks: 12, ago: 62, since: ['loss', 62] },
  },
  henk: {
    appointments: [
      ['Kapper', '', 'Beneden in de gang', { inDays: 5, at: '09:30', minutes: 30 }],
      ['Naar buiten', 'Vrijwilliger Jan', '', { on: ['MO'], at: '14:00', minutes: 60 }],
    ],
    rhythms: [
      ['Roelof', 'two-weeks', 50],
      ['Bennie', 'month', 50],
      ['Anna van Roelof', 'quarter', 50],
      ['Kleindochter Iris', null, 50, 'birthday'],
    ],
    spoke: [
      ['Roelof', 4, 'spoken'],
      ['Bennie', 39, 'visit'],
      ['Anna van Roelof', 20, 'written'],
    ],
    looksBack: { weeks: 8, ago: 50, since: ['moved-in', 12] },
  },
  'de-wit': {
    appointments: [
      ['Fysiotherapie', '', 'Ziekenhuis', { on: ['WE'], at: '09:30', minutes: 30 }],
      ['Op bezoek', 'Dominee Hofland', '', { inDays: 2, at: '15:00', minutes: 45 }],
      ['Weer naar huis', '', '', { inDays: 8 }],
    ],
    rhythms: [['Daphne', null, 9, 'birthday']],
  },
  mien: {
    appointments: [
      ['Dagopvang', '', '', { on: ['MO', 'TH'], at: '09:30', minutes: 390 }],
      ['Casemanager', 'Lian', 'Thuis', { inDays: 6, at: '11:00', minutes: 45 }],
    ],
  },
  samira: { appointments: [['Stille uren op de moestuin', '', 'De moestuin', { on: ['WE'], at: '13:00', minutes: 120 }]] },
  ruim: {
    appointments: [
      ['Naailes', 'Mevrouw Pinas', 'De Hofkamer', { on: ['TU', 'FR'], at: '10:00', minutes: 120 }],
      ['Koffie', 'Ilse', '', { on: ['TH'], at: '10:30', minutes: 60 }],
    ],
  },
  joop: { appointments: [['Dammen', 'Meneer Overkamp', 'De Hofkamer', { on: ['TH'], at: '14:00', minutes: 120 }]] },
  kees: { appointments: [['Klaverjassen', '', 'De Hofkamer', { on: ['WE'], at: '13:30', minutes: 180 }]] },
};
