import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { questionOf } from '../../../domain/person/questions.ts';
import type { OwnerVisit } from '../../page.ts';
import { Note, Paragraph } from '../../ui/words.tsx';
import type { Draft } from './draft.ts';
import { sayAnyAnswer, sayQuestion } from './say-answer.ts';

type Props = { readonly visit: OwnerVisit; readonly alter: KeptAlter; readonly draft: Draft; readonly keys: readonly string[] };

/** Another screen answered the same questions otherwise meanwhile: per question what stands there now and what was chosen here. */
export function MeanwhileAnswers({ visit: { say, language }, alter, draft, keys }: Props) {
  const telling = { say, language, alter };
  return (
    <Note said>
      <p class="naober-label">{say('circle.meanwhile.title')}</p>
      {keys.map((key) => (
        <div key={key}>
          <p class="naober-label">{sayQuestion(telling, key)}</p>
          <Paragraph>
            {say('circle.meanwhile.now', { value: sayAnyAnswer(telling, key, questionOf(key)?.answerOf(alter) ?? '') })}
            <br />
            {say('circle.meanwhile.yours', { value: sayAnyAnswer(telling, key, draft.shown(key)) })}
          </Paragraph>
        </div>
      ))}
      <Paragraph>{say('circle.meanwhile.question')}</Paragraph>
    </Note>
  );
}
