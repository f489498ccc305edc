import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { type AskWithPeople, readAsks } from '../../../usecases/asking/read-asks.ts';
import { addresses } from '../../addresses.ts';
import type { Visit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { sayWhat } from './ask-text.ts';
import { type Asking, bothAsk } from './asking.ts';

/** Everything that was asked, and how it stands. */
export const asksList = bothAsk('list', ({ list }) => list, {
  get: async (asking) => {
    const { visit, places, owner } = asking;
    const { say, around } = visit;
    const all = await readAsks(asking.asker);
    const today = dutchDay(around.now());
    const isRunning = ({ state, timing }: AskWithPeople) =>
      (state === 'open' || state === 'resting' || state === 'settled') && timing.untilOn >= today;
    const drafts = all.filter(({ state }) => state === 'draft');
    const rest = all.filter((one) => one.state !== 'draft' && !isRunning(one));
    const body = (
      <>
        {all.length === 0 ? <Paragraph>{say('asks.none')}</Paragraph> : null}
        <Actions>
          <ButtonLink to={places.make()}>{say('asks.new')}</ButtonLink>
        </Actions>
        <Listed asking={asking} title={say('asks.running')} asks={all.filter(isRunning)} today={today} />
        <Listed asking={asking} title={say('asks.drafts')} asks={drafts} today={today} />
        <Listed asking={asking} title={say('asks.before')} asks={rest} today={today} />
        {owner === null ? null : (
          <QuietLinks
            links={[
              { to: addresses.asksForMe(), text: say('asks.for-me-link') },
              { to: addresses.agreements(), text: say('agreements.title') },
              { to: addresses.nearby(), text: say('community.wish-link') },
            ]}
          />
        )}
      </>
    );
    const back =
      visit.guest === null
        ? { to: addresses.circle(), text: say('shell.to-circle') }
        : { to: addresses.guestArranges(visit.guest.id), text: say('guest.back') };
    return asking.show({ title: say(owner === null ? 'asks.arranged-title' : 'asks.title'), body, back });
  },
});

type Props = {
  readonly asking: Asking;
  readonly title: string;
  readonly asks: readonly AskWithPeople[];
  readonly today: string;
};

function Listed({ asking: { visit, places }, title, asks, today }: Props) {
  if (asks.length === 0) return null;
  const { say, language } = visit;
  const links = asks.map((one) => ({
    to: places.ask(one.id),
    text: capital(sayWhat(say, one), language),
    note: sayStanding(visit, one, today),
  }));
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <LinkList links={links} />
    </>
  );
}

/** How an ask stands, and with whom: "er is iemand: Kees", "gevraagd: Inge", "Ton kan iets anders". */
function sayStanding({ say, language }: Pick<Visit, 'say' | 'language'>, ask: AskWithPeople, today: string): string {
  const state = sayAskState(say, ask, today);
  if (ask.state !== 'open' && ask.state !== 'settled') return state;
  const named = (people: AskWithPeople['people']) => new Intl.ListFormat(language).format(people.map(({ name }) => name));
  const agreed = ask.people.filter((one) => one.state === 'agreed');
  const asked = ask.people.filter((one) => one.state === 'asked');
  const [otherwise] = asked.filter(({ answer }) => answer === 'otherwise');
  if (agreed.length === 0 && otherwise !== undefined) return `${otherwise.name} ${say('asks.person.otherwise')}`;
  const names = named(agreed.length > 0 ? agreed : asked);
  return names === '' ? state : say('asks.state-with', { state, names });
}

/** How an ask stands, in a few words: gevraagd, er is iemand, rust nu. */
const sayAskState = (say: Say, { state, timing }: AskWithPeople, today: string): string =>
  say(timing.untilOn < today && state !== 'withdrawn' ? 'asks.state.over' : `asks.state.${state}`);
