import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import { forgetLetter, type LetterOut, lettersOut } from '../usecases/invite/write-helper-letter.ts';
import type { Letter, Post } from './outside/smtp.ts';
import type { Task } from './start-jobs.ts';

/** Sends an invitation or a personal link by mail. Done twice after a crash it sends two letters; of an invitation the last one works. */
export const sendHelperLetter =
  (store: Store, around: Around, post: Post, write: (letter: LetterOut) => Letter): Task =>
  async ({ subjectId }) => {
    for (const letter of await lettersOut(store, around, subjectId)) await post.send(write(letter));
    await forgetLetter(store, subjectId);
  };
