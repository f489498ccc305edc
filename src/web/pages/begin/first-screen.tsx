import { lensink } from '../../../domain/circle/built-in-templates.ts';
import type { Circle } from '../../../domain/circle/circle.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { CirclePicture } from '../../ui/circle-picture.tsx';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Paragraph, QuietLinks } from '../../ui/words.tsx';

type Shown = { readonly typed: string; readonly problem: string | null; readonly nearby: boolean };

const nobodyYet: Circle = { template: lensink, ego: { id: 'ego', name: null, attributes: {} }, alters: [], ties: [] };

/** The first screen: one question, one field, and a quiet empty circle. `nearby`: whether there is something to look at nearby. */
export function firstScreen(visit: Visit, { typed, problem, nearby }: Shown): Answer {
  const { say, around, language } = visit;
  const words = (
    <>
      <Heading level={1}>{say('begin.title')}</Heading>
      <Paragraph lead>{say('begin.lead')}</Paragraph>
      <Form to={addresses.begin()} act={around.newId()}>
        <TextField
          name="name"
          label={say('begin.name')}
          hint={say('begin.name-hint')}
          value={typed}
          problem={problem}
          first
          beside={<Button>{say('begin.add')}</Button>}
        />
      </Form>
      <WhoCanSee visit={visit} />
      <QuietLinks
        links={[
          { to: addresses.together(), text: say('begin.together') },
          { to: addresses.forSomebody(), text: say('begin.for-somebody') },
          { to: addresses.example(), text: say('begin.example') },
          { to: addresses.blankSheet(), text: say('begin.blank-sheet') },
          ...(nearby ? [{ to: addresses.nearby(), text: say('community.wish-link') }] : []),
          { to: addresses.open(), text: say('begin.open') },
        ]}
      />
    </>
  );
  const drawing = <CirclePicture circle={nobodyYet} language={language} room={600} />;
  const body = (
    <div class="naober-first">
      <BesideDrawing words={words} drawing={drawing} />
    </div>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title: say('begin.title'), body, shape: 'beside-drawing' };
}

/** Who can see what is typed, on the spot: this computer, or the organisation that runs this for others. */
function WhoCanSee({ visit: { say, settings } }: { readonly visit: Visit }) {
  const { forOthers } = settings;
  const whatIsKept = <Link to={addresses.whatIsKept()}>{say('shell.what-is-kept')}</Link>;
  if (forOthers === null) {
    return (
      <Paragraph soft>
        {say('begin.only-here')} {whatIsKept}
      </Paragraph>
    );
  }
  return (
    <Paragraph soft>
      {say('begin.kept-by', { name: forOthers.name, line: forOthers.keeperLine })}{' '}
      <Link to={forOthers.link}>{say('begin.kept-by-link')}</Link>. {say('begin.draft')} {whatIsKept}
    </Paragraph>
  );
}
