import type { Store } from '../database/open.ts';
import { forgetWish, type MailLink, makeMailLink } from '../usecases/sign-in/make-mail-link.ts';
import type { Letter, Post } from './outside/smtp.ts';
import type { Task } from './start-jobs.ts';

/**
 * Sends the link somebody asked for, by mail. Done twice after a crash, it sends two mails, of which either link works. Nobody's address:
 * nothing is sent, and whoever asked is told nothing.
 */
export const sendMailLink =
  (store: Store, post: Post, write: (link: MailLink) => Letter): Task =>
  async ({ subjectId }) => {
    const link = await makeMailLink(store, subjectId);
    if (link !== null) await post.send(write(link));
    await forgetWish(store, subjectId);
  };
