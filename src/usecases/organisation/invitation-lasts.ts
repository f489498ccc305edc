const week = 7 * 86_400_000;

/** Until when an invitation to a worker can be used: a week. */
export const invitationLasts = (at: Date): Date => new Date(at.getTime() + week);
