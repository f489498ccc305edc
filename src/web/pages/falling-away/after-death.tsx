import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import type { KindAfter } from '../../../domain/falling-away/falls-away.ts';
import { prepareSmallAsks } from '../../../usecases/carrying/prepare-small-asks.ts';
import { readFallsAway } from '../../../usecases/falling-away/read-falling-away.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { ReadyNote } from '../carrying/ready-note.tsx';
import { actOf } from '../circle/with-circle.ts';
import { capital } from '../insight/kind-words.ts';
import { Sentences } from '../insight/sentences.tsx';
import { supportWords } from '../person/answer-words.ts';
import { askFor, sayCould } from './away-words.ts';
import { aboutMortal } from './died.tsx';

type Needed = { readonly open: readonly KindAfter[]; readonly nth: number };

/** The kinds that nobody does any more since somebody died, and at which of them one is. */
async function neededAfter({ owner, around, query, form }: OwnerVisit, { id }: KeptAlter): Promise<Needed> {
  const read = await readFallsAway(owner.viewer, around, new Set([id]));
  const open = read?.away.kinds.filter(({ still }) => still.length === 0) ?? [];
  const asked = Number(form.get('na') || (query.get('na') ?? '0'));
  return { open, nth: Number.isInteger(asked) && asked >= 0 && asked < open.length ? asked : 0 };
}

/** What is needed first after a death: one thing at a time, with who was named as who could, and an ask to make ready. */
export const afterDeathPage = page({
  name: 'after-death',
  audience: 'owner',
  address: addresses.afterDeath(':id'),
  get: aboutMortal(async (visit, _, alter) =>
    alter.status === 'deceased'
      ? show(visit, alter, await neededAfter(visit, alter), null)
      : { kind: 'go', to: addresses.died(alter.id) },
  ),
  post: aboutMortal(async (visit, _, alter) => {
    const { owner, around, say } = visit;
    const needed = await neededAfter(visit, alter);
    const kind = needed.open[needed.nth]?.kind;
    if (kind === undefined) return { kind: 'go', to: addresses.afterDeath(alter.id) };
    const asks = [{ what: askFor(say, kind), support: kind, forName: null }];
    const ready = await prepareSmallAsks(owner.viewer, around, { actId: actOf(visit), asks });
    if (!ready.ok) return show(visit, alter, needed, say('carry.prepare-problem'));
    return { kind: 'go', to: addresses.afterDeath(alter.id, needed.nth, '&klaar=1') };
  }),
});

function show(visit: OwnerVisit, { id, name }: KeptAlter, { open, nth }: Needed, problem: string | null): Answer {
  const { say, around, language } = visit;
  const first = open[nth];
  const title = say('carry.after.title');
  const next = (nth + 1) % Math.max(open.length, 1);
  const links = [
    ...(open.length > 1 ? [{ to: addresses.afterDeath(id, next), text: say('carry.after.next', { name }) }] : []),
    { to: addresses.whatIfThen([id], 'died'), text: say('carry.after.all', { name }) },
  ];
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {problem === null ? <ReadyNote visit={visit} /> : <Note said>{problem}</Note>}
      {first === undefined ? (
        <Paragraph>{say('carry.after.nothing', { name })}</Paragraph>
      ) : (
        <>
          <Paragraph lead>{say('carry.after.first', { kind: capital(supportWords(say, first.kind), language), name })}</Paragraph>
          <Sentences sentences={sayCould(visit, first.could)} />
        </>
      )}
      <Form to={addresses.afterDeath(id)} act={around.newId()} carry={{ na: `${nth}` }}>
        <Actions>
          {first === undefined ? null : <Button kind="quiet">{say('carry.after.put')}</Button>}
          <ButtonLink to={addresses.circle()} kind="quiet">
            {say('carry.after.enough')}
          </ButtonLink>
        </Actions>
      </Form>
      {first === undefined ? null : <Paragraph soft>{say('carry.away.nothing-sent')}</Paragraph>}
      <QuietLinks links={links} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
