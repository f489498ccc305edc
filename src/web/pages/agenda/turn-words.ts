import { standingOf, type Time } from '../../../domain/agenda/times.ts';
import type { OneAgreement } from '../../../usecases/agenda/mark-agreement.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayNearDay } from './rhythm-words.ts';

type Told = { readonly time: Time; readonly one: OneAgreement; readonly ownerId: string };

/** How one time stands, for the owner; null when it goes as agreed. */
export function timeState(say: Say, language: Language, { time, one, ownerId }: Told): string | null {
  const { name } = one;
  const day = sayNearDay(language, time.onDay);
  switch (standingOf(time)) {
    case 'on':
      return null;
    case 'off':
      return say('agenda.state-off');
    case 'moved':
      return time.turn?.saidBy === ownerId ? say('agenda.state-moved-waits', { name, day }) : say('agenda.state-moved', { day });
    case 'open':
      return sayInstead(say, { time, one, ownerId });
    case 'done':
      return say('agenda.state-done');
    case 'not-done':
      return say('agenda.state-not-done');
    case 'not-known':
      return say('agenda.state-not-known');
  }
}

/** Who was asked instead and what they said; or that there is nobody yet. */
function sayInstead(say: Say, { time, one: { name, instead } }: Told): string {
  const other = time.turn?.standIn == null ? undefined : instead.get(time.turn.standIn);
  if (other === undefined) return say('agenda.state-open', { name });
  const said = other.state === 'agreed' ? 'agenda.instead-yes' : other.state === 'asked' ? 'agenda.instead' : 'agenda.instead-no';
  return say(said, { name: other.name });
}
