import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { agreementsWith } from './agreements-with.ts';
import { after, before, type Choice, choiceQuery } from './choice.ts';
import { type Problem, step, stepPage, whoOf } from './step.tsx';
import type { About } from './with-sharing.ts';

type Typed = { readonly some: boolean; readonly ids: readonly string[] };

/** Which of their own agreements somebody sees: all of them, or only some. */
export const shareAgreements = page({
  name: 'share-agreements',
  audience: 'owner',
  address: addresses.shareAgreements(':id'),
  get: step((visit, about, choice) =>
    show(visit, about, choice, { some: choice.agreements !== null, ids: choice.agreements ?? [] }, null),
  ),
  post: step(async (visit, about, choice) => {
    const { form, say } = visit;
    const typed = { some: form.get('welke') === 'enkele', ids: form.ids('afspraak') };
    if (typed.some && typed.ids.length === 0)
      return show(visit, about, choice, typed, { field: 'afspraak', text: say('sharing.agreements.missing') });
    return { kind: 'go', to: after('agreements', whoOf(about, true), { ...choice, agreements: typed.some ? typed.ids : null }) };
  }),
});

async function show(visit: OwnerVisit, about: About, choice: Choice, typed: Typed, problem: Problem): Promise<Answer> {
  const { say } = visit;
  const title = say('sharing.agreements.title', { name: about.who.name });
  const agreements = await agreementsWith(visit, about.who.id);
  return stepPage(visit, {
    title,
    problems: problem === null ? [] : [problem],
    to: addresses.shareAgreements(about.who.id, choiceQuery({ ...choice, agreements: null })),
    back: before('agreements', whoOf(about, true), choice),
    children: (
      <>
        <RadioList
          name="welke"
          question={title}
          questionAbove
          choices={[
            { value: 'alle', label: say('sharing.agreements.all'), chosen: !typed.some },
            { value: 'enkele', label: say('sharing.agreements.some'), chosen: typed.some },
          ]}
        />
        <CheckboxList
          name="afspraak"
          question={say('sharing.agreements.some')}
          choices={agreements.map(({ id, what, whenWords }) => ({
            value: id,
            label: what,
            note: whenWords,
            chosen: typed.ids.includes(id),
          }))}
          problem={problem?.text ?? null}
        />
      </>
    ),
  });
}
