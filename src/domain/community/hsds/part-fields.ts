/** The objects of HSDS that are read (https://docs.openreferral.org, schemas of 3.1). */
export type PartKind =
  | 'service'
  | 'organization'
  | 'service_at_location'
  | 'location'
  | 'address'
  | 'accessibility'
  | 'schedule'
  | 'cost_option'
  | 'phone'
  | 'contact'
  | 'capacity'
  | 'unit'
  | 'attribute'
  | 'taxonomy_term';

/** The fields that HSDS asks for. Of a service at a location the id is asked for too, but the one of the service and the place will do. */
export const required: Readonly<Record<PartKind, readonly string[]>> = {
  service: ['id', 'name', 'status', 'organization'],
  organization: ['id', 'name', 'description'],
  service_at_location: [],
  location: ['id', 'location_type'],
  address: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'],
  accessibility: ['id'],
  schedule: ['id'],
  cost_option: ['id'],
  phone: ['id', 'number'],
  contact: ['id'],
  capacity: ['id', 'unit', 'available', 'updated'],
  unit: ['id', 'name'],
  attribute: ['id'],
  taxonomy_term: ['id', 'name', 'description'],
};

const ownWords = ['naober_shared', 'naober_limits', 'naober_gives_back', 'naober_welcomed_by', 'naober_language'];
const ownFacts = ['naober_quiet', 'naober_walk_in', 'naober_one_to_one', 'naober_free', 'naober_step_free'];

/** The fields that are kept somewhere, or that say where to look. `naober_...` are extra ones, which HSDS allows. */
export const kept: Readonly<Record<PartKind, readonly string[]>> = {
  service: [
    ...['name', 'status', 'organization', 'alert', 'description', 'eligibility_description', 'application_process'],
    ...['interpretation_services', 'fees_description', 'fees', 'cost_options', 'url', 'email', 'phones', 'contacts'],
    ...[
      'schedules',
      'service_at_locations',
      'capacities',
      'attributes',
      'assured_date',
      'last_modified',
      ...ownWords,
      ...ownFacts,
    ],
  ],
  organization: ['name', 'email', 'website', 'phones', 'contacts'],
  service_at_location: ['location', 'description', 'schedules', 'phones', 'contacts', 'attributes'],
  location: [
    'location_type',
    'name',
    'alternate_name',
    'url',
    'transportation',
    'addresses',
    'accessibility',
    'phones',
    'naober_step_free',
  ],
  address: ['address_1', 'address_2', 'postal_code', 'city', 'address_type'],
  accessibility: ['description', 'details'],
  schedule: [
    ...['valid_from', 'valid_to', 'dtstart', 'until', 'count', 'wkst', 'freq', 'interval', 'byday', 'bymonthday', 'byweekno'],
    ...['byyearday', 'opens_at', 'closes_at', 'description', 'notes', 'naober_quiet'],
  ],
  cost_option: ['valid_from', 'valid_to', 'option', 'currency', 'amount', 'amount_description'],
  phone: ['number', 'type'],
  contact: ['email', 'phones'],
  capacity: ['unit', 'maximum', 'description'],
  unit: ['name'],
  attribute: ['taxonomy_term'],
  taxonomy_term: ['name', 'code'],
};
