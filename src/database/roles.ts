/** The roles work is done under. `naober_queue` is not among them: it owns the job queue and sees nothing of the app's tables. */
export const roles = [
  'naober_app',
  'naober_sign_in',
  'naober_jobs',
  'naober_keeper',
  'naober_guest',
  'naober_sees_list',
  'naober_sees_drawing',
  'naober_sees_support',
  'naober_sees_contact',
  'naober_sees_since',
  'naober_sees_agreements',
  'naober_sees_progress',
  'naober_arranges',
  'naober_acts',
  'naober_worker',
  'naober_letters',
  'naober_chains',
  'naober_community',
] as const;
export type Role = (typeof roles)[number];
