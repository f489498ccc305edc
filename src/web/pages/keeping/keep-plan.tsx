import { weekdays } from '../../../domain/agenda/day.ts';
import { askOf, isKeepPlanPart, type KeepPlanPart, keepPlanOften } from '../../../domain/keeping/keep-plan.ts';
import { prepareKeepPlan } from '../../../usecases/keeping/prepare-keep-plan.ts';
import { type KeptTie, readKeeping } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Heading, Link, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { whoIn, withWho } from '../asks/asking.ts';
import { actOf } from '../circle/with-circle.ts';
import { capital } from '../insight/kind-words.ts';
import { sayNames } from '../snapshots/moment-words.ts';

/** The plan to keep in touch after a move: where one can begin. */
export const keepPlan = page({
  name: 'keep-plan',
  audience: 'owner',
  address: addresses.keepPlan(),
  get: async (visit) => {
    const { say, query } = visit;
    const prepared = /^[0-9a-f-]{36}$/.exec(query.get('klaar') ?? '')?.[0];
    const title = say('keeping.plan.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {prepared === undefined ? null : (
          <Note said>
            <Paragraph>
              {say('keeping.plan.prepared')} {say('keeping.plan.in-plan')}
            </Paragraph>
            <Link to={addresses.ask(prepared, '/wie', withWho(whoIn({ visit })))} alone>
              {say('keeping.plan.to-ask')}
            </Link>
          </Note>
        )}
        <Paragraph>{say('keeping.plan.lead')}</Paragraph>
        <LinkList
          links={[
            { to: addresses.keepPlanPart('bezoek'), text: say('keeping.plan.visit'), note: say('keeping.plan.visit-note') },
            { to: addresses.keepPlanPart('beeldbellen'), text: say('keeping.plan.video'), note: say('keeping.plan.video-note') },
            {
              to: addresses.keepPlanPart('vervoer'),
              text: say('keeping.plan.transport'),
              note: say('keeping.plan.transport-note'),
            },
            { to: addresses.keepContactWhom(), text: say('keeping.plan.remember'), note: say('keeping.plan.remember-note') },
          ]}
        />
        <QuietLinks
          links={[
            { to: addresses.plan(), text: say('coach.plan.title') },
            { to: addresses.keepContact(), text: say('keeping.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  },
});

const headings = {
  bezoek: 'keeping.plan.visit',
  beeldbellen: 'keeping.plan.video',
  vervoer: 'keeping.plan.transport',
} as const satisfies Record<KeepPlanPart, string>;

const withPart =
  (handler: (visit: OwnerVisit, part: KeepPlanPart, ties: readonly KeptTie[]) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const part = visit.params['slug'] ?? '';
    if (!isKeepPlanPart(part)) return { kind: 'not-found' };
    const ties = await readKeeping(visit.owner.viewer, visit.around);
    if (ties === null) return { kind: 'go', to: addresses.begin() };
    return handler(
      visit,
      part,
      ties.filter(({ alter }) => alter.about.formality !== 'professional'),
    );
  };

/** One piece of the plan: with whom, on which day, how often. It prepares an ask; nothing is sent. */
export const keepPlanPart = page({
  name: 'keep-plan-part',
  audience: 'owner',
  address: addresses.keepPlanPart(':slug'),
  get: withPart((visit, part, ties) =>
    show(visit, { part, ties, typed: { who: [], on: 'WE', often: 'week', remember: false }, problem: null }),
  ),
  post: withPart(async (visit, part, ties) => {
    const { form, owner, around, say } = visit;
    const on = weekdays.find((one) => one === form.get('dag')) ?? 'WE';
    const often = keepPlanOften.find((one) => one === form.get('hoe-vaak')) ?? 'week';
    const typed = { who: form.ids('wie'), on, often, remember: form.get('onthoud') === 'ja' };
    const words = {
      goal: say('keeping.plan.goal'),
      what: say(`keeping.plan.what.${part}`),
      step: (names: readonly string[]) => say(`keeping.plan.step.${part}`, { names: sayNames(visit, names) }),
      when: `${capital(say(`keeping.gap.${often}`), visit.language)}, ${sayWeekday(visit, on)}`,
    };
    const input = { actId: actOf(visit), part, alterIds: typed.who, on, often, remember: typed.remember, words };
    const done = await prepareKeepPlan(owner.viewer, around, input);
    if (done.ok) return { kind: 'go', to: addresses.keepPlan(`?klaar=${done.value.askId}${asked(part, typed.who)}`) };
    return show(visit, { part, ties, typed, problem: say('keeping.problem.nobody') });
  }),
});

/** Who is chosen when the ask is opened: with whom it is; who drives is chosen there. */
const asked = (part: KeepPlanPart, who: readonly string[]): string =>
  askOf[part].oneIsEnough ? '' : withWho(who).replace('?', '&');

/** A day of the week in words; 5 January 1970 was a Monday. */
const sayWeekday = ({ language }: OwnerVisit, day: (typeof weekdays)[number]): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(day))),
  );

type Shown = {
  readonly part: KeepPlanPart;
  readonly ties: readonly KeptTie[];
  readonly typed: { readonly who: readonly string[]; readonly on: string; readonly often: string; readonly remember: boolean };
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
