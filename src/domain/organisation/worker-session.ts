const minute = 60_000;

/** How long a worker's browser stays signed in, in ms: half an hour without a request, and never more than twelve hours. */
const idleLasts = 30 * minute;
export const sessionLasts = 12 * 60 * minute;

/** After how long the second step is asked again before something that matters, in ms. */
const stepLasts = 15 * minute;

type Times = { readonly lastSeenAt: Date; readonly expiresAt: Date };

/** Whether a session still counts at a moment. */
export const isAlive = ({ lastSeenAt, expiresAt }: Times, now: Date): boolean =>
  now < expiresAt && now.getTime() - lastSeenAt.getTime() < idleLasts;

/** Whether the second step was taken just now. */
export const isFresh = (secondAt: Date | null, now: Date): boolean =>
  secondAt !== null && now.getTime() - secondAt.getTime() < stepLasts;
