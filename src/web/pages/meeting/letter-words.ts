import type { Invitee, WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { sayMoment, sayWhenAndWhere } from './meeting-words.ts';

type To = { readonly whole: WholeMeeting; readonly invitee: Invitee; readonly hostName: string };

/** The invitation to one person, whole: it can be read without opening any link, and nothing of a circle or an illness is in it by itself. */
export function letterWords(say: Say, language: Language, { whole: { meeting, days, tellings }, invitee, hostName }: To): string {
  const { heldOn } = meeting;
  const proposed = days.map((day) => `- ${sayMoment(say, language, day)}`);
  const when =
    heldOn !== null || proposed.length === 0
      ? [sayWhenAndWhere(say, language, meeting)]
      : [
          [say('meeting.letter.days'), ...proposed].join('\n'),
          ...(meeting.place === null ? [] : [say('meeting.at-place', { place: meeting.place })]),
        ];
  const told = invitee.part === 'information' ? tellings.filter(({ who }) => who === invitee.name).map(({ what }) => what) : [];
  return [
    say('meeting.letter.hello', { name: invitee.name }),
    `${say('meeting.letter.ask', { host: hostName })} ${say('meeting.letter.about', { goal: meeting.goal })}`,
    ...when,
    ...(invitee.attends === 'table' ? [] : [say(`meeting.letter.${invitee.attends}`)]),
    ...(invitee.part !== 'information' ? [] : [[say('meeting.letter.information'), ...told].join('\n')]),
    ...(meeting.briefing === null ? [] : [meeting.briefing]),
    ...(invitee.briefing === null ? [] : [invitee.briefing]),
    `${say('meeting.letter.who-else')} ${say('meeting.letter.no')}`,
    say('meeting.letter.from', { host: hostName }),
  ].join('\n\n');
}
