import type { AskOfNames } from '../../../domain/insight/ask-of-names.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { supportWords } from '../person/answer-words.ts';
import { keepNames, type NamesAsked, showNames } from './ask-names-page.tsx';
import { capital, isListed, kindInAddress, kindOfAddress } from './kind-words.ts';
import { type Looking, withLooking } from './looking.ts';

type Direction = 'gives' | 'receives' | 'asked';

const placeOf = {
  gives: { to: addresses.helpWith, back: addresses.insightOf('hulp') },
  receives: { to: addresses.givingOf, back: addresses.insightOf('geven') },
  asked: { to: addresses.askedFor, back: addresses.insightOf('nooit-gevraagd') },
} as const;

/** A question about a kind of support in words; a kind in the owner's own words stands by itself in it. */
export function kindTitle(about: Direction, kind: string, { say, language }: Pick<OwnerVisit, 'say' | 'language'>): string {
  const words = supportWords(say, kind);
  return isListed(kind)
    ? say(`insight.ask.${about}`, { kind: words })
    : say(`insight.ask.${about}-own`, { kind: capital(words, language) });
}

/** The question about one kind of support that an address speaks of; null when there is no such kind here. */
function aboutKind(about: Direction, { visit, kinds }: Looking): NamesAsked | null {
  const { say, params } = visit;
  const kind = kindOfAddress(params['soort'] ?? '', kinds);
  if (kind === null) return null;
  const { to, back } = placeOf[about];
  const title = kindTitle(about, kind, visit);
  return { ask: { about, kind }, title, others: say('insight.ask.others-no'), here: to(kindInAddress(kind)), back };
}

const answering = (asked: (looking: Looking) => NamesAsked | null) => {
  const answered = (answer: (looking: Looking, asked: NamesAsked) => Answer | Promise<Answer>) =>
    withLooking((looking) => {
      const question = asked(looking);
      return question === null ? { kind: 'not-found' } : answer(looking, question);
    });
  return { get: answered(showNames), post: answered(keepNames) };
};

/** Who gives one kind of support. */
export const helpWith = page({
  name: 'help-with',
  audience: 'owner',
  address: addresses.helpWith(':soort'),
  ...answering((looking) => aboutKind('gives', looking)),
});

/** Who gets one kind of support from the owner. */
export const givingOf = page({
  name: 'giving-of',
  audience: 'owner',
  address: addresses.givingOf(':soort'),
  ...answering((looking) => aboutKind('receives', looking)),
});

/** Who was ever asked for one kind of support. */
export const askedFor = page({
  name: 'asked-for',
  audience: 'owner',
  address: addresses.askedFor(':soort'),
  ...answering((looking) => aboutKind('asked', looking)),
});

type PlainAsk = { readonly ask: AskOfNames; readonly here: string; readonly back: string };
const plain =
  ({ ask, here, back }: PlainAsk, key: 'more-often' | 'wants-to-help' | 'important' | 'paid') =>
  ({ visit: { say } }: Pick<Looking, 'visit'> & { readonly visit: OwnerVisit }): NamesAsked => {
    const others = say(key === 'more-often' ? 'insight.ask.others-keep' : 'insight.ask.others-no');
    return { ask, title: say(`insight.ask.${key}`), others, here, back };
  };

const question = (
  about: 'more-often' | 'wants-to-help' | 'important' | 'paid',
  part: Parameters<typeof addresses.askNames>[0],
  door: Parameters<typeof addresses.insightOf>[0],
) => answering(plain({ ask: { about }, here: addresses.askNames(part), back: addresses.insightOf(door) }, about));

/** Whom the owner would like to see more often. */
export const askMoreOften = page({
  name: 'ask-more-often',
  audience: 'owner',
  address: addresses.askNames('vaker'),
  ...question('more-often', 'vaker', 'vaker'),
});

/** Who said they would like to help. */
export const askWilling = page({
  name: 'ask-willing',
  audience: 'owner',
  address: addresses.askNames('wil-helpen'),
  ...question('wants-to-help', 'wil-helpen', 'nooit-gevraagd'),
});

/** Without whom the owner cannot do. */
export const askImportant = page({
  name: 'ask-important',
  audience: 'owner',
  address: addresses.askNames('onmisbaar'),
  ...question('important', 'onmisbaar', 'nooit-gevraagd'),
});

/** Who comes because it is their work. */
export const askPaid = page({
  name: 'ask-paid',
  audience: 'owner',
  address: addresses.askNames('werk'),
  ...question('paid', 'werk', 'woorden'),
});
