import type { OwnRound, RoundCard } from '../../../usecases/chains/answer-round.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { sayDay } from '../plan/plan-words.ts';

type RoundProps = { readonly visit: OwnerVisit; readonly round: OwnRound };

/** What one would do and what one would get, in the words of the others, with until when. */
export function GiveAndGet({ visit, round }: RoundProps) {
  const { say } = visit;
  return (
    <>
      <Heading level={2}>{say('chains.you-do')}</Heading>
      <Said says={say('chains.they-wish')} what={round.asked} />
      <Said says={say('chains.you-offered')} what={round.ownOffer} soft />
      <Limits visit={visit} limits={round.askedLimits} until={round.givesUntil} />
      <Heading level={2}>{say('chains.you-get')}</Heading>
      <Said says={say('chains.they-offer')} what={round.offered} />
      <Said says={say('chains.you-asked')} what={round.ownAsk} soft />
      <Limits visit={visit} limits={round.offeredLimits} until={round.getsUntil} />
    </>
  );
}

type SaidProps = { readonly says: string; readonly what: string | null; readonly soft?: boolean };

const Said = ({ says, what, soft = false }: SaidProps) =>
  what === null ? null : (
    <Paragraph soft={soft}>
      {says} <bdi>{what}</bdi>
    </Paragraph>
  );

type LimitsProps = { readonly visit: OwnerVisit; readonly limits: string | null; readonly until: string };

const Limits = ({ visit: { say, language }, limits, until }: LimitsProps) => (
  <Paragraph soft>
    {limits === null ? null : (
      <>
        {say('chains.their-limits')} <bdi>{limits}</bdi>.{' '}
      </>
    )}
    {say('chains.up-to', { date: sayDay(language, until) })}
  </Paragraph>
);

/** A round everybody said yes to: with whom, how they can be reached, and that each agreement stands on its own. */
export function Settled({ visit, round, others }: RoundProps & { readonly others: readonly RoundCard[] }) {
  const { say } = visit;
  const roleOf = ({ place }: RoundCard) => {
    if (round.size === 2) return say('chains.both-ways');
    return (round.place + 1) % round.size === place ? say('chains.you-help-them') : say('chains.they-help-you');
  };
  const rows = others.map((one) => ({
    key: one.stepId,
    main: (
      <>
        <bdi>{one.firstName}</bdi>: {roleOf(one)}
      </>
    ),
    beside: one.contact === null ? say('chains.no-reach') : say('chains.reach', { contact: one.contact }),
  }));
  return (
    <>
      <Paragraph>{say('chains.settled')}</Paragraph>
      <Heading level={2}>{say('chains.others')}</Heading>
      <Rows rows={rows} />
      <GiveAndGet visit={visit} round={round} />
      <Paragraph>{say('chains.apart')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.agreements(), text: say('chains.to-agreements') },
          { to: addresses.guestAt(), text: say('chains.to-helping') },
        ]}
      />
    </>
  );
}
