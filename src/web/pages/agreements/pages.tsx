import type { Time } from '../../../domain/agenda/times.ts';
import { agreementCan, isOpen } from '../../../domain/agreements/agreement.ts';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { readNextTimes } from '../../../usecases/agenda/next-times.ts';
import { askAgain, callOff } from '../../../usecases/agreements/call-off.ts';
import { type NamedAgreement, readAgreements } from '../../../usecases/agreements/read-agreements.ts';
import { readAsks } from '../../../usecases/asking/read-asks.ts';
import { readSharing, type Sharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, type Page, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { RoundWaits, roundThatWaits } from '../chains/round-waits.tsx';
import { AgreementLines, sayState } from './agreement-words.tsx';

/** What the owner asked of whom, and how it stands. */
const agreements = page({
  name: 'agreements',
  audience: 'owner',
  address: addresses.agreements(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const [all, people] = [await readAgreements(owner.viewer), await readSharing(owner.viewer)];
    const today = dutchDay(around.now());
    const round = await roundThatWaits(visit);
    const next = await readNextTimes(owner.viewer, around);
    const instead = await readInstead(owner.viewer);
    const [open, rest] = [all.filter((one) => isOpen(one, today)), all.filter((one) => !isOpen(one, today))];
    const body = (
      <>
        <Heading level={1}>{say('agreements.title')}</Heading>
        <RoundWaits visit={visit} id={round} />
        {all.length === 0 ? <Paragraph>{say('agreements.none')}</Paragraph> : null}
        <Actions>
          <ButtonLink to={addresses.newAsk()}>{say('agreements.new')}</ButtonLink>
        </Actions>
        <Listed visit={visit} agreements={open} people={people} today={today} next={next} instead={instead} />
        {rest.length === 0 ? null : <Paragraph soft>{say('guest.before')}</Paragraph>}
        <Listed visit={visit} agreements={rest} people={people} today={today} next={next} instead={instead} />
        <QuietLinks
          links={[
            { to: addresses.agenda(), text: say('agenda.title') },
            { to: addresses.asks(), text: say('asks.title') },
            { to: addresses.rounds(), text: say('chains.title') },
            { to: addresses.ownGiving(), text: say('giving.door') },
            { to: addresses.circle(), text: say('shell.to-circle') },
          ]}
        />
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
  /** The next time of each, by its id. */
  readonly next: ReadonlyMap<string, Time>;
  readonly instead: ReadonlyMap<string, string>;
};

/** What who was asked could do instead, in their words, by the id of what they were asked. */
async function readInstead(viewer: OwnerVisit['owner']['viewer']): Promise<ReadonlyMap<string, string>> {
  const people = (await readAsks(viewer)).flatMap((ask) => ask.people);
  const otherwise = people.filter(({ state, answer }) => state === 'asked' && answer === 'otherwise');
  return new Map(otherwise.map(({ id, answerWords }) => [id, answerWords ?? '']));
}

function Listed({ visit, agreements: listed, people, today, next, instead }: ListedProps) {
  const { say, language } = visit;
  const of = new Map(people.map((one) => [one.id, one]));
  return (
    <>
      {listed.map((one) => {
        const left = (of.get(one.participantId)?.leftAt ?? null) !== null;
        const by = of.get(one.madeBy);
        const words = instead.get(one.id);
        const state = left
          ? say('agreements.left', { name: one.name })
          : words === undefined
            ? sayState(say, one, one.name, today)
            : say('asks.person-otherwise', { name: one.name, words });
        return (
          <article key={one.id} class="naober-agreement" aria-labelledby={`a-${one.id}`}>
            <Heading level={2} id={`a-${one.id}`}>
              <bdi>{one.name}</bdi>: <bdi>{one.what}</bdi>
            </Heading>
            {by === undefined ? null : <Paragraph>{say('agreements.asked-by', { name: by.name })}</Paragraph>}
            <AgreementLines say={say} language={language} agreement={one} />
            <NextTime visit={visit} id={one.id} time={next.get(one.id) ?? null} />
            <Paragraph>{state}</Paragraph>
            <Ending visit={visit} agreement={one} today={today} left={left} />
          </article>
        );
      })}
    </>
  );
}

type NextProps = { readonly visit: OwnerVisit; readonly id: string; readonly time: Time | null };

/** The day it is next, leading to where one time is changed. */
function NextTime({ visit: { say, language }, id, time }: NextProps) {
  if (time === null) return null;
  return (
    <Paragraph>
      <Link to={addresses.agendaOf(id, time.onDay)}>{say('agenda.next-is', { day: sayNearDay(language, time.day) })}</Link>
    </Paragraph>
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
export const agreementPages: readonly Page[] = [agreements, callOffPage, askAgainPage];
