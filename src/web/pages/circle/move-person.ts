import type { OwnPlace } from '../../../domain/circle/circle.ts';
import { ownPlace } from '../../../domain/circle/move.ts';
import { placeOne } from '../../../usecases/place-one.ts';
import { addresses } from '../../addresses.ts';
import type { FormFields } from '../../form-fields.ts';
import { page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { personPage } from './person-page.tsx';
import type { PersonState } from './person-state.ts';
import { spotIn } from './spot-fields.tsx';
import { aboutSomebody, actOf } from './with-circle.ts';

/** A place of their own in the cell: where somebody was let go in the drawing, or the usual one again; undefined when not said. */
function placeIn(form: FormFields): OwnPlace | null | undefined {
  if (form.get('plek') === 'gewoon') return null;
  if (form.get('hoek') === '' || form.get('diepte') === '') return undefined;
  return ownPlace(Number(form.get('hoek')), Number(form.get('diepte'))) ?? undefined;
}

/** Another place for somebody. The form on their page, a drag in the drawing and a key in the drawing all send this one. */
export const movePerson = page({
  name: 'move-person',
  audience: 'owner',
  address: addresses.movePerson(':id'),
  get: aboutSomebody((_, __, alter) => ({ kind: 'go', to: addresses.person(alter.id) })),
  post: aboutSomebody(async (visit, kept, alter) => {
    const { form, owner, around, say } = visit;
    const refuse = (problem: PersonState['problem']) => personPage(visit, kept, alter, { problem });
    const missing = { field: 'kring', text: say('circle.where.missing') } as const;
    const spot = spotIn(visit);
    if (spot === null) return refuse(missing);
    const place = placeIn(form);
    const input = { actId: actOf(visit), alterId: alter.id, was: form.get('was'), spot, form: form.get('vorm') };
    const placed = await placeOne(owner.viewer, around, place === undefined ? input : { ...input, place });
    const back = wayBack(form.get('back'));
    if (placed.ok) return { kind: 'go', to: back === '/' ? addresses.person(alter.id) : back };
    if (placed.refusal === 'changed-meanwhile' || placed.refusal === 'form-changed') return refuse(placed.refusal);
    return placed.refusal === 'no-such-place' ? refuse(missing) : { kind: 'not-found' };
  }),
});
