import type { AlterKind, AlterStatus } from '../circle/circle.ts';

const kinds: Readonly<Record<AlterKind, readonly string[]>> = {
  person: ['person', 'individual', 'mens', 'een mens', 'persoon', 'a person'],
  group: ['group', 'groep', 'club', 'een groep of club', 'a group or club', 'vereniging'],
  organisation: ['organisation', 'organization', 'organisatie', 'een organisatie', 'an organisation', 'bedrijf', 'instelling'],
  place: ['place', 'plek', 'een plek', 'plaats', 'a place'],
  pet: ['pet', 'dier', 'een dier', 'huisdier', 'animal', 'an animal', 'a pet', 'hond', 'kat', 'dog', 'cat'],
};
const statuses: Readonly<Record<AlterStatus, readonly string[]>> = {
  present: ['present', 'nu', 'now'],
  past: ['past', 'vroeger', 'before'],
  potential: ['potential', 'misschien', 'maybe', 'misschien later', 'maybe later'],
  deceased: ['deceased', 'overleden', 'died'],
};

const meant = <Word extends string>(all: Readonly<Record<Word, readonly string[]>>, words: readonly Word[], text: string) =>
  words.find((word) => all[word].includes(text.normalize('NFC').trim().toLowerCase())) ?? null;

/** What somebody or something is, by a word for it in Dutch or English; null when it is no such word. */
export const kindMeant = (text: string): AlterKind | null =>
  meant(kinds, ['person', 'group', 'organisation', 'place', 'pet'], text);

/** Whether somebody is there now, was before, could be, or died, by a word for it; null when it is no such word. */
export const statusMeant = (text: string): AlterStatus | null =>
  meant(statuses, ['present', 'past', 'potential', 'deceased'], text);
