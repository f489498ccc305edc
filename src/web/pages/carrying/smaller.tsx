import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { prepareSmallAsks } from '../../../usecases/carrying/prepare-small-asks.ts';
import type { Carrying } from '../../../usecases/carrying/read-carrying.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { capital, isListed, kindInAddress, kindOfAddress } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';
import { ReadyNote } from './ready-note.tsx';
import { withCarrying } from './with-carrying.ts';

type Whose = { readonly whom: KeptAlter; readonly kinds: readonly string[]; readonly kind: string | null };

/** Whose help it is a part of, what the owner does of it, and the kind the address names. */
function whoseIn({ params, query }: OwnerVisit, { circle, lines }: Carrying): Whose | null {
  const whom = alterOf(circle, params['id'] ?? '');
  if (whom === null) return null;
  const kinds = lines.filter(({ alterId }) => alterId === whom.id).map(({ kind }) => kind);
  return { whom, kinds, kind: kindOfAddress(query.get('soort') ?? '', kinds) };
}

/** Splitting something small off what one carries: a kind, then three small asks to make ready. Nothing is sent. */
export const carryingSmaller = page({
  name: 'carrying-smaller',
  audience: 'owner',
  address: addresses.carryingSmaller(':id'),
  get: withCarrying((visit, carrying) => {
    const whose = whoseIn(visit, carrying);
    if (whose === null) return { kind: 'not-found' };
    return whose.kind === null ? chooseKind(visit, whose) : chooseAsks(visit, { ...whose, kind: whose.kind }, null);
  }),
  post: withCarrying(async (visit, carrying) => {
    const { owner, around, form, say } = visit;
    const whose = whoseIn(visit, carrying);
    if (whose === null) return { kind: 'not-found' };
    const kind = kindOfAddress(form.get('soort'), whose.kinds);
    if (kind === null) return chooseKind(visit, whose);
    const offered = smallAsksOf(say, kind, whose.whom.name);
    const asks = form
      .all('vraag')
      .filter((what) => offered.includes(what))
      .map((what) => ({ what, support: kind, forName: whose.whom.name }));
    if (asks.length === 0) return chooseAsks(visit, { ...whose, kind }, say('carry.small.none'));
    const ready = await prepareSmallAsks(owner.viewer, around, { actId: actOf(visit), asks });
    if (!ready.ok) return chooseAsks(visit, { ...whose, kind }, say('carry.prepare-problem'));
    const done = `&klaar=${ready.value.askIds.length}`;
    return { kind: 'go', to: addresses.carryingSmaller(whose.whom.id, kindInAddress(kind), done) };
  }),
});

/** Three small asks that are a part of a kind of support; none for a kind in own words. */
const smallAsksOf = (say: Say, kind: string, name: string): readonly string[] =>
  isListed(kind) ? ([1, 2, 3] as const).map((nth) => say(`carry.small.${kind}.${nth}`, { name })) : [];

const ways = ({ say }: OwnerVisit) => [
  { to: addresses.newAsk(), text: say('carry.small.own') },
  { to: addresses.carrying(), text: say('carry.back') },
];

function chooseKind(visit: OwnerVisit, { whom, kinds }: Whose): Answer {
  const { say, language } = visit;
  const title = say('carry.small.title');
  const links = kinds.map((kind) => ({
    to: addresses.carryingSmaller(whom.id, kindInAddress(kind)),
    text: capital(supportWords(say, kind), language),
  }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>
        {links.length === 0 ? say('carry.small.nothing-alone') : say('carry.small.which', { name: whom.name })}
      </Paragraph>
      <LinkList links={links} />
      <QuietLinks links={ways(visit)} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}

type Chosen = Whose & { readonly kind: string };

function chooseAsks(visit: OwnerVisit, { whom, kind }: Chosen, problem: string | null): Answer {
  const { say, around, form } = visit;
  const title = say('carry.small.of', { kind: supportWords(say, kind) });
  const chosen = form.all('vraag');
  const choices = smallAsksOf(say, kind, whom.name).map((what) => ({ value: what, label: what, chosen: chosen.includes(what) }));
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'vraag', text: problem }]} />
      <Heading level={1}>{title}</Heading>
      <ReadyNote visit={visit} />
      {choices.length === 0 ? null : (
        <>
          <Paragraph>{say('carry.small.hint')}</Paragraph>
          <Form to={addresses.carryingSmaller(whom.id)} act={around.newId()} carry={{ soort: kindInAddress(kind) }}>
            <CheckboxList name="vraag" question={say('carry.small.choose')} choices={choices} problem={problem} />
            <Actions>
              <Button>{say('carry.small.put')}</Button>
            </Actions>
          </Form>
        </>
      )}
      <QuietLinks links={ways(visit)} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
