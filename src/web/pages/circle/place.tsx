import { formTag } from '../../../domain/circle/change-template.ts';
import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { concernsAnybody, type PlaceQuestion, placeQuestions, questionBeside } from '../../../domain/circle/placing.ts';
import { placeAlters } from '../../../usecases/place-alters.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { TickNames } from './tick-names.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

/** A place for everybody: one question for all names at once, each answer kept and drawn at once. */
export const placePage = page({
  name: 'place',
  audience: 'owner',
  address: addresses.place(),
  get: withCircle((visit, kept) => {
    const question = questionHere(visit, kept.circle);
    if (kept.circle.alters.length === 0) return { kind: 'go', to: addresses.names() };
    return question === null ? { kind: 'go', to: addresses.circle() } : show(visit, kept, question);
  }),
  post: withCircle(async (visit, kept) => {
    const { circle } = kept;
    const question = questionHere(visit, circle);
    if (question === null) return { kind: 'go', to: addresses.circle() };
    const { form, owner, around } = visit;
    const [now, was] = [new Set(form.ids('lid')), new Set(form.ids('was'))];
    const ticks = { on: [...now].filter((id) => !was.has(id)), off: [...was].filter((id) => !now.has(id)) };
    const input = { actId: actOf(visit), question: question.key, ticks, form: form.get('vorm') };
    const placed = await placeAlters(owner.viewer, around, input);
    if (!placed.ok && placed.refusal === 'form-changed') return show(visit, kept, question, true);
    return { kind: 'go', to: afterQuestion(circle, question) };
  }),
});

const questionHere = ({ query, form }: OwnerVisit, { template }: KeptCircle): PlaceQuestion | null => {
  const questions = placeQuestions(template);
  const asked = form.get('vraag') || query.get('vraag');
  return questions.find(({ key }) => key === asked) ?? questions[0] ?? null;
};

function afterQuestion(circle: KeptCircle, question: PlaceQuestion): string {
  const next = questionBeside(circle, question, 1);
  return next === null ? addresses.circle() : addresses.placeAsked(next.key);
}

const hintFor = ({ words }: PlaceQuestion, label: string, say: Say): string => {
  if (words === 'rest') return say('circle.place.hint-rest');
  return words === 'work' ? say('circle.place.hint-work', { label }) : say('circle.place.hint');
};

function show(visit: OwnerVisit, kept: Kept, question: PlaceQuestion, formChanged = false): Answer {
  const { say, language, around } = visit;
  const { circle } = kept;
  const label = labelIn(question.label, language);
  const title = say(`circle.place.${question.words}`, { label });
  const here = addresses.placeAsked(question.key);
  const anybody = concernsAnybody(circle, question);
  const next = afterQuestion(circle, question);
  const words = (
    <>
      {formChanged ? (
        <Note said>{say('circle.form.changed-meanwhile')}</Note>
      ) : (
        <LastActNote visit={visit} kept={kept} back={here} />
      )}
      <Paragraph>{anybody ? hintFor(question, label, say) : say('circle.place.all-placed')}</Paragraph>
      <Form to={addresses.place()} act={around.newId()} carry={{ vraag: question.key, vorm: formTag(circle.template) }}>
        <TickNames visit={visit} circle={circle} question={question} title={title} />
        <GoOn visit={visit} anybody={anybody} next={next} />
      </Form>
    </>
  );
  const heading = <Heading level={1}>{title}</Heading>;
  const body = (
    <BesideCircle
      visit={visit}
      circle={circle}
      heading={heading}
      words={words}
      under={<Under visit={visit} circle={circle} question={question} />}
    />
  );
  return { kind: 'page', status: formChanged ? 409 : 200, title, body, shape: 'beside-drawing' };
}

type GoOnProps = { readonly visit: OwnerVisit; readonly anybody: boolean; readonly next: string };

function GoOn({ visit: { say }, anybody, next }: GoOnProps) {
  if (!anybody) {
    return (
      <Actions>
        <ButtonLink to={next}>{say('circle.place.go-on')}</ButtonLink>
      </Actions>
    );
  }
  return (
    <Actions>
      <Button>{say('circle.place.go-on')}</Button>
      <Link to={next} alone>
        {say('circle.place.skip')}
      </Link>
    </Actions>
  );
}

type UnderProps = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly question: PlaceQuestion };

function Under({ visit, circle, question }: UnderProps) {
  const { say } = visit;
  const before = questionBeside(circle, question, -1);
  const first = circle.alters.find(({ ring }) => ring === null) ?? circle.alters[0];
  const links = [
    { to: before === null ? addresses.names() : addresses.placeAsked(before.key), text: say('circle.back') },
    ...(first === undefined ? [] : [{ to: addresses.placeOne(first.id), text: say('circle.place.one-by-one') }]),
    { to: addresses.circle(), text: say('circle.to-circle') },
    { to: addresses.keep(), text: say('circle.later') },
  ];
  return (
    <>
      <WhoSees visit={visit} />
      <QuietLinks links={links} />
    </>
  );
}
