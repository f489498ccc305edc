import { at, readWord } from '../../circle/document-values.ts';
import type { Place } from '../offer.ts';
import { idOf, type Part, partsAt } from './part.ts';
import { leaveOut, type Reading } from './reading.ts';
import { factAt, lineAt, textAt, together } from './said.ts';

/** An organisation of a file: its id and its name. */
export type Organisation = { readonly id: string; readonly name: string };

const wheels = /wheelchair|step[- ]free|level access|rolstoel|drempelloos|drempelvrij|gelijkvloers/i;
const unless = /\b(not?|none|without|limited|partly|except|unless|niet|geen|zonder|beperkt|deels|behalve|tenzij|slechts)\b/i;

/** Whether one gets in without a step, from what is told of it: yes where a sentence says so without a "not" or a "but"; else it is not known. */
export const stepFreeIn = (words: string): true | null =>
  words.split(/[.;!?\n]/).some((sentence) => wheels.test(sentence) && !unless.test(sentence)) ? true : null;

/** The address one goes to: where it is, before where its post goes. */
function addressOf(part: Part, reading: Reading): Part | undefined {
  const all = partsAt(part, 'addresses', 'address', reading);
  const types = ['physical', 'postal', 'virtual'] as const;
  const typed = all.map((one) => ({
    one,
    type: readWord(at(one.object, 'address_type'), `${one.path}.address_type`, types, null, reading.problems),
  }));
  leaveOut(reading, 'location.addresses (more than one)', all.length - 1);
  return (typed.find(({ type }) => type === 'physical') ?? typed[0])?.one;
}

/**
 * The place of a service: its location, of this organisation. One location where several organisations are is as many places; it keeps its own id where
 * it says itself that it is of this organisation.
 */
export function placeAt(location: Part, { id, name }: Organisation, reading: Reading): Place {
  readWord(
    at(location.object, 'location_type'),
    `${location.path}.location_type`,
    ['physical', 'postal', 'virtual'],
    null,
    reading.problems,
  );
  const address = addressOf(location, reading);
  const lineOf = (field: string, max: number) => (address === undefined ? null : lineAt(address, field, max, reading));
  const street = [lineOf('address_1', 200), lineOf('address_2', 200)].filter((line) => line !== null).join(', ');
  if (street.length > 200)
    reading.problems.add(`${address?.path}.address_2`, 'document.too-long', { max: 200, length: street.length });
  const access = partsAt(location, 'accessibility', 'accessibility', reading).flatMap((one) => [
    textAt(one, 'description', reading),
    textAt(one, 'details', reading),
  ]);
  const names = [lineAt(location, 'name', 200, reading), lineAt(location, 'alternate_name', 200, reading)];
  const isOfThem = at(location.object, 'organization_id') === id;
  return {
    id: isOfThem ? idOf(location) : reading.idFrom('place', [idOf(location), id]),
    organisation: name,
    name: names[0] ?? names[1] ?? (street.slice(0, 200) || name),
    street: street || null,
    postalCode: lineOf('postal_code', 20),
    town: lineOf('city', 200),
    stepFree:
      factAt(location, 'naober_step_free', reading) ?? access.map((words) => stepFreeIn(words ?? '')).find((one) => one) ?? null,
    accessWords: together(
      [...access, textAt(location, 'transportation', reading)],
      `${location.path}.accessibility`,
      1000,
      reading,
    ),
  };
}
