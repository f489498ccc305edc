import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import { forgetWorkerWish, makeWorkerLinks, type WorkerMail } from '../usecases/organisation/ask-worker-mail.ts';
import type { Letter, Post } from './outside/smtp.ts';
import type { Task } from './start-jobs.ts';

/** Sends a worker the link they asked for, one for each organisation they work at. At nobody's address nothing is sent, and nobody is told. */
export const sendWorkerLink =
  (store: Store, around: Around, post: Post, write: (mail: WorkerMail) => Letter): Task =>
  async ({ subjectId }) => {
    for (const mail of await makeWorkerLinks(store, around, subjectId)) await post.send(write(mail));
    await forgetWorkerWish(store, subjectId);
  };
