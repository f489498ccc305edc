import { type GrantSet, grantSets, isGrantSet } from '../../../domain/consent/grant-sets.ts';
import { asksAboutFamily, isAboutPeople } from '../../../domain/consent/offered.ts';
import { type Delay, delayIn, isPeriod, type Period } from '../../../domain/consent/periods-offered.ts';
import type { Sharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { idPattern } from '../../form-fields.ts';

/** Whom something is about: everybody, everybody but these, or only these. */
export type AboutWhom = 'all' | 'but' | 'only';

/** What was chosen so far on the way to giving something; it goes along in the address, as ids and literals only. */
export type Choice = {
  readonly sets: readonly GrantSet[];
  readonly about: AboutWhom;
  readonly people: readonly string[];
  /** Null is all agreements. */
  readonly agreements: readonly string[] | null;
  readonly period: Period | null;
  /** The grant that this one comes in the place of. */
  readonly replaces: string | null;
  /** Null is open at once; else it is prepared for later. */
  readonly sleeping: { readonly delay: Delay | null } | null;
};

const id = new RegExp(`^${idPattern}$`);
const words = { all: 'iedereen', but: 'behalve', only: 'alleen' } as const;
const aboutIn = (text: string | null): AboutWhom => (text === words.but ? 'but' : text === words.only ? 'only' : 'all');

/** Reads the choice out of an address. What is not understood is as not chosen. */
export function choiceIn(query: URLSearchParams): Choice {
  const period = query.get('tot') ?? '';
  const ids = (name: string) => [...new Set(query.getAll(name).filter((one) => id.test(one)))];
  const agreements = ids('afspraak');
  return {
    sets: grantSets.filter((set) => query.getAll('wat').filter(isGrantSet).includes(set)),
    about: aboutIn(query.get('over')),
    people: ids('wie'),
    agreements: agreements.length === 0 ? null : agreements,
    period: isPeriod(period) ? period : null,
    replaces: ids('vervangt')[0] ?? null,
    sleeping: query.get('later') === null ? null : { delay: delayIn(query.get('later') ?? '') },
  };
}

/** A choice as the end of an address: '?wat=circle-list&tot=year'. */
export function choiceQuery({ sets, about, people, agreements, period, replaces, sleeping }: Choice): string {
  const query = new URLSearchParams([
    ...sets.map((set) => ['wat', set]),
    ...(about === 'all' ? [] : [['over', words[about]], ...people.map((one) => ['wie', one])]),
    ...(agreements ?? []).map((one) => ['afspraak', one]),
    ...(period === null ? [] : [['tot', period]]),
    ...(replaces === null ? [] : [['vervangt', replaces]]),
    ...(sleeping === null ? [] : [['later', `${sleeping.delay ?? 'ja'}`]]),
  ]);
  return query.size === 0 ? '' : `?${query}`;
}

/** The questions on the way, in order. */
export type Step = 'what' | 'family' | 'about' | 'agreements' | 'when' | 'until' | 'right';

const addressOf = {
  what: addresses.shareWhat,
  family: addresses.shareFamily,
  about: addresses.shareAbout,
  agreements: addresses.shareAgreements,
  when: addresses.shareWhen,
  until: addresses.shareUntil,
  right: addresses.shareRight,
} as const satisfies Record<Step, (id: string, more?: string) => string>;

type Who = Pick<Sharing, 'id' | 'kind' | 'alterId' | 'related'> & { readonly hasAgreements: boolean };

/** Whether a question has to be asked for this choice. */
const isAsked = (step: Step, who: Who, { sets, sleeping }: Choice): boolean => {
  switch (step) {
    case 'family':
      return asksAboutFamily(who, sets);
    case 'about':
      return isAboutPeople(sets);
    case 'agreements':
      return sleeping === null && who.hasAgreements && sets.includes('own-agreements');
    case 'when':
      return sleeping !== null;
    default:
      return true;
  }
};

const order: readonly Step[] = ['what', 'family', 'about', 'agreements', 'when', 'until', 'right'];

/** Where one goes after a question: the next that has to be asked. */
export function after(step: Step, who: Who, choice: Choice): string {
  const next = order.slice(order.indexOf(step) + 1).find((one) => isAsked(one, who, choice)) ?? 'right';
  return addressOf[next](who.id, choiceQuery(choice));
}

/** The question before, to go back to. */
export function before(step: Step, who: Who, choice: Choice): string {
  const earlier = order.slice(0, order.indexOf(step)).findLast((one) => isAsked(one, who, choice)) ?? 'what';
  return addressOf[earlier](who.id, choiceQuery(choice));
}

/** What a choice is about, as a grant says it. */
export const peopleOf = ({ sets, about, people }: Pick<Choice, 'sets' | 'about' | 'people'>) => ({
  alterIds: about === 'only' && isAboutPeople(sets) ? people : null,
  leftOut: about === 'but' && isAboutPeople(sets) ? people : [],
});
