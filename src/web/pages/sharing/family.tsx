import { sayRelated } from '../../../usecases/consent/say-related.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';
import { agreementsWith } from './agreements-with.ts';
import { after, before, type Choice, choiceQuery } from './choice.ts';
import { type Problem, step, stepPage, whoOf } from './step.tsx';
import type { About } from './with-sharing.ts';

/** Whether a guest or family of theirs is in the circle: asked when the drawing with its places is chosen. */
export const shareFamily = page({
  name: 'share-family',
  audience: 'owner',
  address: addresses.shareFamily(':id'),
  get: step((visit, about, choice) => show(visit, about, choice, null)),
  post: step(async (visit, about, choice) => {
    const { form, say, owner, around } = visit;
    const sent = form.get('familie');
    if (sent !== 'ja' && sent !== 'nee')
      return show(visit, about, choice, { field: 'familie', text: say('sharing.family.missing') });
    const said = await sayRelated(owner.viewer, around, { participantId: about.who.id, related: sent === 'ja' });
    if (!said.ok) return { kind: 'not-found' };
    const sets = choice.sets.filter((set) => set !== 'circle-drawing');
    const without = choiceQuery({ ...choice, sets });
    if (sent === 'ja')
      return { kind: 'go', to: addresses.shareWhat(about.who.id, `${without}${without === '' ? '?' : '&'}familie=ja`) };
    const agreements = await agreementsWith(visit, about.who.id);
    return { kind: 'go', to: after('family', whoOf(about, agreements.length > 0), choice) };
  }),
});

function show(visit: OwnerVisit, about: About, choice: Choice, problem: Problem): Answer {
  const { say, form } = visit;
  const title = say('sharing.family.title', { name: about.who.name });
  return stepPage(visit, {
    title,
    lead: say('sharing.family.why'),
    problems: problem === null ? [] : [problem],
    to: addresses.shareFamily(about.who.id, choiceQuery(choice)),
    back: before('family', whoOf(about, false), choice),
    children: (
      <RadioList
        name="familie"
        question={title}
        questionAbove
        choices={[
          { value: 'nee', label: say('sharing.family.no'), chosen: form.get('familie') === 'nee' },
          { value: 'ja', label: say('sharing.family.yes'), chosen: form.get('familie') === 'ja' },
        ]}
        problem={problem?.text ?? null}
      />
    ),
  });
}
