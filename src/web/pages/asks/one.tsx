import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { askCan } from '../../../domain/asking/ask-can.ts';
import { onlyNoes, silentAfter } from '../../../domain/asking/heard.ts';
import type { AskWithPeople, NamedAsked } from '../../../usecases/asking/read-asks.ts';
import { addresses } from '../../addresses.ts';
import type { Answer } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { ownFacts, sayWhat } from './ask-text.ts';
import { type Asking, bothAsk, withAsk } from './asking.ts';
import { mailNewsOf } from './mail-news.ts';

/** One ask: what it says, how it stands, what each person said, and what one can do now. */
export const oneAsk = bothAsk('one', ({ ask }) => ask(':id'), { get: withAsk(show) });

async function show(asking: Asking, ask: AskWithPeople): Promise<Answer> {
  const { visit, places } = asking;
  const { say, language, around } = visit;
  const today = dutchDay(around.now());
  const waits = (ask.state === 'draft' || ask.state === 'open') && ask.answerBy >= today;
  const facts = ownFacts(say, language, ask, waits ? ask.answerBy : null);
  const news = await mailNewsOf(asking, ask.people);
  const people = ask.people.map((one) => {
    const lost = news.get(one.id);
    const note = lost === undefined ? sayPerson(say, one) : say(`letters.state-${lost}`);
    return { to: places.asked(one.id), text: one.name, note };
  });
  const body = (
    <>
      {facts.map((line) => (
        <Paragraph key={line}>
          <bdi>{line}</bdi>
        </Paragraph>
      ))}
      <Standing asking={asking} ask={ask} today={today} />
      {ask.people.length === 0 ? null : (
        <>
          <Heading level={2}>{say('asks.people')}</Heading>
          <LinkList links={people} />
        </>
      )}
      <Further asking={asking} ask={ask} today={today} />
    </>
  );
  const back = { to: places.list, text: say('asks.back') };
  return asking.show({ title: say('asks.one-title'), heading: <bdi>{capital(sayWhat(say, ask), language)}</bdi>, body, back });
}

/** What somebody said, in a few words that go on after their name. */
function sayPerson(say: Say, { state, answer, offWhy, notedHow }: NamedAsked): string {
  if (state === 'asked' && answer === 'otherwise') return say('asks.person.otherwise');
  if (state === 'called-off' && (offWhy === 'taken' || offWhy === 'stopped-by-them')) return say(`asks.person.${offWhy}`);
  const said = say(`asks.person.${state}`);
  return notedHow === null ? said : `${said} (${say(`asks.person.noted-${notedHow}`)})`;
}

type Props = { readonly asking: Asking; readonly ask: AskWithPeople; readonly today: string };

/** How it stands, in one thought: never a count of what is undone. */
function Standing({ asking, ask, today }: Props) {
  const { say } = asking.visit;
  const { state, people, forName } = ask;
  const noes = onlyNoes(ask);
  const silent = silentAfter(ask, today);
  if (state === 'draft') return <Note>{say('asks.draft-lead')}</Note>;
  if (state === 'resting') return <Note>{say('asks.rested')}</Note>;
  if (state === 'withdrawn') {
    const byThem = people.some(({ offWhy }) => offWhy === 'stopped-by-them') && forName !== null;
    return <Note>{byThem ? say('asks.stopped-by-them', { name: forName }) : say('asks.withdrawn')}</Note>;
  }
  if (state === 'open' && noes !== null)
    return (
      <Note>
        <Paragraph>{say('asks.only-noes', { count: noes })}</Paragraph>
        <Paragraph>{say('asks.only-noes-then')}</Paragraph>
      </Note>
    );
  if (state === 'open' && silent.length > 0) {
    const names = new Intl.ListFormat(asking.visit.language).format(silent.map(({ name }) => name));
    return <Note>{say(silent.length === 1 ? 'asks.silence' : 'asks.silence-several', { name: names })}</Note>;
  }
  return null;
}

type ActProps = { readonly asking: Asking; readonly ask: AskWithPeople; readonly act: string; readonly text: string };

/** One thing that is done with the ask by a press. */
const Act = ({ asking: { visit, places }, ask, act, text }: ActProps) => (
  <Form to={places.ask(ask.id, '/doe')} act={visit.around.newId()}>
    <Button kind="quiet" name="doe" value={act}>
      {text}
    </Button>
  </Form>
);

/** What one can do with a draft: go on, change what it says, or throw it away. */
function Draft({ asking, ask }: Pick<Props, 'asking' | 'ask'>) {
  const { visit, places } = asking;
  const { say } = visit;
  return (
    <>
      <Actions>
        <ButtonLink to={places.ask(ask.id, '/wie')}>{say('asks.go-on')}</ButtonLink>
      </Actions>
      <QuietLinks
        links={[
          { to: places.ask(ask.id, '/wat'), text: say('asks.change-what') },
          { to: places.ask(ask.id, '/wanneer'), text: say('asks.change-when') },
          { to: places.ask(ask.id, '/antwoord'), text: say('asks.change-answer') },
        ]}
      />
      <Act asking={asking} ask={ask} act="throwAway" text={say('asks.throw-away')} />
    </>
  );
}

/** What one can do now: ask somebody else, make it smaller, let it rest, or not go on with it. */
function Further({ asking, ask, today }: Props) {
  const { visit, places } = asking;
  const { say } = visit;
  const known = { state: ask.state, untilOn: ask.timing.untilOn };
  if (ask.state === 'draft') return <Draft asking={asking} ask={ask} />;
  const open = ask.state === 'open' || ask.state === 'resting';
  const doing = (act: string, text: string) => <Act asking={asking} ask={ask} act={act} text={text} />;
  return (
    <>
      {open && askCan.send(known, today) ? (
        <Actions>
          <ButtonLink to={places.ask(ask.id, '/wie')} kind="quiet">
            {say('asks.ask-other')}
          </ButtonLink>
        </Actions>
      ) : null}
      {open ? doing('smaller', say('asks.smaller')) : null}
      {askCan.rest(known) ? doing('rest', say('asks.rest')) : null}
      {askCan.goOn(known, today) ? doing('goOn', say('asks.take-up')) : null}
      {asking.owner !== null && ask.state === 'open' ? (
        <QuietLinks links={[{ to: addresses.roundAsk(ask.id), text: say('chains.mark-ask') }]} />
      ) : null}
      {askCan.withdraw(known) && ask.timing.untilOn >= today ? (
        <>
          <Paragraph soft>{say('asks.withdraw-after')}</Paragraph>
          {doing('withdraw', say('asks.withdraw'))}
        </>
      ) : null}
    </>
  );
}
