/** How often there is contact (the bands of Statistics Netherlands, CBS). */
export const frequencies = ['daily', 'weekly', 'monthly', 'less-than-monthly', 'rarely-or-never'] as const;
export type Frequency = (typeof frequencies)[number];

/** The ways of being in touch, each with its own frequency (MSNA: frequentie). */
export const channels = ['faceToFace', 'call', 'message', 'online'] as const;
export type Channel = (typeof channels)[number];

/** How far away somebody lives or is (MSNA: bereikbaarheid). */
export const distances = ['household', 'walking', 'same-town', 'within-an-hour', 'far', 'online'] as const;
export type Distance = (typeof distances)[number];

/** Who takes the first step (MSNA: initiatief). */
export const initiatives = ['ego', 'alter', 'mutual', 'none'] as const;
export type Initiative = (typeof initiatives)[number];

/** Unpaid, through an organisation of volunteers, or as work. */
export const formalities = ['informal', 'volunteer', 'professional'] as const;
export type Formality = (typeof formalities)[number];

/** What the owner would like of the tie. */
export const wishes = ['keep', 'closer', 'more-often', 'restore', 'less', 'end'] as const;
export type Wish = (typeof wishes)[number];

/** The qualities of a tie on a stairway of five steps (MSNA: affectie, aansluiting, voorkeur, praktische en informatieve steun). */
export const qualities = ['affection', 'connection', 'preference', 'practical'] as const;
export type Quality = (typeof qualities)[number];
export const steps = [1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];

/** 1 (a little) to 3 (cannot do without). */
export const importances = [1, 2, 3] as const;
export type Importance = (typeof importances)[number];

/**
 * What the owner said about the tie with somebody (domain knowledge 1.11). All of it is optional: null is "not known", which is not
 * "no". Texts are the owner's own words. Nothing of it is ever shown to whom it is about.
 */
export type About = {
  readonly importance: Importance | null;
  readonly quality: Readonly<Record<Quality, Step | null>>;
  readonly frequency: Readonly<Record<Channel, Frequency | null>>;
  readonly initiative: Initiative | null;
  readonly distance: Distance | null;
  /** The year since which they know each other. */
  readonly since: number | null;
  /** How they met. */
  readonly origin: string | null;
  readonly paid: boolean | null;
  readonly formality: Formality | null;
  readonly wish: Wish | null;
  /** Whether somebody said they would like to help. */
  readonly wantsToHelp: boolean | null;
  /** Whether somebody is younger than sixteen: then a parent is asked, never they themselves. */
  readonly child: boolean | null;
  /** What somebody is in this circle, "degene die me aan het lachen maakt" (rol in mijn kring). */
  readonly part: string | null;
  /** Something nice to do together (samen iets leuks). */
  readonly fun: string | null;
  /** When, where and what not. */
  readonly boundaries: string | null;
  /** For the owner alone. */
  readonly note: string | null;
  /**
   * Ids of those of whom the owner was asked whether this one knows them; null while not asked. Who is in it and has no tie with this one
   * is not known to them; of who is in neither it was not said (who-knows-whom.ts).
   */
  readonly knowsAsked: readonly string[] | null;
};

/** Nothing said yet. */
export const nothingSaid: About = {
  importance: null,
  quality: { affection: null, connection: null, preference: null, practical: null },
  frequency: { faceToFace: null, call: null, message: null, online: null },
  initiative: null,
  distance: null,
  since: null,
  origin: null,
  paid: null,
  formality: null,
  wish: null,
  wantsToHelp: null,
  child: null,
  part: null,
  fun: null,
  boundaries: null,
  note: null,
  knowsAsked: null,
};
