import { grantSets } from '../../../domain/consent/grant-sets.ts';
import { askableWeeks, usualWeeks } from '../../../domain/organisation/asking.ts';
import type { FormFields } from '../../form-fields.ts';

/** The period that stands chosen: what was asked, but no longer than is usual. In weeks. */
export const weeksBeforehand = (asked: number): number => Math.min(asked, usualWeeks);

/** What an owner chose in the form: sets, days, whom to leave out, whether who asks or their family is in the circle. */
export function chosenIn(form: FormFields, askedWeeks: number) {
  const weeks = askableWeeks.find((one) => String(one) === form.get('weken')) ?? weeksBeforehand(askedWeeks);
  const said = form.get('familie');
  return {
    sets: grantSets.filter((set) => form.all('wat').includes(set)),
    days: weeks * 7,
    leftOut: form.ids('zonder'),
    related: said === 'ja' ? true : said === 'nee' ? false : null,
  };
}
