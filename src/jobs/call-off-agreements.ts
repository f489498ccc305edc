import { callOffAll, mailOfHelper } from '../database/mandate/shutting.ts';
import type { Store } from '../database/open.ts';
import { addToOutbox } from '../database/outbox.ts';
import type { Around } from '../usecases/around.ts';
import type { Letter, Post } from './outside/smtp.ts';
import type { Task } from './start-jobs.ts';

/** The queue that tells one helper that something is off; its subject is the participant. */
export const calledOffLetterQueue = 'called-off-letter';

/** Calls off what still ran in a space that was shut, and has each helper told once, in words that say nothing of why. Done twice it does nothing more. */
export const callOffAgreements =
  (store: Store, around: Around): Task =>
  ({ ownerId }) =>
    store.as('naober_jobs', null, async (db) => {
      const at = around.now();
      const ended = await callOffAll(db, ownerId, at);
      for (const subjectId of new Set(ended.map(({ participantId }) => participantId)))
        await addToOutbox(db, { id: around.newId(), ownerId, queue: calledOffLetterQueue, subjectId, at });
    });

/** Sends a helper the mail that something is off, where they gave an address; else they read it on their own page. */
export const sendCalledOff =
  (store: Store, post: Post, write: (to: { readonly address: string; readonly language: string }) => Letter): Task =>
  async ({ subjectId }) => {
    const to = await store.as('naober_jobs', null, (db) => mailOfHelper(db, subjectId));
    if (to !== null) await post.send(write(to));
  };
