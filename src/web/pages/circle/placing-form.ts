import type { Ticks } from '../../../domain/circle/placing.ts';
import { type ChosenSpot, type PlacesSeen, placesIn } from '../../../domain/circle/placing-answer.ts';
import { idPattern } from '../../form-fields.ts';
import type { OwnerVisit } from '../../page.ts';

const chosenSpot = new RegExp(`^(${idPattern}) (-|geen|[1-9]) (.{1,400})$`);
const same = '-';

/** A chosen place as one value of a form: whose, which ring ('geen' for none, '-' for as it is) and which sector. */
export const spotText = ({ id, ring, sector }: ChosenSpot): string =>
  `${id} ${ring === undefined ? same : (ring ?? 'geen')} ${sector === undefined ? same : (sector ?? 'geen')}`;

function spotsIn(values: readonly string[]): readonly ChosenSpot[] {
  return values.flatMap((value): ChosenSpot[] => {
    const [, id, ring, sector] = chosenSpot.exec(value) ?? [];
    if (id === undefined) return [];
    return [
      {
        id,
        ...(ring === same ? {} : { ring: ring === 'geen' ? null : Number(ring) }),
        ...(sector === same || sector === undefined ? {} : { sector: sector === 'geen' ? null : sector }),
      },
    ];
  });
}

/** What was changed on the screen of one question for all names: ticks, places chosen by key, and where everybody stood when it was drawn. */
export function placingIn({ form }: OwnerVisit): { ticks: Ticks; spots: readonly ChosenSpot[]; seen: PlacesSeen } {
  const [now, was] = [new Set(form.ids('lid')), new Set(form.ids('was'))];
  const ticks = { on: [...now].filter((id) => !was.has(id)), off: [...was].filter((id) => !now.has(id)) };
  return { ticks, spots: spotsIn(form.all('zet')), seen: placesIn(form.get('plekken')) };
}
