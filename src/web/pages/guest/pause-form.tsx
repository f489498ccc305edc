import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { GuestVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form } from '../../ui/form.tsx';
import { sayDate } from '../agreements/agreement-words.tsx';

const lengths = [
  { days: 7, text: 'guest.pause-week' },
  { days: 14, text: 'guest.pause-fortnight' },
  { days: 30, text: 'guest.pause-month' },
] as const;

type Props = {
  readonly visit: GuestVisit;
  readonly to: string;
  readonly carry: Readonly<Record<string, string>>;
  readonly today: string;
  readonly typed: string;
  readonly problem: string | null;
  readonly latest: string;
};

/** Three usual lengths, each with the day on which one is back, and a day of one's own. */
export function PauseForm({ visit: { say, language }, to, carry, today, typed, problem, latest }: Props) {
  return (
    <>
      <Form to={to} carry={carry}>
        <Actions>
          {lengths.map(({ days, text }, at) => {
            const until = dayAfter(today, days);
            return (
              <Button key={text} kind={at === 0 ? 'primary' : 'quiet'} name="tot" value={until}>
                {say(text, { day: sayDate(language, until) })}
              </Button>
            );
          })}
        </Actions>
      </Form>
      <details class="naober-more" open={problem !== null}>
        <summary>{say('guest.pause-own-day')}</summary>
        <Form to={to} carry={carry}>
          <DateField
            name="dag"
            label={say('guest.pause-day')}
            value={typed}
            problem={problem}
            earliest={dayAfter(today, 1)}
            latest={latest}
          />
          <Actions>
            <Button kind="quiet">{say('guest.pause-until-then')}</Button>
          </Actions>
        </Form>
      </details>
    </>
  );
}
