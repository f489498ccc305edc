import { type Weekday, weekdays } from '../../../domain/agenda/day.ts';
import { askOf, type KeepPlanOften, type KeepPlanPart, keepPlanOften, keepPlanParts } from '../../../domain/keeping/keep-plan.ts';
import { type KeepPlanPiece, prepareKeepPlan } from '../../../usecases/keeping/prepare-keep-plan.ts';
import { type KeptTie, readKeeping } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { withWho } from '../asks/asking.ts';
import { actOf } from '../circle/with-circle.ts';
import { capital } from '../insight/kind-words.ts';
import { sayNames } from '../snapshots/moment-words.ts';

const headings = {
  bezoek: 'keeping.plan.visit',
  beeldbellen: 'keeping.plan.video',
  vervoer: 'keeping.plan.transport',
} as const satisfies Record<KeepPlanPart, string>;

const withPeople =
  (handler: (visit: OwnerVisit, ties: readonly KeptTie[]) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const ties = await readKeeping(visit.owner.viewer, visit.around);
    if (ties === null) return { kind: 'go', to: addresses.begin() };
    return handler(
      visit,
      ties.filter(({ alter }) => alter.about.formality !== 'professional'),
    );
  };

const nothingChosen: Typed = { who: [], on: 'WE', often: 'week', remember: false };

const keepPlanPart = (part: KeepPlanPart) =>
  page({
    name: `keep-plan-${part}`,
    audience: 'owner',
    address: addresses.keepPlanPart(part),
    get: withPeople((visit, ties) => show(visit, { part, ties, typed: nothingChosen, problem: null })),
    post: withPeople(async (visit, ties) => {
      const { form, owner, around, say } = visit;
      const on = weekdays.find((one) => one === form.get('dag')) ?? 'WE';
      const often = keepPlanOften.find((one) => one === form.get('hoe-vaak')) ?? 'week';
      const typed = { who: form.ids('wie'), on, often, remember: form.get('onthoud') === 'ja' };
      const input = { actId: actOf(visit), part, alterIds: typed.who, on, often, remember: typed.remember };
      const done = await prepareKeepPlan(owner.viewer, around, { ...input, words: wordsOf(visit, part, typed) });
      if (done.ok) return { kind: 'go', to: addresses.keepPlan(`?klaar=${done.value.askId}${asked(part, typed.who)}`) };
      return show(visit, { part, ties, typed, problem: say('keeping.problem.nobody') });
    }),
  });

/** Each piece of the plan: with whom, on which day, how often. It prepares an ask; nothing is sent. */
export const keepPlanPartPages = keepPlanParts.map(keepPlanPart);

/** What the goal, the step and the ask are called. */
const wordsOf = (visit: OwnerVisit, part: KeepPlanPart, { on, often }: Typed): KeepPlanPiece['words'] => ({
  goal: visit.say('keeping.plan.goal'),
  what: visit.say(`keeping.plan.what.${part}`),
  step: (names) => visit.say(`keeping.plan.step.${part}`, { names: sayNames(visit, names) }),
  when: `${capital(visit.say(`keeping.gap.${often}`), visit.language)}, ${sayWeekday(visit, on)}`,
});

/** Who is chosen when the ask is opened: with whom it is; who drives is chosen there. */
const asked = (part: KeepPlanPart, who: readonly string[]): string =>
  askOf[part].oneIsEnough ? '' : withWho(who).replace('?', '&');

/** A day of the week in words; 5 January 1970 was a Monday. */
const sayWeekday = ({ language }: OwnerVisit, day: (typeof weekdays)[number]): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))),
  );

type Typed = { readonly who: readonly string[]; readonly on: Weekday; readonly often: KeepPlanOften; readonly remember: boolean };
type Shown = {
  readonly part: KeepPlanPart;
  readonly ties: readonly KeptTie[];
  readonly typed: Typed;
  readonly problem: string | null;
};

function show(visit: OwnerVisit, { part, ties, typed, problem }: Shown): Answer {
  const { say, around, language } = visit;
  const title = say(headings[part]);
  const days = weekdays.map((value) => ({ value, label: capital(sayWeekday(visit, value), language) }));
  const oftens = keepPlanOften.map((value) => ({ value, label: capital(say(`keeping.gap.${value}`), language) }));
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'wie', text: problem }]} />
      <Paragraph>{say('keeping.plan.step-lead')}</Paragraph>
      <Form to={addresses.keepPlanPart(part)} act={around.newId()}>
        <CheckboxList
          name="wie"
          question={say(part === 'vervoer' ? 'keeping.plan.from-where' : 'keeping.plan.with-whom')}
          choices={ties.map(({ alter: { id, name } }) => ({ value: id, label: name, chosen: typed.who.includes(id) }))}
          problem={problem}
        />
        <SelectField name="dag" label={say('keeping.plan.which-day')} choices={days} value={typed.on} />
        <SelectField name="hoe-vaak" label={say('keeping.plan.how-often')} choices={oftens} value={typed.often} />
        <CheckboxList
          name="onthoud"
          question={say('keeping.title')}
          choices={[{ value: 'ja', label: say('keeping.plan.also-remember'), chosen: typed.remember }]}
        />
        <Actions>
          <Button>{say('keeping.plan.prepare')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.keepPlan(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}
