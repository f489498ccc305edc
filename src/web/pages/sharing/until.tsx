import { endOf, isPeriod, periodNames, usualPeriod } from '../../../domain/consent/periods-offered.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { RadioList } from '../../ui/choices.tsx';
import { agreementsWith } from './agreements-with.ts';
import { after, before, type Choice, choiceQuery } from './choice.ts';
import { type Problem, step, stepPage, whoOf } from './step.tsx';
import type { About } from './with-sharing.ts';

/** Until when; what is usual is chosen, and there is nothing longer than a year. */
export const shareUntil = page({
  name: 'share-until',
  audience: 'owner',
  address: addresses.shareUntil(':id'),
  get: step((visit, about, choice) => show(visit, about, choice, null)),
  post: step((visit, about, choice) => {
    const period = visit.form.get('tot');
    if (!isPeriod(period)) return show(visit, about, choice, { field: 'tot', text: visit.say('sharing.until.missing') });
    return { kind: 'go', to: after('until', whoOf(about, false), { ...choice, period }) };
  }),
});

async function show(visit: OwnerVisit, about: About, choice: Choice, problem: Problem): Promise<Answer> {
  const { say, language, around } = visit;
  const { who } = about;
  const later = choice.sleeping !== null;
  const chosen = choice.period ?? (later ? 'six-weeks' : usualPeriod(who.kind));
  const title = say(later ? 'sharing.lasts.title' : 'sharing.until.title', { name: who.name });
  const agreements = await agreementsWith(visit, who.id);
  return stepPage(visit, {
    title,
    lead: say('sharing.until.lead'),
    problems: problem === null ? [] : [problem],
    to: addresses.shareUntil(who.id, choiceQuery({ ...choice, period: null })),
    back: before('until', whoOf(about, agreements.length > 0), choice),
    children: (
      <RadioList
        name="tot"
        question={title}
        questionAbove
        choices={periodNames.map((period) => ({
          value: period,
          label: say(`sharing.period.${period}`),
          note: later ? null : say('sharing.period.ends', { date: dayIn(language, endOf(period, around.now())) }),
          chosen: period === chosen,
        }))}
        problem={problem?.text ?? null}
      />
    ),
  });
}
