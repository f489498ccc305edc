import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { AwayReason, FallsAway } from '../../../domain/falling-away/falls-away.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { Sentences } from '../insight/sentences.tsx';
import { supportWords } from '../person/answer-words.ts';
import { sayKindAfter } from './away-words.ts';

type AwayProps = { readonly visit: OwnerVisit; readonly away: FallsAway; readonly past: boolean };

/** Every kind that goes with them: who else does it, who could. */
export function Kinds({ visit, away: { kinds }, past }: AwayProps) {
  const { say, language } = visit;
  if (kinds.length === 0) return null;
  return (
    <>
      <Heading level={2}>{say(past ? 'carry.away.kinds-past' : 'carry.away.kinds')}</Heading>
      {kinds.map((one) => (
        <section key={one.kind}>
          <Heading level={3}>{capital(supportWords(say, one.kind), language)}</Heading>
          <Sentences sentences={sayKindAfter(visit, one)} />
        </section>
      ))}
    </>
  );
}

/** Every agreement that goes with them, and who stands in. */
export function Agreements({ visit: { say }, away: { agreements }, past }: AwayProps) {
  if (agreements.length === 0) return null;
  const rows = agreements.map(({ id: key, what, name, substitute }) => ({
    key,
    main: (
      <>
        <bdi>{what}</bdi> (<bdi>{name}</bdi>)
      </>
    ),
    beside: past
      ? null
      : substitute === null
        ? say('carry.away.no-substitute')
        : say('carry.away.substitute', { name: substitute }),
  }));
  return (
    <>
      <Heading level={2}>{say(past ? 'carry.away.agreements-past' : 'carry.away.agreements')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

type ABreakProps = {
  readonly visit: OwnerVisit;
  readonly people: readonly KeptAlter[];
  readonly why: AwayReason;
  readonly away: FallsAway;
};

/** For who is ill or away for a while and agreed to something: a break is enough, and stands with the agreements. */
export function ABreak({ visit: { say }, people, why, away }: ABreakProps) {
  const agreed = people.filter((one) => away.agreements.some(({ alterId }) => alterId === one.id));
  if ((why !== 'ill' && why !== 'holiday') || agreed.length === 0) return null;
  return (
    <>
      {agreed.map(({ id: key, name }) => (
        <Paragraph key={key}>{say('carry.away.pause', { name })}</Paragraph>
      ))}
      <QuietLinks links={[{ to: addresses.agreements(), text: say('agreements.title') }]} />
    </>
  );
}
