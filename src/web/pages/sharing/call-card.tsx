import { tidyText } from '../../../domain/circle/naming.ts';
import { readPhones } from '../../../usecases/consent/read-phones.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { CallSheet, type ToCall } from './call-sheet.tsx';
import type { Problem } from './step.tsx';

/** As many as fit on half a sheet in big letters. */
const mostLines = 4;
const longestIf = 60;
const shownAtOnce = 2;

/** "Wie bellen als ...": a card to print with names and numbers, of which nothing is kept. */
export const callCard = page({
  name: 'call-card',
  audience: 'owner',
  address: addresses.callCard(),
  get: async (visit) => {
    const known = (await readPhones(visit.owner.viewer)).slice(0, mostLines);
    return ask(visit, { when: '', lines: known }, null);
  },
  post: async (visit) => {
    const { form, say } = visit;
    const typed = typedIn(form);
    const half = typed.lines.findIndex(({ name, phone }) => name !== '' && phone === '');
    if (half !== -1) return ask(visit, typed, { field: `telefoon${half + 1}`, text: say('sharing.call.no-phone') });
    const lines = typed.lines.filter(({ phone }) => phone !== '');
    if (lines.length === 0) return ask(visit, typed, { field: 'telefoon1', text: say('sharing.call.missing') });
    return sheet(visit, { ...typed, lines });
  },
});

type Typed = { readonly when: string; readonly lines: readonly ToCall[] };

const places = Array.from({ length: mostLines }, (_, place) => place + 1);

const typedIn = (form: FormFields): Typed => ({
  when: tidyText(form.get('als')).slice(0, longestIf),
  lines: places.map((place) => ({ name: tidyText(form.get(`naam${place}`)), phone: tidyText(form.get(`telefoon${place}`)) })),
});

function ask(visit: OwnerVisit, { when, lines }: Typed, problem: Problem): Answer {
  const { say } = visit;
  const line = (place: number) => <Line key={place} say={say} place={place} known={lines[place - 1]} problem={problem} />;
  const body = (
    <>
      <Heading level={1}>{say('sharing.call.title')}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [problem]} />
      <Paragraph>{say('sharing.call.lead')}</Paragraph>
      <Form to={addresses.callCard()}>
        <TextField
          name="als"
          label={say('sharing.call.if')}
          hint={say('sharing.call.if-hint')}
          value={when}
          longest={longestIf}
        />
        {places.slice(0, shownAtOnce).map(line)}
        <details class="naober-more" open={lines.length > shownAtOnce || problem !== null}>
          <summary>{say('sharing.call.more')}</summary>
          {places.slice(shownAtOnce).map(line)}
        </details>
        <Actions>
          <Button>{say('sharing.call.make')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.sharing(), text: say('sharing.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title: say('sharing.call.title'), body };
}

type LineProps = { readonly say: Say; readonly place: number; readonly known: ToCall | undefined; readonly problem: Problem };

function Line({ say, place, known, problem }: LineProps) {
  const phone = `telefoon${place}`;
  return (
    <div class="naober-call-line">
      <TextField
        name={`naam${place}`}
        label={say('sharing.call.name', { count: place })}
        value={known?.name ?? ''}
        longest={60}
      />
      <TextField
        name={phone}
        label={say('sharing.call.phone', { count: place })}
        value={known?.phone ?? ''}
        longest={30}
        problem={problem?.field === phone ? problem.text : null}
      />
    </div>
  );
}

/** The sheet itself, twice the same card. */
function sheet({ say }: OwnerVisit, { when, lines }: Typed): Answer {
  const body = (
    <>
      <div class="naober-not-on-paper">
        <Heading level={1}>{say('sharing.call.title')}</Heading>
        <Paragraph>{say('sharing.call.twice')}</Paragraph>
        <Paragraph soft>{say('circle.paper.how')}</Paragraph>
        <Actions>
          <span data-island="print" hidden>
            <Button type="button">{say('sharing.call.print')}</Button>
          </span>
          <ButtonLink to={addresses.callCard()} kind="quiet">
            {say('sharing.call.other')}
          </ButtonLink>
        </Actions>
      </div>
      <CallSheet title={`${say('sharing.call.if')} ${when === '' ? '...' : when}`} lines={lines} />
    </>
  );
  return { kind: 'page', title: say('sharing.call.title'), body, shape: 'paper', islands: ['print'] };
}
