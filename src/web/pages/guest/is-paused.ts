/** Whether a pause lasts at a moment; one that is over counts as none. */
export const isPaused = (until: Date | null, now: Date): boolean => until !== null && until > now;
