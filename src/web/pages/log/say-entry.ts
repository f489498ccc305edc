import type { LogLine } from '../../../domain/log/fold.ts';
import type { LogEntry } from '../../../domain/log/log-entry.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import type { Say } from '../../say/say.ts';
import { kindWords } from './kind-words.ts';
import { partWords } from './part-words.ts';

type Words = Pick<OwnerVisit, 'say' | 'language'>;

/** Who acted, in the owner's words; whoever is erased has no name here any more. */
export function sayWho({ actorKind, who }: LogEntry, say: Say): string {
  if (actorKind === 'job') return say('log.computer');
  if (actorKind === 'operator') return say('log.operator');
  if (actorKind === 'owner') return say('log.you');
  if (who === null) return say('log.gone');
  const beside = [who.roleWord, who.organisation].filter(Boolean).join(', ');
  return beside === '' ? who.name : `${who.name} (${beside})`;
}

/** What was done, as it goes on after who did it: "keek naar 'Wie helpt met wat'". */
export function sayWhat(entry: LogEntry, say: Say): string {
  const { kind, part, about } = entry;
  const what = kind === 'looked' ? say('log.looked', { what: say(partWords(part ?? '')) }) : say(kindWords(kind));
  return about === null || about === entry.who?.name ? what : say('log.about', { what, name: about });
}

/** One line of the log: who did what. What was tried at the door and refused has nobody to name. */
export const saySentence = (entry: LogEntry, say: Say): string =>
  entry.kind === 'opening-refused' || entry.kind === 'sitting-begun'
    ? `${say(kindWords(entry.kind))}.`
    : say('log.sentence', { who: sayWho(entry, say), what: sayWhat(entry, say) });

/** On which ground others did it: the grant, until when, and by whom it was given. What an owner does needs none. */
export function sayGround({ actorKind, grantId, grant, mandateId }: LogEntry, { say, language }: Words): string | null {
  if (actorKind === 'owner') return null;
  if (grantId === null) return mandateId === null ? null : say('log.ground.mandate');
  if (grant === null) return say('log.ground.gone');
  if (grant.revokedAt !== null) return say('log.ground.stopped', { date: dayIn(language, grant.revokedAt) });
  const date = dayIn(language, grant.until);
  return say(grant.byMandate ? 'log.ground.until-mandate' : 'log.ground.until', { date });
}

/** For whom, when it was not for themselves, with the reason that was given; and who typed. */
export function sayForWhom({ actorKind, actorId, onBehalfOf, reason, helpedBy }: LogEntry, say: Say): readonly string[] {
  const forYou = actorKind === 'participant' && onBehalfOf !== actorId ? [say('log.typed-for-you')] : [];
  const instead = actorKind === 'representative' ? [say('log.on-your-behalf')] : [];
  const why = reason === null ? [] : [`${say('mandate.done-reason', { reason: reason.replace(/\.+$/, '') })}.`];
  return [...forYou, ...instead, ...why, ...(helpedBy === null ? [] : [say('log.helped', { name: helpedBy })])];
}

/** When on that day, how often, for whom and on which ground. */
export function sayBeside({ entry, times }: LogLine, words: Words): string {
  const { say, language } = words;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(entry.at);
  const when = times === 1 ? say('log.at', { time }) : say('log.times', { count: times, time });
  const refused = entry.refused && entry.kind !== 'opening-refused' ? [say('log.refused')] : [];
  const ground = sayGround(entry, words);
  return [when, ...sayForWhom(entry, say), ...refused, ...(ground === null ? [] : [ground])].join(' ');
}
