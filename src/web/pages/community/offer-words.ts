import type { ComingTime } from '../../../domain/community/next-times.ts';
import {
  type Offer,
  type OfferKind,
  type OfferTime,
  offerKinds,
  type Place,
  type Trait,
} from '../../../domain/community/offer.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayNearDay, sayRhythm } from '../agenda/rhythm-words.ts';
import { capital } from '../insight/kind-words.ts';

type Speaking = { readonly say: Say; readonly language: Language };

/** The kinds as they stand in addresses. */
const kindSlugs: Readonly<Record<OfferKind, string>> = {
  meal: 'eten',
  'drop-in': 'inloop',
  garden: 'tuin',
  moving: 'bewegen',
  making: 'maken',
  music: 'muziek',
  games: 'spel',
  learning: 'leren',
  repairing: 'repareren',
  company: 'gezelschap',
  help: 'hulp',
  other: 'anders',
};

export const slugOfKind = (kind: OfferKind): string => kindSlugs[kind];

/** The kind an address speaks of, or null. */
export const kindOfSlug = (slug: string): OfferKind | null => offerKinds.find((kind) => kindSlugs[kind] === slug) ?? null;

const traitSlugs: Readonly<Record<Trait, string>> = {
  quiet: 'rustig',
  walkIn: 'zonder-afspraak',
  oneToOne: 'met-zijn-tweeen',
  free: 'gratis',
  stepFree: 'zonder-drempel',
};

export const slugOfTrait = (trait: Trait): string => traitSlugs[trait];

/** Until what time something lasts: 13:00 and 120 minutes is 15:00; null past midnight. */
function endOf(at: string, minutes: number): string | null {
  const [hours = 0, past = 0] = at.split(':').map(Number);
  const end = hours * 60 + past + minutes;
  return end > 24 * 60 ? null : `${`${Math.floor(end / 60)}`.padStart(2, '0')}:${`${end % 60}`.padStart(2, '0')}`;
}

function sayHours({ say }: Speaking, at: string | null, minutes: number | null): string {
  if (at === null) return '';
  const until = minutes === null ? null : endOf(at, minutes);
  return until === null ? say('community.at', { at }) : say('community.from-until', { at, until });
}

/** When something is, in a line: "Elke woensdag van 13:00 tot 15:00. Dan zijn er weinig mensen." */
export function sayTime(speaking: Speaking, time: OfferTime): string {
  const { say, language } = speaking;
  const rhythm = sayRhythm(say, language, time) ?? sayNearDay(language, time.startsOn);
  const hours = sayHours(speaking, time.startsAt, time.minutes);
  const quiet = time.quiet === true ? ` ${say('community.quiet-then')}` : '';
  const words = time.words === null ? '' : ` ${time.words}`;
  return `${capital(`${rhythm}${hours}`, language)}.${quiet}${words}`;
}

/** One coming day: "woensdag 25 november van 13:00 tot 15:00". */
export const sayComing = (speaking: Speaking, { day, at, minutes }: ComingTime): string =>
  `${sayNearDay(speaking.language, day)}${sayHours(speaking, at, minutes)}`;

/** Where it is: the street with its town, as far as it is known. */
export const sayAddress = ({ street, postalCode, town }: Place): string | null =>
  [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null;

/** In a list: of which place, and when. */
export const sayInShort = (speaking: Speaking, { place, times, state }: Offer): string => {
  const [first] = times;
  const { say, language } = speaking;
  const rhythm = first === undefined ? null : sayRhythm(say, language, first);
  const when = first === undefined || rhythm === null ? null : `${rhythm}${sayHours(speaking, first.startsAt, first.minutes)}`;
  const closed = state === 'closed-for-now' ? say('community.closed-short') : null;
  return [place.name, closed ?? when].filter((part) => part !== null).join(' · ');
};
