import { type Agreement, isPast } from '../../../domain/agreements/agreement.ts';
import { dayIn } from '../../say/day.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';

/** A day as text, 2026-11-22, in words. */
export const sayDate = (language: Language, day: string): string => dayIn(language, new Date(`${day}T12:00:00Z`));

/** From when until when: "van 1 maart 2026 tot en met 24 maart 2026", or one day. */
export const sayPeriod = (say: Say, language: Language, { fromOn, untilOn }: Pick<Agreement, 'fromOn' | 'untilOn'>): string =>
  fromOn === untilOn
    ? say('agreements.on-day', { day: sayDate(language, fromOn) })
    : say('agreements.from-until', { from: sayDate(language, fromOn), until: sayDate(language, untilOn) });

/** How it stands, for who does it. */
export const sayOwnState = (say: Say, agreement: Agreement, today: string): string =>
  isPast(agreement, today) && (agreement.state === 'asked' || agreement.state === 'agreed')
    ? say('agreements.own-state.past')
    : say(`agreements.own-state.${agreement.state}`);

/** How it stands, for who asked. */
export const sayState = (say: Say, agreement: Agreement, name: string, today: string): string =>
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
      <p class="nl-paragraph">{sayPeriod(say, language, agreement)}</p>
      {limits === null ? null : (
        <p class="nl-paragraph">
          {say('agreements.limits-are')} <bdi>{limits}</bdi>
        </p>
      )}
    </>
  );
}
