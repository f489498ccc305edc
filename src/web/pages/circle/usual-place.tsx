import { formTag } from '../../../domain/circle/change-template.ts';
import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { placeTag } from '../../../domain/circle/move.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly alter: KeptAlter };

/** For who was put on a place of their own in the drawing: the way back to the usual place in the same cell. */
export function UsualPlace({ visit: { say, around }, circle: { template }, alter }: Props) {
  const { id, name, ring, sector, place } = alter;
  if (place === null) return null;
  const spot = { kring: `${ring ?? 'geen'}`, deel: sector ?? 'geen', plek: 'gewoon' };
  return (
    <Form to={addresses.movePerson(id)} act={around.newId()} carry={{ ...spot, was: placeTag(alter), vorm: formTag(template) }}>
      <Paragraph soft>{say('move.own-place', { name })}</Paragraph>
      <Button kind="text">{say('move.usual-place')}</Button>
    </Form>
  );
}
