import { sortsOfOthers } from '../../../domain/talents/sorts.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import type { FitReason } from '../../../usecases/fitting/who-fits.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { supportWords } from '../person/answer-words.ts';
import { saySubject } from '../talents/talent-words.ts';

type Reader = { readonly say: Say; readonly language: Language };

/**
 * Why somebody fits, in words that go on after their name: "woont dichtbij en wil je graag helpen; je vroeg het nog nooit". For the owner
 * only: some of it is what they told about the tie.
 */
export function sayReasons({ say, language }: Reader, name: string, reasons: readonly FitReason[]): string {
  const when = reasons.filter(isAboutAsking);
  const why = reasons.filter((one) => !isAboutAsking(one)).map((one) => sayReason({ say, language }, name, one));
  const said = new Intl.ListFormat(language).format(why);
  return [said, ...when.map((one) => sayReason({ say, language }, name, one))].join('; ');
}

const isAboutAsking = ({ kind }: FitReason) => kind === 'never-asked' || kind === 'long-ago';

function sayReason({ say, language }: Reader, name: string, reason: FitReason): string {
  switch (reason.kind) {
    case 'told':
      return sayTold(say, reason.by, reason.talent);
    case 'wish':
      return say(`talents.reason.wish.${reason.wish}`, { name });
    case 'gives-already':
      return say('talents.reason.gives-already', { support: supportWords(say, reason.support) });
    case 'wanted':
      return say('talents.reason.wanted', { name });
    case 'near':
      return say(`talents.reason.near.${reason.distance}`);
    case 'long-ago':
      return say('talents.reason.long-ago', { day: dayIn(language, new Date(`${reason.onDay}T12:00:00Z`)) });
    default:
      return say(`talents.reason.${reason.kind}`);
  }
}

function sayTold(say: Say, by: 'them' | 'owner', talent: Talent): string {
  const what = saySubject(say, talent);
  const noted = sortsOfOthers.find((sort) => sort === talent.sort);
  return by === 'owner' && noted !== undefined
    ? say(`talents.reason.told-owner.${noted}`, { what })
    : say(`talents.reason.told-them.${talent.sort}`, { what });
}
