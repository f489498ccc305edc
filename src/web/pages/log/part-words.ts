import { type GrantSet, isGrantSet } from '../../../domain/consent/grant-sets.ts';
import type { MessageKey } from '../../say/say.ts';

/** What somebody who takes part looked at: a set of fields that was opened for them. */
const ofSets: Readonly<Record<GrantSet, MessageKey>> = {
  'circle-list': 'log.part.set-list',
  'circle-drawing': 'log.part.set-drawing',
  'who-helps': 'log.part.set-support',
  contact: 'log.part.set-contact',
  'known-since': 'log.part.set-since',
  agreements: 'log.part.set-agreements',
  'own-agreements': 'log.part.set-own-agreements',
  plan: 'log.part.set-plan',
  progress: 'log.part.set-progress',
  'ask-for-me': 'log.part.set-arrange',
  suggest: 'log.part.set-suggest',
  'own-view': 'log.part.set-own-view',
  'steer-trajectory': 'log.part.set-trajectory',
  'type-along': 'log.part.set-type',
  talents: 'log.part.set-talents',
  meeting: 'log.part.set-meeting',
  chains: 'log.part.set-chains',
};

/** What the owner, or who types for them, looked at: pages by the beginning of their name, the longest that fits first. */
const ofPages: readonly (readonly [begins: RegExp, words: MessageKey])[] = [
  [/^(circle|print-circle|names|place|place-one|move-person|undo|me)$/, 'log.part.circle'],
  [/^people$/, 'log.part.people'],
  [/^(person|remove-person|what-is-it|about-|room-from|unsafe)/, 'log.part.person'],
  [/^photo/, 'log.part.photo'],
  [/^(form|own-form|form-words)$/, 'log.part.form'],
  [/^history$/, 'log.part.history'],
  [/^carrying/, 'log.part.carrying'],
  [/^(what-if|died|lives-after|after-death|death-said)/, 'log.part.falling-away'],
  [/^(own-giving|between-two|ideas-to-give|thank-you)/, 'log.part.giving'],
  [/^know/, 'log.part.knows'],
  [/^(keep-contact|keep-plan|answer-contact|note-contact|remove-contact)/, 'log.part.keeping'],
  [/^(look-|looks$|follow-up)/, 'log.part.looks'],
  [/^today/, 'log.part.agenda'],
  [/^(tell-)?talents-of$/, 'log.part.person'],
  [/^(talent|tell-talents)/, 'log.part.set-talents'],
  [/^(who-fits|questions-worth)/, 'log.part.fits'],
  [
    /^(insight|in-words|help$|help-with|strength|giving|coherence|set-aside|never-asked|more-often|ask-|asked-for)/,
    'log.part.insight',
  ],
  [/^(moment|moments|compare|freeze|describe-moment|erase-person|why-gone|take-back-moment)$/, 'log.part.moments'],
  [/^(take-in|import)/, 'log.part.in-out'],
  [/^take-along/, 'log.part.along'],
  [/^(keep|close|wipe|unlock|cleared|wiped)/, 'log.part.space'],
  [/^(key-card|revoke-key-card|own-device|device-key|remove-device-key|remove-email|email|devices|open|link-)/, 'log.part.ways'],
  [/^(together|for-somebody|helper|is-this-right)/, 'log.part.sitting'],
  [/^(begin|example|blank-sheet|what-is-kept|look|language|demo)/, 'log.part.begin'],
  [/^log/, 'log.part.log'],
  [/^own-control$/, 'log.part.control'],
  [/^(sharing|share|sleeping|call-card|see-as|end-links)/, 'log.part.sharing'],
  [/^((new-)?agreement|asking-)/, 'log.part.agreements'],
  [/^(agenda|(new-)?appointment|take-in-calendar|calendar-feed|letter-every)/, 'log.part.agenda'],
  [/^invit/, 'log.part.invite'],
  [/^(new-)?mandate/, 'log.part.mandate'],
  [/^(objection|removal)/, 'log.part.mandate'],
  [/^(organisation|worker|access)/, 'log.part.organisation'],
  [/^(my-|fetch-export|stand-still|erase-somebody|how-long)/, 'log.part.my-data'],
  [/^rest/, 'log.part.rest'],
  [/^(after-me|still-here)/, 'log.part.after-me'],
  [/^(new-)?meeting/, 'log.part.set-meeting'],
  [/^rounds?(-|$)/, 'log.part.chains'],
  [/^(visits?(-|$)|choose-offer$)/, 'log.part.nearby'],
  [/^(plan|goal|step|(new|mark)-(goal|step))/, 'log.part.set-plan'],
  [/^(settle-)?suggestion/, 'log.part.set-suggest'],
  [/^(trajector|stop-trajectory)/, 'log.part.set-trajectory'],
  [/^(seen-view|throw-view|own-view)/, 'log.part.set-own-view'],
  [/^(stop-typing|interpreter|typing|type-along)/, 'log.part.set-type'],
];

/** What was looked at, in words: a set of fields, or a page. Every page of an owner has words; a test looks for those that have not. */
export const partWords = (part: string): MessageKey =>
  isGrantSet(part) ? ofSets[part] : (ofPages.find(([begins]) => begins.test(part))?.[1] ?? 'log.part.something');
