import { alterOf, type KeptCircle } from '../../../domain/circle/kept-circle.ts';
import type { Placed } from '../../../domain/circle/placing-answer.ts';
import type { OwnerVisit } from '../../page.ts';
import { CheckboxList } from '../../ui/choices.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { spotText } from './placing-form.ts';
import { sayPlace } from './spot-fields.tsx';

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly left: Placed['left'] };

/** Whom another screen moved meanwhile: where each stands now, and a tick for the place that was chosen here. */
export function MovedMeanwhile({ visit, circle, left }: Props) {
  const { say } = visit;
  const choices = left.flatMap(({ id, wanted }) => {
    const alter = alterOf(circle, id);
    if (alter === null) return [];
    const words = { name: alter.name, now: sayPlace(visit, circle, alter), yours: sayPlace(visit, circle, wanted) };
    return [{ value: spotText({ id, ...wanted }), label: say('circle.place.meanwhile-one', words), chosen: true }];
  });
  if (choices.length === 0) return null;
  return (
    <Note said>
      <CheckboxList name="zet" question={say('circle.place.meanwhile')} choices={choices} />
      <Paragraph>{say('circle.place.meanwhile-how')}</Paragraph>
    </Note>
  );
}
