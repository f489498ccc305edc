import type { Sharing } from '../../../usecases/consent/read-sharing.ts';
import { giveTyping, readTyping, stopTyping as stop, type Typist, typingMinutes } from '../../../usecases/typing/give-typing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { timeIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { type FieldProblem, problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { actOf } from '../circle/with-circle.ts';
import { lockedPage } from '../space/locked.tsx';

type Shown = { readonly who: string; readonly minutes: string; readonly problem: 'wie' | 'minuten' | null };

/** Somebody types along on another screen, for a while: who and how long, what they see, and the way to stop it. */
export const typeAlong = page({
  name: 'type-along',
  audience: 'owner',
  address: addresses.typeAlong(),
  get: async (visit) => show(visit, { who: '', minutes: '60', problem: null }),
  post: async (visit) => {
    const { owner, around, form, say } = visit;
    if (owner.session.sitting !== null) return lockedPage(visit);
    const participantId = form.id('wie');
    const shown = { who: participantId ?? '', minutes: form.get('minuten') };
    if (participantId === null) return show(visit, { ...shown, problem: 'wie' });
    const purpose = say('coach.typing.purpose');
    const given = await giveTyping(owner.viewer, around, {
      actId: actOf(visit),
      participantId,
      minutes: Number(shown.minutes),
      purpose,
    });
    if (given.ok) return { kind: 'go', to: addresses.typeAlong() };
    return show(visit, { ...shown, problem: given.refusal === 'minutes-missing' ? 'minuten' : 'wie' });
  },
});

/** Ends it at once. */
export const stopTyping = page({
  name: 'stop-typing',
  audience: 'owner',
  address: addresses.stopTyping(),
  get: async () => ({ kind: 'go', to: addresses.typeAlong() }),
  post: async ({ owner, around }) => {
    await stop(owner.viewer, around);
    return { kind: 'go', to: addresses.typeAlong() };
  },
});

/** The three lengths a sitting at a distance can have. */
export const minuteChoices = ({ say }: Pick<OwnerVisit, 'say'>, chosen: string) =>
  typingMinutes.map((one) => ({ value: `${one}`, label: say(`coach.typing.minutes-${one}`), chosen: `${one}` === chosen }));

async function show(visit: OwnerVisit, shown: Shown): Promise<Answer> {
  const { say, owner, around } = visit;
  if (owner.session.sitting !== null) return lockedPage(visit);
  const { people, typists } = await readTyping(owner.viewer, around);
  const { problem } = shown;
  const needed = { wie: say('coach.typing.who-missing'), minuten: say('coach.typing.minutes-missing') };
  const problems = whatIsWrong(visit.form, problem === null ? null : { field: problem, text: needed[problem] }, needed);
  const title = say('coach.typing.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {typists.map((one) => (
        <Going key={one.grantId} visit={visit} typist={one} />
      ))}
      <Paragraph>{say('coach.typing.lead')}</Paragraph>
      <Note>{say('coach.typing.sees')}</Note>
      {people.length === 0 ? <Paragraph>{say('coach.typing.nobody')}</Paragraph> : null}
      {people.length === 0 || typists.length > 0 ? null : (
        <Choose visit={visit} people={people} shown={shown} problems={problems} />
      )}
      <QuietLinks
        links={[
          ...(typists.length > 0 ? [] : [{ to: addresses.interpreter(), text: say('coach.typing.interpreter') }]),
          { to: addresses.circle(), text: say('coach.typing.alone') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

function Going({ visit, typist: { who, until } }: { readonly visit: OwnerVisit; readonly typist: Typist }) {
  const { say, language, owner } = visit;
  const going = owner.typedBy !== null;
  return (
    <Note>
      <Paragraph>
        {say(going ? 'coach.typing.going' : 'coach.typing.waiting', { name: who.name, time: timeIn(language, until) })}
      </Paragraph>
      <Form to={addresses.stopTyping()}>
        <Button kind="quiet">{say('coach.typing.stop')}</Button>
      </Form>
    </Note>
  );
}

type ChooseProps = {
  readonly visit: OwnerVisit;
  readonly people: readonly Sharing[];
  readonly shown: Shown;
  readonly problems: readonly FieldProblem[];
};

function Choose({ visit, people, shown: { who, minutes }, problems }: ChooseProps) {
  const { say, around } = visit;
  const choices = people.map(({ id, name, roleWord }) => ({ value: id, label: name, note: roleWord, chosen: id === who }));
  return (
    <Form to={addresses.typeAlong()} act={around.newId()}>
      <RadioList name="wie" question={say('coach.typing.who')} choices={choices} problem={problemAt(problems, 'wie')} />
      <RadioList
        name="minuten"
        question={say('coach.typing.minutes')}
        choices={minuteChoices(visit, minutes)}
        problem={problemAt(problems, 'minuten')}
      />
      <Actions>
        <Button>{say('coach.typing.give')}</Button>
      </Actions>
    </Form>
  );
}
