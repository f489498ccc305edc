import type { AgendaItem } from '../../../domain/agenda/agenda-item.ts';
import { instantOf, wallOf } from '../../../domain/agenda/amsterdam.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { capital } from '../insight/kind-words.ts';
import { sayNearDay } from './rhythm-words.ts';

/** From when until when: "09:30", "09:30-10:15"; null when no time was said. The end is that of the wall, also when the clock changes in between. */
export function sayClock(day: string, at: string | null, minutes: number | null): string | null {
  if (at === null || minutes === null || minutes >= 1440) return at;
  const end = wallOf(new Date(instantOf(day, at).getTime() + minutes * 60_000));
  return `${at}–${end.time}`;
}

/** The time of an item, or null. */
export const clockOf = (item: AgendaItem): string | null => {
  const { minutes } = item.kind === 'agreement' ? item.agreement.timing : item.appointment;
  return sayClock(item.time.day, item.time.at, minutes);
};

const namesOf = (names: readonly string[], language: Language) => new Intl.ListFormat(language).format(names);

/** What an item is, in a few words: "Kees: de container". */
export function itemTitle(item: AgendaItem, language: Language): string {
  const [names, what] =
    item.kind === 'agreement'
      ? [item.standing === 'asked' ? [] : item.agreement.names, item.agreement.what]
      : [item.appointment.withWhom === null ? [] : [item.appointment.withWhom], item.appointment.what];
  return names.length === 0 ? capital(what, language) : `${namesOf(names, language)}: ${what}`;
}

/** How it stands, as the owner reads it; null when it goes as agreed. That something did not happen is not shown between other things. */
export function itemState(item: AgendaItem, say: Say, language: Language, ownerId: string): string | null {
  if (item.kind === 'appointment') return item.appointment.place;
  const { agreement, time } = item;
  const name = namesOf(agreement.names, language);
  const day = sayNearDay(language, time.onDay);
  switch (item.standing) {
    case 'asked':
      return say(agreement.otherwise ? 'agenda.state-otherwise' : 'agenda.state-asked', { names: name });
    case 'moved':
      return time.turn?.saidBy === ownerId ? say('agenda.state-moved-waits', { name, day }) : say('agenda.state-moved', { day });
    case 'off':
      return say('agenda.state-off');
    case 'open':
      return name === '' ? say('agenda.state-nobody') : say('agenda.state-open', { name });
    case 'open-asked':
      return say('agenda.state-open-asked', { name });
    case 'done':
      return say('agenda.state-done');
    default:
      return agreement.forName === null ? null : say('agenda.for', { name: agreement.forName });
  }
}
