import type { ObjectKind } from '../support/objects-of.ts';
import { whereWhoMayGo } from './where-who-may-go.ts';

/** What an id in an address is of: something in the space of an owner, or somebody who works at an organisation. */
export type KindOfId = ObjectKind | 'colleague';

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** What the ids are of in the addresses of who takes part, and of who works at an organisation. */
const elsewhere: readonly (readonly [KindOfId, string])[] = [
  [
    'agreement',
    'guest-agreement-answer guest-agenda-one guest-agenda-file guest-turn guest-note guest-call-off guest-behalf-call-off',
  ],
  ['agreement', 'guest-asking-answer guest-asking-hand-over guest-asking-otherwise guest-asking-remind'],
  [
    'ask',
    `guest-asking-one guest-asking-what guest-asking-when guest-asking-beside guest-asking-who guest-asking-reads
    guest-asking-act`,
  ],
  ['participant', 'guest-pause-of'],
  ['talent', 'guest-talent guest-talent-away guest-talent-back'],
  ['suggestion', 'guest-takes-back'],
  ['meeting', 'guest-meeting-plan'],
  ['task of a meeting', 'guest-meeting-task guest-meeting-yes'],
  ['mark', 'guest-own-view-mark'],
  ['objection', 'guest-objection-back'],
  ['person', 'guest-behalf-propose'],
  ['proposal', 'guest-behalf-withdraw'],
  ['colleague', 'work-person work-person-vog work-person-again work-person-end'],
];
const kinds = new Map(elsewhere.flatMap(([kind, names]) => words(names).map((name) => [name, kind] as const)));

/** Of nobody: what there is nearby, which everybody may read. */
export const idsOfNobody: readonly string[] = ['offer', 'choose-offer'];

/** What the id in the address of a page is of; null when that is nowhere said. */
export function kindOfIdAt(name: string): KindOfId | null {
  const opens = whereWhoMayGo.get(name);
  return opens?.to === 'owner' ? opens.kind : (kinds.get(name) ?? null);
}
