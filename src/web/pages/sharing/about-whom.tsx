import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { CheckboxList, RadioList } from '../../ui/choices.tsx';
import { agreementsWith } from './agreements-with.ts';
import { type AboutWhom, after, before, type Choice, choiceQuery } from './choice.ts';
import { type Problem, step, stepPage, whoOf } from './step.tsx';
import type { About } from './with-sharing.ts';

const ways: readonly AboutWhom[] = ['all', 'but', 'only'];

/** Over whom something may be seen: everybody, everybody but some, or only some. */
export const shareAbout = page({
  name: 'share-about',
  audience: 'owner',
  address: addresses.shareAbout(':id'),
  get: step((visit, about, choice) => show(visit, about, choice, null)),
  post: step(async (visit, about, choice) => {
    const { form, say } = visit;
    const known = new Set(about.circle?.alters.map(({ id }) => id));
    const people = form.ids('wie').filter((one) => known.has(one));
    const sleeping = choice.sleeping !== null;
    const sent = ways.find((one) => one === form.get('over')) ?? 'all';
    const way = sleeping ? (people.length > 0 ? 'but' : 'all') : sent;
    const chosen = { ...choice, about: way, people: way === 'all' ? [] : people };
    if (way !== 'all' && people.length === 0)
      return show(visit, about, chosen, { field: 'wie', text: say('sharing.people.missing') });
    const agreements = await agreementsWith(visit, about.who.id);
    return { kind: 'go', to: after('about', whoOf(about, agreements.length > 0), chosen) };
  }),
});

function show(visit: OwnerVisit, about: About, choice: Choice, problem: Problem): Answer {
  const { say } = visit;
  const sleeping = choice.sleeping !== null;
  const title = say('sharing.people.title', { name: about.who.name });
  const people = (about.circle?.alters ?? []).map(({ id, name, role }) => ({
    value: id,
    label: name,
    note: role,
    chosen: choice.people.includes(id),
  }));
  return stepPage(visit, {
    title,
    problems: problem === null ? [] : [problem],
    to: addresses.shareAbout(about.who.id, choiceQuery({ ...choice, about: 'all', people: [] })),
    back: before('about', whoOf(about, false), choice),
    children: (
      <>
        {sleeping ? null : (
          <RadioList
            name="over"
            question={title}
            questionAbove
            choices={ways.map((way) => ({ value: way, label: say(`sharing.people.${way}`), chosen: choice.about === way }))}
          />
        )}
        <CheckboxList
          name="wie"
          question={say(sleeping ? 'sharing.people.left-out-only' : 'sharing.people.tick')}
          choices={people}
          problem={problem?.text ?? null}
        />
      </>
    ),
  });
}
