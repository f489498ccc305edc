import { setsOffered } from '../../../domain/consent/offered.ts';
import { endOf } from '../../../domain/consent/periods-offered.ts';
import { isWaiting } from '../../../domain/consent/sharing-state.ts';
import { giveGrant } from '../../../usecases/consent/give-grant.ts';
import { prepareSleeping } from '../../../usecases/consent/prepare-sleeping.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { TextField } from '../../ui/text-field.tsx';
import { actOf } from '../circle/with-circle.ts';
import { type Choice, choiceQuery, peopleOf } from './choice.ts';
import { type Problem, step, stepPage } from './step.tsx';
import { WhatIsSeen } from './what-is-seen.tsx';
import type { About } from './with-sharing.ts';

/** "Klopt het zo?": exactly what this person will see, before the button that gives it or prepares it. */
export const shareRight = page({
  name: 'share-right',
  audience: 'owner',
  address: addresses.shareRight(':id'),
  get: step((visit, about, choice) => withAll(about, choice, () => show(visit, about, choice, null))),
  post: step((visit, about, choice) => withAll(about, choice, () => give(visit, about, choice))),
});

/** Who comes here without having answered the questions before goes back to the first that is missing. */
function withAll({ who }: About, choice: Choice, then: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
  const { see, act } = setsOffered(who, choice.sleeping !== null);
  const offered = [...see, ...act];
  const query = choiceQuery(choice);
  if (choice.sets.length === 0 || choice.sets.some((set) => !offered.includes(set)))
    return { kind: 'go', to: addresses.shareWhat(who.id, query) };
  if (choice.sets.includes('circle-drawing') && who.related === null)
    return { kind: 'go', to: addresses.shareFamily(who.id, query) };
  if (choice.sleeping !== null && choice.sleeping.delay === null) return { kind: 'go', to: addresses.shareWhen(who.id, query) };
  return choice.period === null ? { kind: 'go', to: addresses.shareUntil(who.id, query) } : then();
}

async function give(visit: OwnerVisit, about: About, choice: Choice): Promise<Answer> {
  const { owner, around, form } = visit;
  const { who } = about;
  const purpose = form.get('waarvoor');
  const period = choice.period ?? 'week';
  const base = { actId: actOf(visit), participantId: who.id, sets: choice.sets, leftOut: peopleOf(choice).leftOut };
  const { sleeping } = choice;
  const done =
    sleeping === null
      ? await giveGrant(owner.viewer, around, {
          ...base,
          alterIds: peopleOf(choice).alterIds,
          agreementIds: choice.sets.includes('own-agreements') ? choice.agreements : null,
          purpose,
          until: endOf(period, around.now()),
          replaces: choice.replaces === null ? [] : [choice.replaces],
        })
      : await prepareSleeping(owner.viewer, around, { ...base, condition: purpose, delay: sleeping.delay ?? 1, lasts: period });
  if (!done.ok) return refusedAs(visit, about, choice, done.refusal);
  if (sleeping !== null) return { kind: 'go', to: addresses.sharedWith(who.id, '?klaar=ja') };
  const invited = who.joinedAt !== null || who.invitations.some((one) => isWaiting(one, around.now()));
  return { kind: 'go', to: invited ? addresses.sharedWith(who.id, '?gegeven=ja') : addresses.invite(who.id) };
}

function refusedAs(visit: OwnerVisit, about: About, choice: Choice, refusal: string): Answer {
  const { say } = visit;
  if (refusal === 'no-purpose') {
    const text = say(choice.sleeping === null ? 'sharing.right.purpose-missing' : 'sharing.right.condition-missing');
    return show(visit, about, choice, { field: 'waarvoor', text });
  }
  if (refusal === 'purpose-too-long')
    return show(visit, about, choice, { field: 'waarvoor', text: say('sharing.right.purpose-long') });
  return show(visit, about, choice, { field: 'waarvoor', text: say('sharing.right.changed') });
}

function show(visit: OwnerVisit, about: About, choice: Choice, problem: Problem): Answer {
  const { say, form, around } = visit;
  const { who } = about;
  const { name } = who;
  const later = choice.sleeping !== null;
  return stepPage(visit, {
    title: say('sharing.right.title'),
    problems: problem === null ? [] : [problem],
    to: addresses.shareRight(who.id, choiceQuery(choice)),
    back: addresses.shareUntil(who.id, choiceQuery(choice)),
    button: say(later ? 'sharing.right.prepare' : 'sharing.right.give'),
    act: around.newId(),
    above: <WhatIsSeen visit={visit} about={about} choice={choice} />,
    children: (
      <TextField
        name="waarvoor"
        label={say(later ? 'sharing.right.condition' : 'sharing.right.purpose', { name })}
        hint={say(later ? 'sharing.right.condition-hint' : 'sharing.right.purpose-hint', { name })}
        value={form.get('waarvoor')}
        longest={400}
        problem={problem?.text ?? null}
      />
    ),
  });
}
