/** The roles work is done under. `naober_queue` is not among them: it owns the job queue and sees nothing of the app's tables. */
export const roles = ['naober_app', 'naober_sign_in', 'naober_jobs', 'naober_keeper'] as const;
export type Role = (typeof roles)[number];
