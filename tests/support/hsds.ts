import type { Offer, OfferState, OfferTime } from '../../src/domain/community/offer.ts';

const statusOf: Readonly<Record<OfferState, string>> = {
  active: 'active',
  'closed-for-now': 'temporarily closed',
  stopped: 'inactive',
};

const idOf = (offer: Offer, of: number): string => `${of}${offer.id.slice(1)}`;

function closing({ startsAt, minutes }: OfferTime): string | null {
  if (startsAt === null || minutes === null) return null;
  const end = Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}:00`;
}

function scheduleOf(time: OfferTime, id: string): object {
  const parts = new Map((time.rule ?? '').split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const number = (name: string) => (parts.has(name) ? Number(parts.get(name)) : undefined);
  return {
    id,
    dtstart: time.startsOn,
    until: time.untilOn,
    freq: parts.get('FREQ'),
    interval: number('INTERVAL'),
    count: number('COUNT'),
    byday: parts.get('BYDAY'),
    bymonthday: parts.get('BYMONTHDAY'),
    opens_at: time.startsAt,
    closes_at: closing(time),
    description: time.words,
    naober_quiet: time.quiet,
  };
}

function locationOf(offer: Offer): object {
  const { place } = offer;
  const address = {
    id: idOf(offer, 1),
    address_1: place.street,
    city: place.town,
    state_province: 'Gelderland',
    postal_code: place.postalCode,
    country: 'NL',
    address_type: 'physical',
  };
  return {
    id: place.id,
    organization_id: idOf(offer, 2),
    location_type: 'physical',
    name: place.name,
    naober_step_free: place.stepFree,
    addresses: place.street === null ? [] : [address],
    accessibility: place.accessWords === null ? [] : [{ id: idOf(offer, 3), description: place.accessWords }],
  };
}

/** An offer as a service of HSDS 3.1 in its full form. */
export function hsdsOf(offer: Offer): Readonly<Record<string, unknown>> {
  const term = { id: idOf(offer, 6), name: offer.kind, description: 'What is done there' };
  return {
    id: idOf(offer, 4),
    name: offer.name,
    status: statusOf[offer.state],
    description: offer.description,
    fees_description: offer.costs,
    email: offer.mail,
    url: offer.site,
    assured_date: offer.confirmedOn,
    phones: offer.phone === null ? [] : [{ id: idOf(offer, 5), number: offer.phone, type: 'voice' }],
    organization: { id: idOf(offer, 2), name: offer.place.organisation, description: 'Of the neighbourhood' },
    attributes: [{ id: idOf(offer, 7), taxonomy_term: term }],
    schedules: offer.times.map((time) => scheduleOf(time, idOf(offer, 8))),
    service_at_locations: [{ id: offer.id, location: locationOf(offer) }],
    naober_shared: offer.shared,
    naober_limits: offer.limits,
    naober_gives_back: offer.givesBack,
    naober_welcomed_by: offer.welcomedBy,
    naober_language: offer.language,
    naober_quiet: offer.quiet,
    naober_walk_in: offer.walkIn,
    naober_one_to_one: offer.oneToOne,
    naober_free: offer.free,
  };
}
