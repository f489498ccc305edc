/**
 * The kinds of support a page asks about, in the order it asks: the four of the ecogram (emotional, practical, companionship,
 * advice), what care networks add to them (care, transport, paperwork), and confirming support (convoy model). A circle may hold
 * other kinds, from a file or in own words.
 */
export const supportKinds = [
  'companionship',
  'practical',
  'emotional',
  'advice',
  'transport',
  'care',
  'admin',
  'affirmation',
] as const;
export type SupportKind = (typeof supportKinds)[number];
