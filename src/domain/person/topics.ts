import type { QuestionKey } from './questions.ts';
import type { SupportSide } from './support-question.ts';

/** The chapters of what one can say about somebody, in their order. */
export const chapters = ['who', 'known', 'contact', 'giving', 'wish', 'bounds', 'private'] as const;
export type Chapter = (typeof chapters)[number];

/** A chapter's small pages: each asks a few questions, and is kept by itself. */
export const topics = {
  name: { chapter: 'who', asks: ['name', 'role', 'part'] },
  kind: { chapter: 'who', asks: ['kind'] },
  status: { chapter: 'who', asks: ['status'] },
  birthday: { chapter: 'who', asks: ['birthday', 'child'] },
  importance: { chapter: 'known', asks: ['importance'] },
  affection: { chapter: 'known', asks: ['affection'] },
  connection: { chapter: 'known', asks: ['connection'] },
  preference: { chapter: 'known', asks: ['preference'] },
  practical: { chapter: 'known', asks: ['practical'] },
  often: { chapter: 'contact', asks: ['faceToFace', 'call', 'message', 'online'] },
  first: { chapter: 'contact', asks: ['initiative', 'distance'] },
  since: { chapter: 'contact', asks: ['since', 'origin'] },
  support: { chapter: 'giving', asks: [], sides: ['gives', 'receives'] },
  more: { chapter: 'giving', asks: [], sides: ['wanted', 'asked'] },
  help: { chapter: 'giving', asks: ['formality', 'paid', 'wantsToHelp'] },
  wish: { chapter: 'wish', asks: ['wish', 'fun'] },
  bounds: { chapter: 'bounds', asks: ['boundaries'] },
  private: { chapter: 'private', asks: ['valence', 'note'] },
} as const satisfies Readonly<Record<string, TopicShape>>;

type TopicShape = {
  readonly chapter: Chapter;
  readonly asks: readonly QuestionKey[];
  /** Asked of every kind of support, side by side. */
  readonly sides?: readonly [SupportSide, SupportSide];
};

export type TopicKey = keyof typeof topics;
export type Topic = TopicShape & { readonly key: TopicKey };

const isTopicKey = (key: string): key is TopicKey => Object.hasOwn(topics, key);

/** Every topic in its order. */
export const topicKeys: readonly TopicKey[] = Object.keys(topics).filter(isTopicKey);

/** The topic of that name. */
export const topicOf = (key: TopicKey): Topic => ({ key, ...topics[key] });
