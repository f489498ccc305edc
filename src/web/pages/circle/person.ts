import { changeAlter } from '../../../usecases/change-alter.ts';
import { removeAlter } from '../../../usecases/remove-alter.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { personPage } from './person-page.tsx';
import type { PersonState } from './person-state.ts';
import { aboutSomebody, actOf } from './with-circle.ts';

const versionIn = ({ form }: OwnerVisit): number => Number.parseInt(form.get('version'), 10) || 0;

/** Somebody in the circle; the form on it changes the name, the word for who it is, or the kind. */
export const person = page({
  name: 'person',
  audience: 'owner',
  address: addresses.person(':id'),
  get: aboutSomebody((visit, kept, alter) => personPage(visit, kept, alter, { open: 'move', problem: null })),
  post: aboutSomebody(async (visit, kept, alter) => {
    const { form, owner, around, say } = visit;
    const said = { name: form.get('name'), role: form.get('role'), kind: form.get('kind') };
    const input = { ...said, actId: actOf(visit), alterId: alter.id, version: versionIn(visit) };
    const changed = await changeAlter(owner.viewer, around, input);
    if (changed.ok) return { kind: 'go', to: addresses.person(alter.id) };
    const refuse = (problem: PersonState['problem']) => personPage(visit, kept, alter, { open: 'change', problem });
    switch (changed.refusal) {
      case 'changed-meanwhile':
        return refuse('changed-meanwhile');
      case 'name-empty':
      case 'name-too-long':
        return refuse({ field: 'name', text: say(`circle.problem.${changed.refusal}`) });
      case 'role-too-long':
        return refuse({ field: 'role', text: say('circle.problem.role-too-long') });
      case 'no-such-kind':
        return refuse({ field: 'kind', text: say('circle.problem.no-such-kind') });
      default:
        return { kind: 'not-found' };
    }
  }),
});

/** Out of the circle, and back to it. */
export const removePerson = page({
  name: 'remove-person',
  audience: 'owner',
  address: addresses.removePerson(':id'),
  get: aboutSomebody((_, __, alter) => ({ kind: 'go', to: addresses.person(alter.id) })),
  post: async (visit) => {
    const alterId = visit.params['id'] ?? '';
    const removed = await removeAlter(visit.owner.viewer, visit.around, { actId: actOf(visit), alterId });
    return removed.ok ? { kind: 'go', to: addresses.circle() } : { kind: 'not-found' };
  },
});
