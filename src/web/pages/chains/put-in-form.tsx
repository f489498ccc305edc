import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter, furthest } from '../../../domain/agreements/wanted-agreement.ts';
import type { ChainSide } from '../../../domain/chains/item.ts';
import type { SupportKind } from '../../../domain/circle/support-kinds.ts';
import type { PutInProblem } from '../../../usecases/chains/put-in.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { capital } from '../insight/kind-words.ts';
import { saySupport } from '../plan/plan-words.ts';

/** What somebody typed, or what was filled in beforehand. */
export type TypedItem = {
  readonly support: string;
  readonly what: string;
  readonly limits: string;
  readonly untilOn: string;
  readonly linked: boolean;
  readonly from: string | null;
};

type Drawing = {
  readonly side: ChainSide;
  readonly typed: TypedItem;
  readonly problem: PutInProblem | null;
  readonly kinds: readonly SupportKind[];
};

const fields: Readonly<Record<PutInProblem, string>> = {
  'support-unclear': 'soort',
  'what-empty': 'wat',
  'what-too-long': 'wat',
  'limits-too-long': 'grens',
  'until-unclear': 'tot',
  'until-over': 'tot',
  'until-too-far': 'tot',
  'too-many': 'wat',
  'not-with-help': 'wat',
};

/** The form with which an ask or an offer is put in; what is wrong stands on top and at its field. */
export function drawPutIn(visit: OwnerVisit, { side, typed, problem, kinds }: Drawing): Answer {
  const { say, around } = visit;
  const title = say(side === 'ask' ? 'chains.ask-title' : 'chains.offer-title');
  const refused = problem === null ? null : { field: fields[problem], text: say(`chains.problem.${problem}`) };
  const problems = whatIsWrong(visit.form, refused, {
    wat: say('chains.problem.what-empty'),
    soort: say('chains.problem.support-unclear'),
    tot: say('chains.problem.until-unclear'),
  });
  const at = (field: string) => problemAt(problems, field);
  const today = dutchDay(around.now());
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('chains.small')}</Paragraph>
      <Form
        to={side === 'ask' ? addresses.roundAsk() : addresses.roundOffer()}
        act={around.newId()}
        carry={typed.from === null ? {} : { van: typed.from }}
      >
        <TextField
          name="wat"
          label={say('chains.what')}
          hint={say(side === 'ask' ? 'chains.what-ask-hint' : 'chains.what-offer-hint')}
          value={typed.what}
          problem={at('wat')}
        />
        <RadioList
          name="soort"
          question={say('chains.kind')}
          problem={at('soort')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: capital(saySupport(say, kind), visit.language),
            chosen: typed.support === kind,
          }))}
        />
        <DateField
          name="tot"
          label={say('chains.until-when')}
          value={typed.untilOn}
          problem={at('tot')}
          earliest={today}
          latest={dayAfter(today, furthest)}
        />
        <details class="naober-more" open={typed.limits !== ''}>
          <summary>{say('chains.more')}</summary>
          <TextField
            name="grens"
            label={say('chains.limits')}
            hint={say('chains.limits-hint')}
            value={typed.limits}
            problem={at('grens')}
          />
        </details>
        <CheckboxList
          name="vinden"
          question={say('chains.linked')}
          choices={[
            { value: 'gekoppeld', label: say('chains.linked-yes'), note: say('chains.linked-note'), chosen: typed.linked },
          ]}
        />
        <Paragraph soft>{say('chains.who-sees-work')}</Paragraph>
        <Actions>
          <Button>{say('chains.put')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.rounds(), text: say('chains.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
