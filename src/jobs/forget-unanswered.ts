import { removeUnanswered } from '../database/forget-unanswered.ts';
import type { Store } from '../database/open.ts';

/** Forgets who was invited and did not answer in time. Answers how many. */
export const forgetUnanswered = (store: Store, now: Date): Promise<number> =>
  store.as('naober_jobs', null, removeUnanswered, { at: now });
