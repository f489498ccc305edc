import type { LetterProblem, LetterState } from './letter.ts';

/** What an owner is told of a mail beside what it was about; null when it went, or is over. */
export type MailNews = 'waiting' | 'later' | 'came-back' | 'not-sent' | 'nowhere' | 'unsure' | null;

/** Says it in one word. That a mail went is not said: it says nothing about whether it was read. */
export function mailNews(state: LetterState, problem: LetterProblem | null): MailNews {
  switch (state) {
    case 'waiting':
      return problem === null || problem === 'pause' ? 'waiting' : 'later';
    case 'sending':
      return 'waiting';
    case 'unsure':
      return 'unsure';
    case 'undeliverable':
      return problem === 'no-such-address' || problem === 'came-back' ? 'came-back' : 'not-sent';
    case 'dropped':
      return problem === 'nowhere' ? 'nowhere' : problem === 'stopped' ? 'not-sent' : null;
    case 'sent':
      return null;
  }
}
