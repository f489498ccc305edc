import { beginCircleOf } from '../../../usecases/begin-circle-of.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import type { Sitting } from '../../here.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';

type Way = { readonly sitting: Sitting; readonly here: string; readonly next: string; readonly back: string };
type Typed = { readonly name: string; readonly problem: string | null };

const aDay = 24 * 3600 * 1000;

const together: Way = {
  sitting: 'together',
  here: addresses.together(),
  next: addresses.togetherWho(),
  back: addresses.begin(),
};
const forSomebody: Way = {
  sitting: 'for-somebody',
  here: addresses.forSomebodyHere(),
  next: addresses.forSomebodyWho(),
  back: addresses.forSomebody(),
};

/** Whose circle is made together: the person it is about, never who types. */
export const togetherPage = page({
  name: 'together',
  audience: 'everybody',
  address: together.here,
  get: (visit) => ask(visit, together),
  post: (visit) => begin(visit, together),
});

/** Whose circle it is when somebody else types and they sit beside. */
export const forSomebodyHerePage = page({
  name: 'for-somebody-here',
  audience: 'everybody',
  address: forSomebody.here,
  get: (visit) => ask(visit, forSomebody),
  post: (visit) => begin(visit, forSomebody),
});

async function ask(visit: Visit, way: Way): Promise<Answer> {
  const { owner } = visit;
  if (owner === null) return askName(visit, way, { name: '', problem: null });
  if (owner.wipeAfter !== null) return { kind: 'go', to: addresses.wipe() };
  const kept = await readCircle(owner.viewer);
  return kept === null ? { kind: 'go', to: addresses.begin() } : askWhichCircle(visit, way, kept.circle.ego.name);
}

async function begin(visit: Visit, way: Way): Promise<Answer> {
  const { form, owner, store, around, settings, say, language } = visit;
  if (owner !== null) return { kind: 'go', to: way.here };
  const name = form.get('name');
  const eraseAfter = settings.forOthers === null ? null : new Date(around.now().getTime() + aDay);
  const begun = await beginCircleOf(store, around, { actId: form.id('act') ?? around.newId(), name, language, eraseAfter });
  if (begun.ok) {
    // Whose device this is, is asked at the end. Until then it counts as one that others use: what is open closes by itself.
    return { kind: 'go', to: way.next, session: { open: begun.value.ownerId, shared: true, sitting: way.sitting } };
  }
  const problem = say(begun.refusal === 'name-too-long' ? 'sitting.name-too-long' : 'sitting.whose-missing');
  return askName(visit, way, { name, problem });
}

function askName({ say, around }: Visit, way: Way, { name, problem }: Typed): Answer {
  const title = say('sitting.whose-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Paragraph>{say(`sitting.whose-${way.sitting}`)}</Paragraph>
      <Form to={way.here} act={around.newId()}>
        <TextField
          name="name"
          label={say('sitting.whose-label')}
          value={name}
          problem={problem}
          first
          beside={<Button>{say('sitting.go-on')}</Button>}
        />
      </Form>
      <QuietLinks links={[{ to: way.back, text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}

/** A circle is open here already: it may be theirs, or another's. */
function askWhichCircle({ say }: Visit, way: Way, ego: string | null): Answer {
  const title = say('sitting.open-title');
  const yes = ego === null ? say('sitting.open-this') : say('sitting.open-this-of', { name: ego });
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <LinkList
        links={[
          { to: way.next, text: yes },
          { to: addresses.close(), text: say('sitting.open-other'), note: say('sitting.open-other-note') },
        ]}
      />
      <QuietLinks links={[{ to: addresses.circle(), text: say('shell.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}
