import { agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { askAgain, callOff } from '../../../usecases/agreements/call-off.ts';
import { type AskProblem, makeAgreement } from '../../../usecases/agreements/make-agreement.ts';
import { type NamedAgreement, readAgreements } from '../../../usecases/agreements/read-agreements.ts';
import { readSharing, type Sharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, type Page, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { isPaused } from '../guest/is-paused.ts';
import { AgreementLines, sayState } from './agreement-words.tsx';
import { type Askable, AskForm, askedIn } from './ask-form.tsx';

/** What the owner asked of whom, and how it stands. */
const agreements = page({
  name: 'agreements',
  audience: 'owner',
  address: addresses.agreements(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const [all, people] = [await readAgreements(owner.viewer), await readSharing(owner.viewer)];
    const today = dutchDay(around.now());
    const [open, rest] = [all.filter((one) => isOpen(one, today)), all.filter((one) => !isOpen(one, today))];
    const body = (
      <>
        <Heading level={1}>{say('agreements.title')}</Heading>
        {all.length === 0 ? <Paragraph>{say('agreements.none')}</Paragraph> : null}
        <Actions>
          <ButtonLink to={addresses.newAgreement()}>{say('agreements.new')}</ButtonLink>
        </Actions>
        <Listed visit={visit} agreements={open} people={people} today={today} />
        {rest.length === 0 ? null : <Paragraph soft>{say('guest.before')}</Paragraph>}
        <Listed visit={visit} agreements={rest} people={people} today={today} />
        <QuietLinks links={[{ to: addresses.circle(), text: say('shell.to-circle') }]} />
      </>
    );
    return { kind: 'page', title: say('agreements.title'), body };
  },
});

type ListedProps = {
  readonly visit: OwnerVisit;
  readonly agreements: readonly NamedAgreement[];
  readonly people: readonly Sharing[];
  readonly today: string;
};

function Listed({ visit, agreements: listed, people, today }: ListedProps) {
  const { say, language } = visit;
  const of = new Map(people.map((one) => [one.id, one]));
  return (
    <>
      {listed.map((one) => {
        const left = (of.get(one.participantId)?.leftAt ?? null) !== null;
        const by = of.get(one.madeBy);
        return (
          <article key={one.id} class="naober-agreement" aria-labelledby={`a-${one.id}`}>
            <Heading level={2} id={`a-${one.id}`}>
              <bdi>{one.name}</bdi>: <bdi>{one.what}</bdi>
            </Heading>
            {by === undefined ? null : <Paragraph>{say('agreements.asked-by', { name: by.name })}</Paragraph>}
            <AgreementLines say={say} language={language} agreement={one} />
            <Paragraph>{left ? say('agreements.left', { name: one.name }) : sayState(say, one, one.name, today)}</Paragraph>
            <Ending visit={visit} agreement={one} today={today} left={left} />
          </article>
        );
      })}
    </>
  );
}

type EndingProps = {
  readonly visit: OwnerVisit;
  readonly agreement: NamedAgreement;
  readonly today: string;
  readonly left: boolean;
};

/** Calling it off, or taking that back. */
function Ending({ visit: { say }, agreement, today, left }: EndingProps) {
  const off = agreementCan.callOff(agreement, today);
  const again = agreement.state === 'called-off' && agreement.untilOn >= today && !left;
  if (!off && !again) return null;
  const text = say(off ? 'agreements.call-off' : 'agreements.after-all');
  return (
    <Form to={off ? addresses.callOffAgreement(agreement.id) : addresses.askAgreementAgain(agreement.id)}>
      <Button kind="quiet" label={`${text}: ${agreement.what}, ${agreement.name}`}>
        {text}
      </Button>
    </Form>
  );
}

/** Who can be asked: everybody who takes part or is invited, with a pause or the wish to be left in peace beside the name. */
const askable = (people: readonly Sharing[], { say, language, around }: OwnerVisit): readonly Askable[] =>
  people
    .filter(({ leftAt, blockedAt, notApproach }) => leftAt === null && blockedAt === null && !notApproach)
    .map(({ id, name, pausedUntil }) => {
      const pausing = pausedUntil !== null && isPaused(pausedUntil, around.now());
      return { id, name, note: pausing ? say('agreements.pausing', { day: dayIn(language, pausedUntil) }) : null };
    });

async function showNew(visit: OwnerVisit, problem: AskProblem | null): Promise<Answer> {
  const { say, owner, around, form, query } = visit;
  const people = askable(await readSharing(owner.viewer), visit);
  const today = dutchDay(around.now());
  const asked = {
    say,
    form,
    to: addresses.newAgreement(),
    act: around.newId(),
    today,
    people,
    chosen: query.get('wie'),
    problem,
  };
  const body = (
    <>
      <Heading level={1}>{say('agreements.new-title')}</Heading>
      {people.length === 0 ? <Paragraph>{say('agreements.nobody-yet')}</Paragraph> : <AskForm {...asked} />}
      <QuietLinks links={[{ to: addresses.agreements(), text: say('agreements.back') }]} />
    </>
  );
  return { kind: 'page', title: say('agreements.new-title'), body, status: problem === null ? 200 : 422 };
}

/** Asking somebody something: they see exactly this, and nothing else. */
const newAgreement = page({
  name: 'new-agreement',
  audience: 'owner',
  address: addresses.newAgreement(),
  get: (visit) => showNew(visit, null),
  post: async (visit) => {
    const { owner, around, form } = visit;
    const made = await makeAgreement(owner.viewer, around, askedIn(form, around, dutchDay(around.now())));
    return made.ok ? { kind: 'go', to: addresses.agreements() } : showNew(visit, made.refusal);
  },
});

/** It does not go on. */
const callOffPage = page({
  name: 'call-off-agreement',
  audience: 'owner',
  address: addresses.callOffAgreement(':id'),
  post: async ({ owner, around, params }) => {
    const done = await callOff(owner.viewer, around, params['id'] ?? '');
    return !done.ok && done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : { kind: 'go', to: addresses.agreements() };
  },
});

/** It goes on after all: it is asked again. */
const askAgainPage = page({
  name: 'ask-agreement-again',
  audience: 'owner',
  address: addresses.askAgreementAgain(':id'),
  post: async ({ owner, around, params }) => {
    const done = await askAgain(owner.viewer, around, params['id'] ?? '');
    return !done.ok && done.refusal === 'no-such-agreement' ? { kind: 'not-found' } : { kind: 'go', to: addresses.agreements() };
  },
});

/** Every page of an owner about what was agreed. */
export const agreementPages: readonly Page[] = [agreements, newAgreement, callOffPage, askAgainPage];
