import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { changeAlter } from '../../../usecases/change-alter.ts';
import { placeOne } from '../../../usecases/place-one.ts';
import { removeAlter } from '../../../usecases/remove-alter.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { personPage } from './person-page.tsx';
import type { PersonState } from './person-state.ts';
import { spotIn } from './spot-fields.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

type About = (visit: OwnerVisit, kept: Kept, alter: KeptAlter) => Answer | Promise<Answer>;

/** An id that is not in this circle is unknown, whoever else's it may be. */
const about = (handler: About) =>
  withCircle((visit, kept) => {
    const alter = alterOf(kept.circle, visit.params['id'] ?? '');
    return alter === null ? { kind: 'not-found' } : handler(visit, kept, alter);
  });

const versionIn = ({ form }: OwnerVisit): number => Number.parseInt(form.get('version'), 10) || 0;

/** Somebody in the circle; the form on it changes the name, the word for who it is, or the kind. */
export const person = page({
  name: 'person',
  audience: 'owner',
  address: addresses.person(':id'),
  get: about((visit, kept, alter) => personPage(visit, kept, alter, { open: 'move', problem: null })),
  post: about(async (visit, kept, alter) => {
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

/** Another place for somebody. */
export const movePerson = page({
  name: 'move-person',
  audience: 'owner',
  address: addresses.movePerson(':id'),
  get: about((_, __, alter) => ({ kind: 'go', to: addresses.person(alter.id) })),
  post: about(async (visit, kept, alter) => {
    const refuse = (problem: PersonState['problem']) => personPage(visit, kept, alter, { open: 'move', problem });
    const missing = { field: 'kring', text: visit.say('circle.where.missing') } as const;
    const spot = spotIn(visit);
    if (spot === null) return refuse(missing);
    const input = { actId: actOf(visit), alterId: alter.id, version: versionIn(visit), spot, form: visit.form.get('vorm') };
    const placed = await placeOne(visit.owner.viewer, visit.around, input);
    if (placed.ok) return { kind: 'go', to: addresses.person(alter.id) };
    if (placed.refusal === 'changed-meanwhile' || placed.refusal === 'form-changed') return refuse(placed.refusal);
    return placed.refusal === 'no-such-place' ? refuse(missing) : { kind: 'not-found' };
  }),
});

/** Out of the circle, and back to it. */
export const removePerson = page({
  name: 'remove-person',
  audience: 'owner',
  address: addresses.removePerson(':id'),
  get: about((_, __, alter) => ({ kind: 'go', to: addresses.person(alter.id) })),
  post: async (visit) => {
    const alterId = visit.params['id'] ?? '';
    const removed = await removeAlter(visit.owner.viewer, visit.around, { actId: actOf(visit), alterId });
    return removed.ok ? { kind: 'go', to: addresses.circle() } : { kind: 'not-found' };
  },
});
