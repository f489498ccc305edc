import type { Offer, Place } from '../offer.ts';
import { everywhere, type SaidEverywhere } from './everywhere.ts';
import { firstKind, kindsAt } from './kind-of-terms.ts';
import { idOf, openPart, type Part, partAt, partsAt } from './part.ts';
import { type Organisation, placeAt } from './place-at.ts';
import { nearest, waysAt } from './reach-at.ts';
import { leaveOut, type Reading } from './reading.ts';
import { lineAt, textAt, together } from './said.ts';
import { type TimesSaid, timesAt } from './times-at.ts';

/** The place of a service that says none: that of its organisation, of which nothing else is known. */
const nowhere = (service: Part, { id, name }: Organisation, reading: Reading): Place => ({
  id: reading.idFrom('place', [idOf(service), id]),
  organisation: name,
  name,
  ...{ street: null, postalCode: null, town: null, stepFree: null, accessWords: null },
});

const isEmpty = ({ times, words }: TimesSaid) => times.length + words.length === 0;

/** The times there; of a place that says none those of the service. */
function timesThere(here: Part | null, all: SaidEverywhere, reading: Reading): TimesSaid {
  const own = here === null ? all.times : timesAt(here, all.said.confirmedOn, reading);
  if (isEmpty(own)) return all.times;
  if (own !== all.times && !isEmpty(all.times)) leaveOut(reading, 'service.schedules (the place has its own)');
  return own;
}

/** The offer at one place; `here` is null when the service says no place. */
function offerAt(here: Part | null, service: Part, all: SaidEverywhere, reading: Reading): Offer {
  const location = here === null ? null : partAt(here, 'location', 'location', reading);
  if (here !== null && location === null) reading.problems.add(`${here.path}.location`, 'hsds.missing');
  const place = location === null ? nowhere(service, all.organisation, reading) : placeAt(location, all.organisation, reading);
  const { times, words } = timesThere(here, all, reading);
  const ways = [here, location].flatMap((part) => (part === null ? [] : waysAt(part, reading)));
  const told = [...all.before, here === null ? null : textAt(here, 'description', reading), ...all.after, ...words];
  const derived = () => reading.idFrom('offer', [idOf(service), location === null ? '' : idOf(location)]);
  return {
    ...all.said,
    ...nearest([...ways.slice(0, 1), all.ways.service, ...ways.slice(1), all.ways.organisation], reading),
    id: here === null ? idOf(service) : idOf(here) || derived(),
    place: { ...place, stepFree: place.stepFree ?? all.stepFree },
    kind: firstKind([...all.kinds, ...(here === null ? [] : kindsAt(here, reading))], reading),
    description: together(told, `${service.path}.description`, 4000, reading),
    times,
  };
}

/** The offers of one service: one for each place where it is. What is wrong is left with the reading's problems. */
export function readService(value: unknown, path: string, reading: Reading): readonly Offer[] {
  const service = openPart(value, 'service', path, reading);
  const part = partAt(service, 'organization', 'organization', reading);
  const organisation = { id: part === null ? '' : idOf(part), name: (part && lineAt(part, 'name', 200, reading)) ?? '' };
  const noWays = { phones: [], mails: [], sites: [] };
  const ways = { service: waysAt(service, reading), organisation: part === null ? noWays : waysAt(part, reading) };
  const all = { ...everywhere(service, reading), organisation, ways, kinds: kindsAt(service, reading) };
  const places = partsAt(service, 'service_at_locations', 'service_at_location', reading);
  if (places.length > 0) return places.map((here) => offerAt(here, service, all, reading));
  leaveOut(reading, 'service (says no place)');
  return [offerAt(null, service, all, reading)];
}
