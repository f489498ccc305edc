import { type OwnRound, readRounds } from '../../../usecases/chains/answer-round.ts';
import { lookForRound } from '../../../usecases/chains/look-for-round.ts';
import { type OwnItem, readPutIn } from '../../../usecases/chains/put-in.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayDay } from '../plan/plan-words.ts';
import { byOneself } from './by-oneself.ts';

/** Rounds of help: what was proposed, what the owner put in themselves, and looking whether there is a round. */
export const rounds = page({
  name: 'rounds',
  audience: 'owner',
  address: addresses.rounds(),
  get: byOneself(async (visit) => {
    const { say, store, owner, around } = visit;
    const all = await readRounds(store, owner.viewer, around);
    const items = await readPutIn(owner.viewer, around);
    const title = say('chains.title');
    const agreed = new Set(all.filter(({ state }) => state === 'settled').flatMap(({ givesId, getsId }) => [givesId, getsId]));
    const free = items.filter(({ id, linked }) => linked && !agreed.has(id));
    const canLook = (['ask', 'offer'] as const).every((side) => free.some((one) => one.side === side));
    const body = (
      <>
        <JustDone visit={visit} />
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('chains.lead')}</Paragraph>
        <Paragraph>{say('chains.how')}</Paragraph>
        <Proposed visit={visit} rounds={all} />
        <PutIn visit={visit} side="ask" items={items} agreed={agreed} first={items.length === 0} />
        <PutIn visit={visit} side="offer" items={items} agreed={agreed} first={false} />
        {canLook ? <Look visit={visit} /> : null}
        <Paragraph soft>{say('chains.who-sees-work')}</Paragraph>
        <QuietLinks
          links={[
            { to: addresses.sharing(), text: say('sharing.title') },
            { to: addresses.circle(), text: say('shell.to-circle') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body };
  }),
});

function JustDone({ visit: { say, query, around } }: { readonly visit: OwnerVisit }) {
  const out = query.get('weg');
  const done = query.get('klaar');
  if (out !== null && /^[0-9a-f-]{36}$/.test(out))
    return (
      <Note said>
        <Paragraph>{say('chains.taken-out')}</Paragraph>
        <Form to={addresses.roundBack(out)} act={around.newId()}>
          <Button kind="text">{say('chains.put-again')}</Button>
        </Form>
      </Note>
    );
  if (done === 'erbij') return <Note said>{say('chains.just-put')}</Note>;
  return done === 'geen' ? <Note said>{say('chains.none-found')}</Note> : null;
}

const stateWords = {
  open: 'chains.step-open',
  waiting: 'chains.step-waiting',
  settled: 'chains.step-settled',
  over: 'chains.step-over',
} as const satisfies Record<OwnRound['state'], string>;

function Proposed({
  visit: { say, language },
  rounds: all,
}: {
  readonly visit: OwnerVisit;
  readonly rounds: readonly OwnRound[];
}) {
  if (all.length === 0) return null;
  const links = all.map((one) => ({
    to: addresses.round(one.id),
    text: say(stateWords[one.state]),
    ...(one.state === 'open' ? { note: say('chains.step-open-note', { date: sayDay(language, one.answerBy) }) } : {}),
  }));
  return (
    <>
      <Heading level={2}>{say('chains.proposed')}</Heading>
      <LinkList links={links} />
    </>
  );
}

type PutInProps = {
  readonly visit: OwnerVisit;
  readonly side: 'ask' | 'offer';
  readonly items: readonly OwnItem[];
  /** The ids of what is in a round that goes ahead. */
  readonly agreed: ReadonlySet<string | null>;
  readonly first: boolean;
};

function PutIn({ visit: { say, language }, side, items, agreed, first }: PutInProps) {
  const here = items.filter((one) => one.side === side);
  const rows = here.map((one) => ({
    key: one.id,
    main: <bdi>{one.what}</bdi>,
    beside: agreed.has(one.id) ? say('chains.agreed') : say('chains.until', { date: sayDay(language, one.untilOn) }),
    end: (
      <Form to={addresses.roundOut(one.id)}>
        <Button kind="text" label={say('chains.take-out-named', { what: one.what })}>
          {say('chains.take-out')}
        </Button>
      </Form>
    ),
  }));
  const to = side === 'ask' ? addresses.roundAsk() : addresses.roundOffer();
  return (
    <>
      <Heading level={2}>{say(side === 'ask' ? 'chains.asks' : 'chains.offers')}</Heading>
      {rows.length === 0 ? <Paragraph soft>{say('chains.none')}</Paragraph> : <Rows rows={rows} />}
      <Actions>
        <ButtonLink to={to} kind={first ? 'primary' : 'quiet'}>
          {say(side === 'ask' ? 'chains.put-ask' : 'chains.put-offer')}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Look({ visit: { say, around } }: { readonly visit: OwnerVisit }) {
  return (
    <>
      <Heading level={2}>{say('chains.look-title')}</Heading>
      <Paragraph>{say('chains.look-lead')}</Paragraph>
      <Form to={addresses.roundLook()} act={around.newId()}>
        <Actions>
          <Button>{say('chains.look')}</Button>
        </Actions>
      </Form>
    </>
  );
}

/** Looks whether there is a round among those whose circle is linked with the owner's. */
export const roundLook = page({
  name: 'round-look',
  audience: 'owner',
  address: addresses.roundLook(),
  post: byOneself(async (visit): Promise<Answer> => {
    const found = await lookForRound(visit.store, visit.owner.viewer, visit.around, actOf(visit));
    return { kind: 'go', to: found.ok ? addresses.round(found.value.stepId) : addresses.rounds('geen') };
  }),
});
