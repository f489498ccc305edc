import { formTag } from '../../../domain/circle/change-template.ts';
import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { placeTag } from '../../../domain/circle/move.ts';
import { placeOne } from '../../../usecases/place-one.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { SpotFields, sayPlace, spotIn } from './spot-fields.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

type Problem = 'changed-meanwhile' | 'form-changed' | 'missing' | null;

/** A place for everybody, person by person. */
export const placeOnePage = page({
  name: 'place-one',
  audience: 'owner',
  address: addresses.placeOne(':id'),
  get: withCircle((visit, kept) => {
    const alter = alterOf(kept.circle, visit.params['id'] ?? '');
    return alter === null ? { kind: 'not-found' } : show(visit, kept, alter, null);
  }),
  post: withCircle(async (visit, kept) => {
    const alter = alterOf(kept.circle, visit.params['id'] ?? '');
    if (alter === null) return { kind: 'not-found' };
    const spot = spotIn(visit);
    if (spot === null) return show(visit, kept, alter, 'missing');
    const input = {
      actId: actOf(visit),
      alterId: alter.id,
      was: visit.form.get('was'),
      spot,
      form: visit.form.get('vorm'),
    };
    const placed = await placeOne(visit.owner.viewer, visit.around, input);
    if (placed.ok) return { kind: 'go', to: nextAfter(kept, alter) };
    if (placed.refusal === 'no-such-alter' || placed.refusal === 'no-circle') return { kind: 'not-found' };
    return show(visit, kept, alter, placed.refusal === 'no-such-place' ? 'missing' : placed.refusal);
  }),
});

/** The next person who has no place yet, in the order they were named; after the last one the circle. */
function nextAfter({ circle }: Kept, alter: KeptAlter): string {
  const next = circle.alters.find(({ ordinal, ring }) => ordinal > alter.ordinal && ring === null);
  return next === undefined ? addresses.circle() : addresses.placeOne(next.id);
}

function show(visit: OwnerVisit, kept: Kept, alter: KeptAlter, problem: Problem): Answer {
  const { say, around } = visit;
  const { circle } = kept;
  const title = say('circle.where.title', { name: alter.name });
  const chosen = (problem === 'form-changed' ? null : spotIn(visit)) ?? alter;
  const meanwhile = problem === 'changed-meanwhile';
  const missing = problem === 'missing' ? say('circle.where.missing') : null;
  const words = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={missing === null ? [] : [{ field: 'kring', text: missing }]} />
      <LastActNote visit={visit} kept={kept} back={addresses.placeOne(alter.id)} />
      <Paragraph>{say('circle.place.edge', { name: alter.name })}</Paragraph>
      {problem === 'form-changed' ? <Note said>{say('circle.form.changed-meanwhile')}</Note> : null}
      {meanwhile ? <Meanwhile say={say} now={sayPlace(visit, circle, alter)} yours={sayPlace(visit, circle, chosen)} /> : null}
      <Form
        to={addresses.placeOne(alter.id)}
        act={around.newId()}
        carry={{ was: placeTag(alter), vorm: formTag(circle.template) }}
      >
        <SpotFields visit={visit} circle={circle} alter={alter} spot={chosen} problem={missing} />
        <Actions>
          <Button>{say(meanwhile ? 'circle.meanwhile.mine' : 'circle.where.go-on')}</Button>
          <Link to={nextAfter(kept, alter)} alone>
            {say(meanwhile ? 'circle.meanwhile.theirs' : 'circle.place.skip')}
          </Link>
        </Actions>
      </Form>
    </>
  );
  const under = <Under visit={visit} />;
  const heading = <Heading level={1}>{title}</Heading>;
  const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={under} />;
  return {
    kind: 'page',
    status: problem === null ? 200 : problem === 'missing' ? 422 : 409,
    title,
    body,
    shape: 'beside-drawing',
  };
}

function Under({ visit }: { readonly visit: OwnerVisit }) {
  const links = [
    { to: addresses.place(), text: visit.say('circle.place.together') },
    { to: addresses.circle(), text: visit.say('circle.to-circle') },
    { to: addresses.keep(), text: visit.say('circle.later') },
  ];
  return (
    <>
      <WhoSees visit={visit} canBeShown />
      <QuietLinks links={links} />
    </>
  );
}
