import { tidyName } from '../../../domain/circle/naming.ts';
import { addresses } from '../../addresses.ts';
import type { Sitting } from '../../here.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { type Kept, withCircle } from '../circle/with-circle.ts';

type Way = { readonly sitting: Sitting; readonly here: string };
type Typed = { readonly name: string; readonly problem: string | null };

/** The longest name of who helps that goes with an act and on paper, in code points. */
const longest = 200;

const together: Way = { sitting: 'together', here: addresses.togetherWho() };
const forSomebody: Way = { sitting: 'for-somebody', here: addresses.forSomebodyWho() };

/** Who helps today: from here on every act carries that name, and the private chapters are shut. */
export const togetherWhoPage = page({
  name: 'together-who',
  audience: 'owner',
  address: together.here,
  get: withCircle((visit, kept) => ask(visit, kept, together, { name: '', problem: null })),
  post: withCircle((visit, kept) => sitDown(visit, kept, together)),
});

/** Who types today, for somebody who sits beside them. */
export const forSomebodyWhoPage = page({
  name: 'for-somebody-who',
  audience: 'owner',
  address: forSomebody.here,
  get: withCircle((visit, kept) => ask(visit, kept, forSomebody, { name: '', problem: null })),
  post: withCircle((visit, kept) => sitDown(visit, kept, forSomebody)),
});

function sitDown(visit: OwnerVisit, kept: Kept, way: Way): Answer {
  const { form, say } = visit;
  const typed = form.get('name');
  const name = tidyName(typed);
  if (!name.ok || [...name.value].length > longest) {
    const tooLong = name.ok || name.refusal === 'name-too-long';
    return ask(visit, kept, way, { name: typed, problem: say(tooLong ? 'sitting.name-too-long' : 'sitting.who-missing') });
  }
  const to = kept.circle.alters.length === 0 ? addresses.names() : addresses.circle();
  return { kind: 'go', to, session: { sitting: way.sitting, helpedBy: name.value } };
}

function titleOf({ say }: OwnerVisit, { circle }: Kept, { sitting }: Way): string {
  if (sitting === 'for-somebody') return say('sitting.who-title-types');
  const { name } = circle.ego;
  return name === null ? say('sitting.who-title') : say('sitting.who-title-named', { name });
}

function ask(visit: OwnerVisit, kept: Kept, way: Way, { name, problem }: Typed): Answer {
  const { say } = visit;
  const title = titleOf(visit, kept, way);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'name', text: problem }]} />
      <Paragraph>{say(way.sitting === 'together' ? 'sitting.who-lead' : 'sitting.who-lead-types')}</Paragraph>
      <Form to={way.here}>
        <TextField
          name="name"
          label={say('sitting.who-label')}
          hint={say('sitting.who-hint')}
          value={name}
          problem={problem}
          first
          beside={<Button>{say('sitting.go-on')}</Button>}
        />
      </Form>
      <Note>{say('coach.at-table')}</Note>
      <QuietLinks
        links={[
          { to: addresses.circle(), text: say('coach.at-table-alone') },
          ...(visit.owner.session.sitting === null ? [{ to: addresses.typeAlong(), text: say('coach.typing.link') }] : []),
        ]}
      />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body };
}
