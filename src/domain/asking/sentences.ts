import type { SupportKind } from '../circle/support-kinds.ts';
import type { AskKind, AskPieces } from './ask.ts';

/** A ready sentence: its words stand in messages/, under asks.piece.<id>; `part` is what has to be filled in, in own words. */
export type Sentence = { readonly id: string; readonly support: SupportKind | null; readonly part?: 'where' | 'about' | 'thing' };

const of = <const Id extends string>(id: Id, support: SupportKind | null = null, part?: Sentence['part']) => ({
  id,
  support,
  ...(part === undefined ? {} : { part }),
});

/** The ready sentences of each kind, in the order in which they are offered. */
const sentences = {
  help: [
    of('bins', 'practical'),
    of('groceries', 'practical'),
    of('ride', 'transport', 'where'),
    of('garden', 'practical'),
    of('chore', 'practical', 'thing'),
    of('dog', 'practical'),
    of('cook', 'practical'),
    of('call', 'companionship'),
  ],
  together: [
    of('coffee', 'companionship'),
    of('walk', 'companionship'),
    of('game', 'companionship'),
    of('eat', 'companionship'),
    of('outing', 'companionship', 'where'),
  ],
  'think-along': [of('choice', 'advice', 'about'), of('letter', 'admin'), of('go-along', 'emotional', 'where')],
  lend: [of('ladder'), of('tools'), of('trailer'), of('thing', null, 'thing')],
  offer: [
    of('offer-drive', null),
    of('offer-cook', null),
    of('offer-shop', null),
    of('offer-sit', null),
    of('offer-fix', null),
    of('offer-lend', null, 'thing'),
  ],
} as const satisfies Readonly<Record<AskKind, readonly Sentence[]>>;

/** The kinds of ask, in the order in which they are offered. */
export const askKinds = ['help', 'together', 'think-along', 'lend', 'offer'] as const satisfies readonly AskKind[];

export const isAskKind = (text: string): text is AskKind => askKinds.some((one) => one === text);

/** The name of a ready sentence. */
export type SentenceId = (typeof sentences)[AskKind][number]['id'];

/** A ready sentence with its name. */
export type NamedSentence = Sentence & { readonly id: SentenceId };

/** The ready sentences of a kind. */
export const sentencesOf = (kind: AskKind): readonly NamedSentence[] => sentences[kind];

/** The ready sentence of that name among those of a kind, or null. */
export const sentenceOf = (kind: AskKind, id: string): NamedSentence | null =>
  sentencesOf(kind).find((one) => one.id === id) ?? null;

/** What was filled in in a ready sentence; '' where nothing has to be. */
export const partOf = ({ parts }: AskPieces): string => parts['part'] ?? '';
