import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { Chapter, TopicKey } from '../../../domain/person/topics.ts';
import type { MessageKey, Say } from '../../say/say.ts';

/** The last part of each topic's address. */
export const slugs: Readonly<Record<TopicKey, string>> = {
  name: 'naam',
  kind: 'soort',
  status: 'nu',
  birthday: 'verjaardag',
  importance: 'belangrijk',
  affection: 'geven-om',
  connection: 'begrijpen',
  preference: 'graag-zien',
  practical: 'rekenen-op',
  often: 'hoe-vaak',
  first: 'wie-begint',
  since: 'sinds',
  support: 'geven',
  more: 'graag-krijgen',
  help: 'hulp',
  wish: 'wens',
  bounds: 'grenzen',
  private: 'voor-jou',
};

type Named = Pick<KeptAlter, 'name' | 'kind'>;

/** People and animals know one back; a group, an organisation or a place is somewhere one is. */
export const isSomebody = ({ kind }: Pick<KeptAlter, 'kind'>): boolean => kind === 'person' || kind === 'pet';

const thingTitles: Readonly<Partial<Record<TopicKey, MessageKey>>> = {
  often: 'person.title.often-thing',
  first: 'person.title.first-thing',
  since: 'person.title.since-thing',
};
const thingRows: Readonly<Partial<Record<TopicKey, MessageKey>>> = {
  first: 'person.row.first-thing',
  since: 'person.row.since-thing',
};

const wordsFor = (alter: Named, forThing: MessageKey | undefined, otherwise: MessageKey): MessageKey =>
  isSomebody(alter) || forThing === undefined ? otherwise : forThing;

/** The question at the head of a topic's page. */
export const topicTitle = (say: Say, alter: Named, key: TopicKey): string =>
  alter.kind === 'place' && key === 'support'
    ? say('person.title.support-place', { name: alter.name })
    : say(wordsFor(alter, thingTitles[key], `person.title.${key}`), { name: alter.name });

/** A topic in a few words, in the list of its chapter. */
export const topicRow = (say: Say, alter: Named, key: TopicKey): string =>
  say(wordsFor(alter, thingRows[key], `person.row.${key}`), { name: alter.name });

const thingChapters: Readonly<Partial<Record<Chapter, MessageKey>>> = {
  known: 'person.chapter.known-thing',
  contact: 'person.chapter.contact-thing',
};

/** A chapter in a few words. */
export const chapterWords = (say: Say, alter: Named, chapter: Chapter): string =>
  say(wordsFor(alter, thingChapters[chapter], `person.chapter.${chapter}`), { name: alter.name });
