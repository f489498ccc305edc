const day = 86_400_000;

/** How long nobody was here before is asked whether all this may stay: eighteen months, in days. */
export const quietDays = 548;
/** Between asking once and asking again, and between that and shutting, in days. */
export const betweenAsking = 30;
/** How long a space that sleeps is kept, in days. */
export const sleepsDays = 365;

type Quiet = {
  /** When the owner did or looked at anything last. */
  readonly lastHere: Date;
  readonly askedAt: Date | null;
  readonly askedAgainAt: Date | null;
  readonly shutAt: Date | null;
};

/** What is to be done about a space in which nobody was for long. Who came by since being asked is left alone: 'awake'. */
export function dormancyStep(
  { lastHere, askedAt, askedAgainAt, shutAt }: Quiet,
  at: Date,
): 'nothing' | 'ask' | 'ask-again' | 'shut' | 'awake' {
  if (shutAt !== null) return 'nothing';
  if (at.getTime() - lastHere.getTime() < quietDays * day) return askedAt === null ? 'nothing' : 'awake';
  if (askedAt === null) return 'ask';
  if (askedAgainAt === null) return at.getTime() - askedAt.getTime() < betweenAsking * day ? 'nothing' : 'ask-again';
  return at.getTime() - askedAgainAt.getTime() < betweenAsking * day ? 'nothing' : 'shut';
}
