/** The ways in which somebody could be reached. */
export const reachWays = ['mail', 'phone', 'post'] as const;
export type ReachWay = (typeof reachWays)[number];
