import { ownerAddress } from '../database/mandate/dormancy.ts';
import type { Store } from '../database/open.ts';
import { isRealAddress } from '../domain/sign-in/mail-address.ts';
import type { Letter, Post } from './outside/smtp.ts';
import type { Task } from './start-jobs.ts';

/** Writes to an owner who was not here for long, or of whom it was said that they died. Without a proven address nothing is sent. */
export const sendToOwner =
  (store: Store, post: Post, write: (to: { readonly address: string; readonly language: string }) => Letter): Task =>
  async ({ ownerId }) => {
    const to = await store.as('naober_jobs', null, (db) => ownerAddress(db, ownerId));
    if (to !== null && isRealAddress(to.address)) await post.send(write(to));
  };
