import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { nextToAsk } from '../../../domain/circle/who-knows-whom.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { sayWhoKnows } from '../../../usecases/say-who-knows.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from '../circle/beside-circle.tsx';
import { LastActNote } from '../circle/last-act.tsx';
import { WhoSees } from '../circle/who-sees.tsx';
import { aboutSomebody, actOf, type Kept } from '../circle/with-circle.ts';
import { othersFor, TickKnown, ticksIn } from './tick-known.tsx';

/** Whom somebody knows: all the others to tick, on one form. On a round along everybody it goes on to the next. */
export const knows = page({
  name: 'knows',
  audience: 'owner',
  address: addresses.knows(':id'),
  get: aboutSomebody((visit, kept, alter) => show(visit, kept, alter)),
  post: aboutSomebody(async (visit, _, alter) => {
    const { owner, around, form } = visit;
    const said = await sayWhoKnows(owner.viewer, around, { actId: actOf(visit), alterId: alter.id, ...ticksIn(form) });
    if (!said.ok) return { kind: 'not-found' };
    if (!isRound(visit)) return { kind: 'go', to: addresses.person(alter.id) };
    const kept = await readCircle(owner.viewer);
    return { kind: 'go', to: kept === null ? addresses.knowEachOther() : nextAfter(kept, alter) };
  }),
});

const isRound = ({ query, form }: OwnerVisit): boolean => (form.get('rondje') || query.get('rondje')) === 'ja';

function nextAfter({ circle }: Kept, alter: KeptAlter): string {
  const next = nextToAsk(circle, alter);
  return next === null ? addresses.knowEachOther() : addresses.knowsInRound(next.id);
}

function show(visit: OwnerVisit, kept: Kept, alter: KeptAlter): Answer {
  const { say } = visit;
  const { circle } = kept;
  const title = say('knows.title', { name: alter.name });
  const here = isRound(visit) ? addresses.knowsInRound(alter.id) : addresses.knows(alter.id);
  const words = (
    <>
      <LastActNote visit={visit} kept={kept} back={here} />
      {othersFor(circle, alter).length === 0 ? <NobodyElse visit={visit} /> : <Ask visit={visit} kept={kept} alter={alter} />}
    </>
  );
  const heading = <Heading level={1}>{title}</Heading>;
  const body = (
    <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={<Under visit={visit} alter={alter} />} />
  );
  return { kind: 'page', title, body, shape: 'beside-drawing', islands: ['quick-place'] };
}

type Props = { readonly visit: OwnerVisit; readonly kept: Kept; readonly alter: KeptAlter };

function Ask({ visit, kept, alter }: Props) {
  const { say, around } = visit;
  const round = isRound(visit);
  return (
    <Form to={addresses.knows(alter.id)} act={around.newId()} carry={round ? { rondje: 'ja' } : {}}>
      <Paragraph>{say('knows.hint')}</Paragraph>
      <TickKnown visit={visit} circle={kept.circle} alter={alter} />
      <Actions>
        <Button>{say(round ? 'knows.go-on' : 'knows.keep')}</Button>
        {round ? (
          <Link to={nextAfter(kept, alter)} alone>
            {say('knows.skip')}
          </Link>
        ) : null}
      </Actions>
      <Paragraph soft>{say('knows.only-that')}</Paragraph>
    </Form>
  );
}

function NobodyElse({ visit: { say } }: { readonly visit: OwnerVisit }) {
  return (
    <>
      <Paragraph>{say('knows.nobody-else')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.names()}>{say('circle.add-somebody')}</ButtonLink>
      </Actions>
    </>
  );
}

function Under({ visit, alter }: Omit<Props, 'kept'>) {
  const { say } = visit;
  const links = [
    { to: addresses.person(alter.id), text: isRound(visit) ? alter.name : say('person.back-to', { name: alter.name }) },
    { to: addresses.knowEachOther(), text: say('knows.all.title') },
    { to: addresses.circle(), text: say(isRound(visit) ? 'circle.later' : 'circle.to-circle') },
  ];
  return (
    <>
      <WhoSees visit={visit} />
      <QuietLinks links={links} />
    </>
  );
}
