import { type Period, periodOf } from '../../../domain/consent/periods-offered.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import type { MessageKey } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { type Names, sayAboutWhom } from './grant-words.ts';
import { saySet } from './set-words.ts';
import type { ToAsk } from './still-right-of.ts';

const yes = {
  week: 'sharing.still.yes.week',
  'six-weeks': 'sharing.still.yes.six-weeks',
  'three-months': 'sharing.still.yes.three-months',
  'half-year': 'sharing.still.yes.half-year',
  year: 'sharing.still.yes.year',
} as const satisfies Record<Period, MessageKey>;

type Props = { readonly visit: OwnerVisit; readonly toAsk: readonly ToAsk[]; readonly names: Names };

/** "Klopt dit nog?": what is near its end, asked about once, with yes and no beside each other. */
export function StillRight({ visit, toAsk, names }: Props) {
  const { say } = visit;
  if (toAsk.length === 0) return null;
  return (
    <section class="naober-still" aria-labelledby="klopt-dit-nog">
      <Heading level={2} id="klopt-dit-nog">
        {say('sharing.still.title')}
      </Heading>
      {toAsk.map((one) => (
        <One key={one.grant.id} visit={visit} one={one} names={names} />
      ))}
      <Paragraph soft>{say('sharing.still.otherwise')}</Paragraph>
    </section>
  );
}

function One({ visit, one: { who, grant }, names }: { readonly visit: OwnerVisit; readonly one: ToAsk; readonly names: Names }) {
  const { say, language, around } = visit;
  const about = sayAboutWhom(visit, grant, names);
  return (
    <>
      <Paragraph>{say('sharing.still.line', { name: who.name, date: dayIn(language, grant.until) })}</Paragraph>
      <ul>
        {grant.sets.map((set) => (
          <li key={set}>{saySet(say, set)}</li>
        ))}
        {about === null ? null : <li>{about}</li>}
      </ul>
      <Form to={addresses.shareLonger(who.id)} act={around.newId()} carry={{ grant: grant.id }}>
        <Actions>
          <Button kind="quiet">{say(yes[periodOf(grant)])}</Button>
          <Button kind="text" sendTo={addresses.shareLetEnd(who.id)}>
            {say('sharing.still.no')}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
