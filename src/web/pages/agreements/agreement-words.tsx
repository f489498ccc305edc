import { type Agreement, isPast } from '../../../domain/agreements/agreement.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayTiming } from '../agenda/rhythm-words.ts';

/** A day as text, 2026-11-22, in words. */
export const sayDate = (language: Language, day: string): string => dayIn(language, new Date(`${day}T12:00:00Z`));

type Known = Pick<Agreement, 'state' | 'untilOn'>;

/** How it stands, for who does it. */
export const sayOwnState = (say: Say, agreement: Known, today: string): string =>
  isPast(agreement, today) && (agreement.state === 'asked' || agreement.state === 'agreed')
    ? say('agreements.own-state.past')
    : say(`agreements.own-state.${agreement.state}`);

/** How it stands, for who asked. */
export const sayState = (say: Say, agreement: Known, name: string, today: string): string =>
  isPast(agreement, today) && (agreement.state === 'asked' || agreement.state === 'agreed')
    ? say('agreements.own-state.past')
    : say(`agreements.state.${agreement.state}`, { name });

type Props = { readonly say: Say; readonly language: Language; readonly agreement: Agreement };

/** What is asked, when, from when until when, and what not: each on a line of its own. */
export function AgreementLines({ say, language, agreement }: Props) {
  const { whenWords, limits } = agreement;
  return (
    <>
      {whenWords === null ? null : (
        <p class="nl-paragraph">
          <bdi>{whenWords}</bdi>
        </p>
      )}
      <p class="nl-paragraph">{sayTiming(say, language, { ...agreement, startsOn: agreement.fromOn })}</p>
      {limits === null ? null : (
        <p class="nl-paragraph">
          {say('agreements.limits-are')} <bdi>{limits}</bdi>
        </p>
      )}
    </>
  );
}
