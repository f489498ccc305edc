import { formTag } from '../../../domain/circle/change-template.ts';
import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { concernsAnybody, type PlaceQuestion, questionBeside } from '../../../domain/circle/placing.ts';
import { type Placed, placesText } from '../../../domain/circle/placing-answer.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { BesideCircle } from './beside-circle.tsx';
import { LastActNote } from './last-act.tsx';
import { MovedMeanwhile } from './moved-meanwhile.tsx';
import { TickNames } from './tick-names.tsx';
import { WhoSees } from './who-sees.tsx';
import type { Kept } from './with-circle.ts';

/** What stood in the way of an answer: another form of circle, or names that another screen moved. */
type Problem = 'form-changed' | Placed['left'] | null;

const hintFor = ({ words }: PlaceQuestion, label: string, say: Say): string => {
  if (words === 'rest') return say('circle.place.hint-rest');
  return words === 'work' || words === 'peers' ? say('circle.place.hint-work', { label }) : say('circle.place.hint');
};

/** The page of one question for all names. */
export function showQuestion(visit: OwnerVisit, kept: Kept, question: PlaceQuestion, problem: Problem): Answer {
  const { say, language, around } = visit;
  const { circle } = kept;
  const label = labelIn(question.label, language);
  const title = say(`circle.place.${question.words}`, { label });
  const here = addresses.placeAsked(question.key);
  const anybody = concernsAnybody(circle, question);
  const carry = { vraag: question.key, vorm: formTag(circle.template), plekken: placesText(circle) };
  const left = problem === null || problem === 'form-changed' ? [] : problem;
  const words = (
    <>
      {problem === 'form-changed' ? (
        <Note said>{say('circle.form.changed-meanwhile')}</Note>
      ) : (
        <LastActNote visit={visit} kept={kept} back={here} />
      )}
      <Paragraph>{anybody ? hintFor(question, label, say) : say('circle.place.all-placed')}</Paragraph>
      <Form to={addresses.place()} act={around.newId()} carry={carry}>
        <MovedMeanwhile visit={visit} circle={circle} left={left} />
        <TickNames visit={visit} circle={circle} question={question} title={title} />
        <GoOn visit={visit} anybody={anybody || left.length > 0} circle={circle} question={question} />
      </Form>
    </>
  );
  const under = <Under visit={visit} circle={circle} question={question} />;
  const heading = <Heading level={1}>{title}</Heading>;
  const body = <BesideCircle visit={visit} circle={circle} heading={heading} words={words} under={under} />;
  const islands = ['quick-place'];
  return { kind: 'page', status: problem === null ? 200 : 409, title, body, shape: 'beside-drawing', islands };
}

type AskedProps = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly question: PlaceQuestion };

function GoOn({ visit: { say }, anybody, circle, question }: AskedProps & { readonly anybody: boolean }) {
  const following = questionBeside(circle, question, 1);
  const next = following === null ? addresses.circle() : addresses.placeAsked(following.key);
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

function Under({ visit, circle, question }: AskedProps) {
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
      <WhoSees visit={visit} canBeShown />
      <QuietLinks links={links} />
    </>
  );
}
