import { addParticipant } from '../../../usecases/consent/add-participant.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type FieldProblem, problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { actOf, type Kept, withCircle } from '../circle/with-circle.ts';
import { alone } from './alone.tsx';
import { stepPage } from './step.tsx';

const kinds = ['guest', 'member'] as const;

/** Somebody who has no place in the circle: a name, what they do, and how they come to the owner. */
export const shareOutside = page({
  name: 'share-outside',
  audience: 'owner',
  address: addresses.shareOutside(),
  get: alone(withCircle((visit) => show(visit, null))),
  post: alone(withCircle(add)),
});

async function add(visit: OwnerVisit, { circle }: Kept): Promise<Answer> {
  const { form, say, owner, around } = visit;
  const kind = kinds.find((one) => one === form.get('soort')) ?? null;
  if (form.get('name').trim() === '') return show(visit, { field: 'name', text: say('sharing.outside.name-missing') });
  if (kind === null) return show(visit, { field: 'soort', text: say('sharing.outside.kind-missing') });
  const who = { actId: actOf(visit), kind, name: form.get('name'), roleWord: form.get('rol'), hostName: circle.ego.name };
  const added = await addParticipant(owner.viewer, around, who);
  if (added.ok) return { kind: 'go', to: addresses.shareWhat(added.value.participantId) };
  const empty = added.refusal === 'name-empty';
  return show(visit, { field: 'name', text: say(empty ? 'sharing.outside.name-missing' : 'sharing.outside.name-long') });
}

function show(visit: OwnerVisit, refused: FieldProblem | null): Answer {
  const { say, form, around } = visit;
  const problems = whatIsWrong(form, refused, {
    name: say('sharing.outside.name-missing'),
    soort: say('sharing.outside.kind-missing'),
  });
  return stepPage(visit, {
    title: say('sharing.outside.title'),
    problems,
    to: addresses.shareOutside(),
    back: addresses.shareAnew(),
    act: around.newId(),
    children: (
      <>
        <TextField
          name="name"
          label={say('sharing.outside.name')}
          value={form.get('name')}
          problem={problemAt(problems, 'name')}
        />
        <TextField
          name="rol"
          label={say('sharing.outside.role')}
          hint={say('sharing.outside.role-hint')}
          value={form.get('rol')}
        />
        <RadioList
          name="soort"
          question={say('sharing.outside.kind')}
          choices={kinds.map((kind) => ({
            value: kind,
            label: say(`sharing.outside.${kind}`),
            chosen: form.get('soort') === kind,
          }))}
          problem={problemAt(problems, 'soort')}
        />
      </>
    ),
  });
}
