import type { Time } from '../../../domain/agenda/times.ts';
import { ownerCan } from '../../../domain/agenda/turn-can.ts';
import type { OneAgreement } from '../../../usecases/agenda/mark-agreement.ts';
import type { Swaps } from '../../../usecases/agenda/swap-turns.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { HappenedAnswers } from './happened-answers.tsx';
import { sayClock } from './item-words.tsx';
import type { AgendaProblem } from './problem.ts';
import { sayNearDay } from './rhythm-words.ts';
import { Swap, SwapBack } from './swap.tsx';
import { timeState } from './turn-words.ts';

type Props = {
  readonly visit: OwnerVisit;
  readonly one: OneAgreement;
  readonly today: string;
  readonly problem: AgendaProblem | null;
  readonly time: Time;
  readonly swaps: Swaps;
};

/** One time of an agreement, and what can be done with it: each act a small form of its own, and each reversible until the day is over. */
export function TurnActs({ visit, one, today, problem, time, swaps }: Props) {
  const { say, language, owner } = visit;
  const who = { today, me: owner.id };
  const { name } = one;
  const clock = sayClock(time.day, time.at, one.timing.minutes);
  const acts = { visit, one, time };
  return (
    <>
      <Heading level={2}>
        {[capital(sayNearDay(language, time.day), language), clock].filter((part) => part !== null).join(', ')}
      </Heading>
      <Note>{timeState(say, language, { time, one, ownerId: owner.id }) ?? say('agenda.as-agreed')}</Note>
      {swaps.swapped === null ? null : <Paragraph>{say('agenda.swapped', { name: swaps.swapped.name })}</Paragraph>}
      {ownerCan.tell(time, who) ? <Tell {...acts} /> : null}
      {swaps.swapped !== null && time.day >= today ? <SwapBack {...acts} /> : null}
      {swaps.swapped === null && ownerCan.back(time, who) ? (
        <OneAct {...acts} does="back" text={say('agenda.back-as-agreed')} />
      ) : null}
      {ownerCan.skip(time, who) ? (
        <OneAct {...acts} does="skip" text={say('agenda.skip')} note={say('agenda.skip-note', { name })} />
      ) : null}
      {ownerCan.unable(time, who) ? (
        <OneAct
          {...acts}
          does="unable"
          text={say('agenda.unable-noted', { name })}
          note={say('agenda.unable-noted-note', { name })}
        />
      ) : null}
      {ownerCan.move(time, who) ? <Move {...acts} problem={problem} /> : null}
      {swaps.choices.length > 0 ? <Swap {...acts} swaps={swaps} problem={problem} /> : null}
      {ownerCan.hand(time, who) ? <Hand {...acts} problem={problem} /> : null}
    </>
  );
}

type Acts = Pick<Props, 'visit' | 'one' | 'time'>;
type OneActProps = Acts & { readonly does: string; readonly text: string; readonly note?: string };

function OneAct({ one, time, does, text, note }: OneActProps) {
  return (
    <Form to={addresses.agendaTurn(one.id)} carry={{ dag: time.onDay, doe: does }}>
      <Actions>
        <Button kind="quiet">{text}</Button>
      </Actions>
      {note === undefined ? null : <Paragraph soft>{note}</Paragraph>}
    </Form>
  );
}

function Tell({ visit: { say }, one, time }: Acts) {
  return (
    <Form to={addresses.agendaTurn(one.id)} carry={{ dag: time.onDay }}>
      <Paragraph>{say('agenda.tell')}</Paragraph>
      <HappenedAnswers say={say} />
    </Form>
  );
}

const wrongAt = ({ visit: { say }, problem }: Pick<Props, 'visit' | 'problem'>, field: string) =>
  problem?.field === field ? say(problem.key) : null;

function Move({ visit, one, time, problem }: Acts & Pick<Props, 'problem'>) {
  const { say, form } = visit;
  const open = problem?.field === 'naar' || problem?.field === 'tijd';
  return (
    <details class="naober-more" open={open}>
      <summary>{say('agenda.move-heading')}</summary>
      <Form to={addresses.agendaTurn(one.id)} carry={{ dag: time.onDay, doe: 'move' }}>
        <DateField
          name="naar"
          label={say('agenda.move-to')}
          value={form.get('naar') || time.day}
          problem={wrongAt({ visit, problem }, 'naar')}
        />
        <TextField
          name="tijd"
          label={say('agenda.move-time')}
          hint={say('agenda.move-time-hint')}
          value={form.get('tijd')}
          problem={wrongAt({ visit, problem }, 'tijd')}
          longest={5}
        />
        <Paragraph soft>{say('agenda.move-note', { name: one.name })}</Paragraph>
        <Actions>
          <Button kind="quiet">{say('agenda.move')}</Button>
        </Actions>
      </Form>
    </details>
  );
}

function Hand({ visit, one, time, problem }: Acts & Pick<Props, 'problem'>) {
  const { say, form, around } = visit;
  if (one.others.length === 0) return <Paragraph soft>{say('agenda.hand-nobody')}</Paragraph>;
  const chosen = form.get('wie') || one.substituteId;
  return (
    <details class="naober-more" open={problem?.field === 'wie' || (time.turn?.state === 'unable' && time.turn.standIn === null)}>
      <summary>{say('agenda.hand-heading')}</summary>
      <Form to={addresses.agendaHand(one.id)} act={around.newId()} carry={{ dag: time.onDay }}>
        <RadioList
          name="wie"
          question={say('agenda.hand-who')}
          problem={wrongAt({ visit, problem }, 'wie')}
          choices={one.others.map(({ id, name }) => ({ value: id, label: name, chosen: id === chosen }))}
        />
        <Paragraph soft>{say('agenda.hand-note')}</Paragraph>
        <Actions>
          <Button>{say('agenda.hand')}</Button>
        </Actions>
      </Form>
    </details>
  );
}
