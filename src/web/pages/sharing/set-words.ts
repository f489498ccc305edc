import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import type { MessageKey, Say } from '../../say/say.ts';

const names = {
  'circle-list': 'sharing.set.circle-list',
  'circle-drawing': 'sharing.set.circle-drawing',
  'who-helps': 'sharing.set.who-helps',
  contact: 'sharing.set.contact',
  'known-since': 'sharing.set.known-since',
  agreements: 'sharing.set.agreements',
  'own-agreements': 'sharing.set.own-agreements',
  plan: 'sharing.set.plan',
  progress: 'sharing.set.progress',
  'ask-for-me': 'sharing.set.ask-for-me',
  suggest: 'sharing.set.suggest',
  'own-view': 'sharing.set.own-view',
  'steer-trajectory': 'sharing.set.steer-trajectory',
  'type-along': 'sharing.set.type-along',
  talents: 'sharing.set.talents',
  meeting: 'sharing.set.meeting',
  chains: 'sharing.set.chains',
} as const satisfies Record<GrantSet, MessageKey>;

const notes = {
  'circle-list': 'sharing.set-note.circle-list',
  'circle-drawing': 'sharing.set-note.circle-drawing',
  'who-helps': 'sharing.set-note.who-helps',
  contact: 'sharing.set-note.contact',
  'known-since': 'sharing.set-note.known-since',
  agreements: 'sharing.set-note.agreements',
  'own-agreements': 'sharing.set-note.own-agreements',
  plan: 'sharing.set-note.plan',
  progress: 'sharing.set-note.progress',
  'ask-for-me': 'sharing.set-note.ask-for-me',
  suggest: 'sharing.set-note.suggest',
  'own-view': 'sharing.set-note.own-view',
  'steer-trajectory': 'sharing.set-note.steer-trajectory',
  'type-along': 'sharing.set-note.type-along',
  talents: 'sharing.set-note.talents',
  meeting: 'sharing.set-note.meeting',
  chains: 'sharing.set-note.chains',
} as const satisfies Record<GrantSet, MessageKey>;

/** What a set is called. */
export const saySet = (say: Say, set: GrantSet): string => say(names[set]);

/** What exactly somebody sees or does under a set, in a line. */
export const sayWhatSetIs = (say: Say, set: GrantSet, name: string): string => say(notes[set], { name });
