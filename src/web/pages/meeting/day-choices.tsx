import { type MeetingDay, type Vote, voteAnswers } from '../../../domain/meeting/meeting.ts';
import type { Language } from '../../say/languages.ts';
import type { Say } from '../../say/say.ts';
import { RadioList } from '../../ui/choices.tsx';
import { sayMoment } from './meeting-words.ts';

type Props = {
  readonly say: Say;
  readonly language: Language;
  readonly days: readonly MeetingDay[];
  /** What was answered before. */
  readonly votes: readonly Vote[];
};

/** Each proposed day with its three answers. */
export function DayChoices({ say, language, days, votes }: Props) {
  return (
    <>
      {days.map((day) => {
        const before = votes.find(({ dayId }) => dayId === day.id)?.answer;
        return (
          <RadioList
            key={day.id}
            name={`dag-${day.id}`}
            question={sayMoment(say, language, day)}
            choices={voteAnswers.map((answer) => ({
              value: answer,
              label: say(`meeting.vote.${answer}`),
              chosen: answer === before,
            }))}
          />
        );
      })}
    </>
  );
}
