/**
 * What a grant can open: each a set of fields, or something to do. Nothing else is ever shared; there is no set for everything. What the
 * owner feels about somebody, marks of unsafety, boundaries and notes are in none of them.
 */
export const grantSets = [
  'circle-list',
  'circle-drawing',
  'who-helps',
  'contact',
  'known-since',
  'agreements',
  'own-agreements',
  'plan',
  'progress',
  'ask-for-me',
  'suggest',
  'own-view',
  'steer-trajectory',
  'type-along',
  'talents',
  'meeting',
  'chains',
] as const;
export type GrantSet = (typeof grantSets)[number];

/** The sets that are about people in the circle, and can be given for some of them only. */
export const setsAboutPeople = ['circle-list', 'circle-drawing', 'who-helps', 'contact', 'known-since'] as const;
export type SetAboutPeople = (typeof setsAboutPeople)[number];

/** Whether somebody takes part from the owner's own life, or comes for work or as a volunteer. */
export type ParticipantKind = 'member' | 'guest';

/** What can be chosen for whom. The drawing with its places is for guests; steps, own view and typing along go with a guest's work. */
export const setsFor: Readonly<Record<ParticipantKind, readonly GrantSet[]>> = {
  member: [
    'circle-list',
    'who-helps',
    'contact',
    'known-since',
    'agreements',
    'own-agreements',
    'plan',
    'ask-for-me',
    'suggest',
    'type-along',
    'talents',
    'meeting',
  ],
  guest: [...grantSets],
};

export const isGrantSet = (text: string): text is GrantSet => grantSets.some((one) => one === text);
