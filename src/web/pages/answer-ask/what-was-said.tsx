import type { AskShown } from '../../../usecases/asking/open-ask-link.ts';
import type { Say } from '../../say/say.ts';
import { Note, Paragraph } from '../../ui/words.tsx';

/** What they answered, and what who asked gets to see of it. A no is thanked for, and never asked for a reason. */
export function WhatWasSaid({ say, shown }: { readonly say: Say; readonly shown: AskShown }) {
  const { fromName: from, toName: name, asked } = shown;
  return (
    <Note said>
      <Paragraph>{sentence(say, { from, name, asked })}</Paragraph>
      {asked.notedBy === null ? null : <Paragraph>{say('asks.answer.said-noted', { from })}</Paragraph>}
    </Note>
  );
}

type Known = { readonly from: string; readonly name: string; readonly asked: AskShown['asked'] };

function sentence(say: Say, { from, name, asked }: Known): string {
  const { state, answer, answerWords, offWhy } = asked;
  switch (state) {
    case 'agreed':
      return `${say('asks.answer.thanks')} ${say('asks.answer.said-yes', { from })}`;
    case 'declined':
      return `${say('asks.answer.thanks')} ${say('asks.answer.said-no', { from, name })}`;
    case 'stopped':
      return say('asks.answer.said-stopped', { from });
    case 'called-off':
      return say(offWhy === 'taken' ? 'asks.answer.said-taken' : 'asks.answer.off');
    case 'asked':
      return answer === 'otherwise'
        ? `${say('asks.answer.thanks')} ${say('asks.answer.said-otherwise', { from, words: answerWords ?? '' })}`
        : say('asks.answer.thanks');
  }
}
