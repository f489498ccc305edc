import { isLive, isTimeToAsk } from '../../../domain/mandate/mandate.ts';
import { isOpen } from '../../../domain/mandate/removal.ts';
import {
  type NamedMandate,
  type ReadObjection,
  type Representation,
  readMandates,
} from '../../../usecases/mandate/read-mandates.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { DeedRows } from './deed-rows.tsx';
import { saySubjects, sayTypeAndForm } from './mandate-words.ts';
import { WaitingProposal } from './waiting-proposal.tsx';

/** "Wie mag voor mij beslissen?": what waits for an answer first, then who may decide about what, objections, and what was done. */
export const mandatesPage = page({
  name: 'mandates',
  audience: 'owner',
  address: addresses.mandates(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const all = await readMandates(owner.viewer, around);
    const live = all.mandates.filter((one) => one.endedAt === null);
    const waiting = all.proposals.filter(isOpen);
    const body = (
      <>
        <Heading level={1}>{say('mandate.title')}</Heading>
        {waiting.map((one) => (
          <WaitingProposal key={one.id} visit={visit} proposal={one} />
        ))}
        <Paragraph lead>{say('mandate.lead')}</Paragraph>
        <Paragraph>{say('mandate.caring')}</Paragraph>
        {live.length === 0 ? (
          <Paragraph>{say('mandate.nobody')}</Paragraph>
        ) : (
          <LinkList links={live.map((one) => door(visit, one))} />
        )}
        <Actions>
          <ButtonLink to={addresses.newMandate()} kind={waiting.length > 0 ? 'quiet' : 'primary'}>
            {say('mandate.add')}
          </ButtonLink>
        </Actions>
        <Objections visit={visit} all={all} />
        <DeedRows say={say} language={visit.language} deeds={all.deeds} />
        <QuietLinks links={elsewhere(visit)} />
      </>
    );
    return { kind: 'page', title: say('mandate.title'), body };
  },
});

const elsewhere = ({ say }: OwnerVisit) => [
  { to: addresses.mandateKinds(), text: say('mandate.kinds') },
  { to: addresses.afterMe(), text: say('mandate.after-title') },
  { to: addresses.ownControl(), text: say('mandate.to-control') },
];

function door({ say, language, around }: OwnerVisit, mandate: NamedMandate) {
  const { id, name, subjects, until } = mandate;
  const now = around.now();
  const about = `${sayTypeAndForm(say, mandate)}: ${saySubjects(say, language, subjects)}.`;
  const end = isLive(mandate, now) ? say('mandate.until', { day: dayIn(language, until) }) : say('mandate.over');
  return {
    to: addresses.mandate(id),
    text: name,
    note: `${about} ${isTimeToAsk(mandate, now) ? say('mandate.still-right') : end}`,
  };
}

/** Objections that stand, with a talk proposed and the way to settle; and recording one. */
function Objections({ visit, all }: { readonly visit: OwnerVisit; readonly all: Representation }) {
  const { say, language } = visit;
  const standing = all.objections.filter(({ settledAt }) => settledAt === null);
  return (
    <section aria-labelledby="bezwaren">
      <Heading level={2} id="bezwaren">
        {say('mandate.objections')}
      </Heading>
      <Paragraph>{say(standing.length === 0 ? 'mandate.objections-none' : 'mandate.objections-lead')}</Paragraph>
      {standing.length === 0 ? null : <Rows rows={standing.map((one) => objectionRow(visit, one))} />}
      {standing.length === 0 ? null : <Note>{say('mandate.talk')}</Note>}
      <QuietLinks links={[{ to: addresses.objection(), text: say('mandate.object') }]} />
      {all.objections.length === standing.length ? null : (
        <details class="naober-more">
          <summary>{say('mandate.objections-settled')}</summary>
          <Rows
            rows={all.objections.flatMap(({ id, words, settledAt }) =>
              settledAt === null
                ? []
                : [{ key: id, main: <bdi>{words}</bdi>, beside: say('mandate.settled-on', { day: dayIn(language, settledAt) }) }],
            )}
          />
        </details>
      )}
    </section>
  );
}

function objectionRow({ say, language, owner }: OwnerVisit, { id, words, by, about, helpedBy, recordedAt }: ReadObjection) {
  const day = dayIn(language, recordedAt);
  const who =
    by === null
      ? helpedBy === null
        ? say('mandate.said-by-you', { day })
        : say('mandate.said-with-help', { day, name: helpedBy })
      : say('mandate.said-for-you', { day, name: by });
  const text = say('mandate.settle');
  const end =
    owner.session.sitting !== null || owner.session.participantId !== null ? null : (
      <Form to={addresses.settleObjection(id)}>
        <Button kind="text" label={`${text}: ${words}`}>
          {text}
        </Button>
      </Form>
    );
  return { key: id, main: <bdi>{words}</bdi>, beside: about === null ? `${who} ${say('mandate.about-all')}` : who, end };
}
