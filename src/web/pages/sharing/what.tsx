import type { ComponentChildren } from 'preact';
import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { setsOffered } from '../../../domain/consent/offered.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { CheckboxList } from '../../ui/choices.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { agreementsWith } from './agreements-with.ts';
import { after, type Choice, choiceQuery } from './choice.ts';
import { saySet, sayWhatSetIs } from './set-words.ts';
import { type Problem, step, stepPage, whoOf } from './step.tsx';
import type { About } from './with-sharing.ts';

/** "Wat mag Kees?": what there is to see and to do, none of it ticked. */
export const shareWhat = page({
  name: 'share-what',
  audience: 'owner',
  address: addresses.shareWhat(':id'),
  get: step((visit, about, choice) => show(visit, about, choice, null)),
  post: step(async (visit, about, choice) => {
    const { see, act } = setsOffered(about.who, choice.sleeping !== null);
    const sent = ['zien', 'meer', 'doen'].flatMap((field) => visit.form.all(field));
    const sets = [...see, ...act].filter((set) => sent.includes(set));
    const text = visit.say('sharing.what.missing', { name: about.who.name });
    if (sets.length === 0) return show(visit, about, { ...choice, sets }, { field: 'zien', text });
    const agreements = await agreementsWith(visit, about.who.id);
    return { kind: 'go', to: after('what', whoOf(about, agreements.length > 0), { ...choice, sets }) };
  }),
});

/** What is chosen most; the rest is folded away, so that there is not too much on one screen. */
const first: readonly GrantSet[] = ['circle-list', 'circle-drawing', 'who-helps', 'own-agreements'];
const isFirst = (set: GrantSet) => first.includes(set);

type FoldedProps = { readonly summary: string; readonly open: boolean; readonly children: ComponentChildren };

function Folded({ summary, open, children }: FoldedProps) {
  return (
    <details class="naober-more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

function show(visit: OwnerVisit, { who }: About, choice: Choice, problem: Problem): Answer {
  const { say } = visit;
  const { name } = who;
  const { see, act } = setsOffered(who, choice.sleeping !== null);
  const seldom = see.filter((set) => !isFirst(set));
  const list = (sets: readonly GrantSet[], field: 'zien' | 'meer' | 'doen', question: string) =>
    sets.length === 0 ? null : (
      <CheckboxList
        name={field}
        question={question}
        choices={sets.map((set) => ({
          value: set,
          label: saySet(say, set),
          note: sayWhatSetIs(say, set, name),
          chosen: choice.sets.includes(set),
        }))}
        problem={problem?.field === field ? problem.text : null}
      />
    );
  const refusedDrawing = visit.query.get('familie') !== null;
  return stepPage(visit, {
    title: say(choice.sleeping === null ? 'sharing.what.title' : 'sharing.what.title-sleeping', { name }),
    lead: say('sharing.what.lead'),
    problems: problem === null ? [] : [problem],
    to: addresses.shareWhat(who.id, choiceQuery({ ...choice, sets: [] })),
    back: choice.sleeping === null ? addresses.sharedWith(who.id) : addresses.sleeping(),
    above: refusedDrawing ? <Note said>{say('sharing.family.so', { name })}</Note> : null,
    children: (
      <>
        {list(see.filter(isFirst), 'zien', say('sharing.what.see'))}
        <Folded summary={say('sharing.what.more')} open={choice.sets.some((set) => seldom.includes(set))}>
          {list(seldom, 'meer', say('sharing.what.more'))}
        </Folded>
        <Folded summary={say('sharing.what.act-more')} open={choice.sets.some((set) => act.includes(set))}>
          {list(act, 'doen', say('sharing.what.act'))}
        </Folded>
        {see.includes('circle-drawing') ? null : <Paragraph soft>{say('sharing.what.no-drawing')}</Paragraph>}
        <Paragraph soft>{say('sharing.never')}</Paragraph>
      </>
    ),
  });
}
