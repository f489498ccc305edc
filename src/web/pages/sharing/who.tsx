import { kindOf } from '../../../domain/consent/offered.ts';
import { addParticipant } from '../../../usecases/consent/add-participant.ts';
import { readSharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';
import { actOf, type Kept, withCircle } from '../circle/with-circle.ts';
import { alone } from './alone.tsx';
import { type Problem, stepPage } from './step.tsx';

const elsewhere = 'anders';

/** "Wie laat je meekijken?": somebody of the circle, or somebody from outside it. */
export const shareAnew = page({
  name: 'share-anew',
  audience: 'owner',
  address: addresses.shareAnew(),
  get: alone(withCircle((visit, kept) => show(visit, kept, null))),
  post: alone(withCircle(choose)),
});

async function choose(visit: OwnerVisit, kept: Kept): Promise<Answer> {
  const { form, say, owner, around } = visit;
  if (form.get('wie') === elsewhere) return { kind: 'go', to: addresses.shareOutside() };
  const alter = kept.circle.alters.find(({ id }) => id === form.id('wie'));
  if (alter === undefined) return show(visit, kept, { field: 'wie', text: say('sharing.who.missing') });
  const here = (await readSharing(owner.viewer)).find(({ alterId, leftAt }) => alterId === alter.id && leftAt === null);
  const kind = here?.kind ?? kindOf(alter.about);
  const who = { actId: actOf(visit), kind, name: alter.name, alterId: alter.id, roleWord: alter.role };
  const added = await addParticipant(owner.viewer, around, { ...who, hostName: kept.circle.ego.name });
  if (added.ok) return { kind: 'go', to: addresses.shareWhat(added.value.participantId) };
  const notIn = added.refusal === 'not-let-in';
  return show(visit, kept, { field: 'wie', text: say(notIn ? 'sharing.who.not-let-in' : 'sharing.who.missing') });
}

async function show(visit: OwnerVisit, { circle }: Kept, problem: Problem): Promise<Answer> {
  const { say, owner, around } = visit;
  const people = await readSharing(owner.viewer);
  const there = new Set(people.flatMap(({ alterId, leftAt }) => (alterId === null || leftAt !== null ? [] : [alterId])));
  const choices = circle.alters
    .filter(({ kind, status }) => kind === 'person' && status !== 'deceased')
    .map(({ id, name, role }) => ({ value: id, label: name, note: there.has(id) ? say('sharing.who.there') : role }));
  return stepPage(visit, {
    title: say('sharing.who.title'),
    lead: say('sharing.who.lead'),
    problems: problem === null ? [] : [problem],
    to: addresses.shareAnew(),
    back: addresses.sharing(),
    act: around.newId(),
    children: (
      <RadioList
        name="wie"
        question={say('sharing.who.title')}
        questionAbove
        choices={[...choices, { value: elsewhere, label: say('sharing.who.else') }]}
        problem={problem?.text ?? null}
      />
    ),
  });
}
