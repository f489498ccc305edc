import { at, readMaybeNumber, readWord } from '../../circle/document-values.ts';
import type { Offer, OfferKind, OfferState } from '../offer.ts';
import { costsAt } from './costs-at.ts';
import { type Part, partAt, partsAt } from './part.ts';
import type { Organisation } from './place-at.ts';
import type { Ways } from './reach-at.ts';
import type { Reading } from './reading.ts';
import { dayAt, factAt, lineAt, textAt, together } from './said.ts';
import { type TimesSaid, timesAt } from './times-at.ts';

const statuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
const states: Readonly<Record<(typeof statuses)[number], OfferState>> = {
  active: 'active',
  inactive: 'stopped',
  defunct: 'stopped',
  'temporarily closed': 'closed-for-now',
};

type OfService = {
  readonly said: Omit<Offer, 'id' | 'place' | 'kind' | 'description' | 'times' | 'phone' | 'mail' | 'site'>;
  /** What is told of it before, and after, what is told of one place. */
  readonly before: readonly (string | null)[];
  readonly after: readonly (string | null)[];
  readonly stepFree: boolean | null;
  readonly times: TimesSaid;
};

/** What is so of a service wherever it is. */
export type SaidEverywhere = OfService & {
  readonly organisation: Organisation;
  readonly ways: Readonly<Record<'service' | 'organisation', Ways>>;
  readonly kinds: readonly OfferKind[];
};

/** How many there can be: "24 places". */
function capacityOf(part: Part, reading: Reading): string | null {
  const unit = partAt(part, 'unit', 'unit', reading);
  const most = readMaybeNumber(at(part.object, 'maximum'), `${part.path}.maximum`, { min: 0, max: 1_000_000 }, reading.problems);
  const name = unit === null ? null : lineAt(unit, 'name', 200, reading);
  const words = [most === null ? null : [most, name].join(' '), textAt(part, 'description', reading)];
  return words.filter((one) => one !== null).join(': ') || null;
}

/** How it is kept small: its limits in words, and how many there can be. */
function limitsOf(service: Part, reading: Reading): string | null {
  const capacities = partsAt(service, 'capacities', 'capacity', reading).map((one) => capacityOf(one, reading));
  return together([textAt(service, 'naober_limits', reading), ...capacities], `${service.path}.naober_limits`, 1000, reading);
}

/** In which language the words are. HSDS says which languages are spoken, which is something else. */
function languageOf(service: Part, reading: Reading): string {
  const language = lineAt(service, 'naober_language', 20, reading) ?? reading.language;
  if (!/^[a-z]{2,3}$/.test(language))
    reading.problems.add(`${service.path}.naober_language`, 'hsds.not-a-language', { value: language });
  return language;
}

/** Reads what is so of a service wherever it is. Whoever says no day of confirming said it when the service last changed, else today. */
export function everywhere(service: Part, reading: Reading): OfService {
  const text = (field: string) => textAt(service, field, reading);
  const status = readWord(at(service.object, 'status'), `${service.path}.status`, statuses, 'active', reading.problems);
  const [assured, modified] = [dayAt(service, 'assured_date', reading), dayAt(service, 'last_modified', reading)];
  const confirmedOn = assured ?? modified ?? reading.today;
  return {
    said: {
      name: lineAt(service, 'name', 200, reading) ?? '',
      shared: textAt(service, 'naober_shared', reading, 1000),
      limits: limitsOf(service, reading),
      givesBack: textAt(service, 'naober_gives_back', reading, 1000),
      ...costsAt(service, reading),
      quiet: factAt(service, 'naober_quiet', reading),
      walkIn: factAt(service, 'naober_walk_in', reading),
      oneToOne: factAt(service, 'naober_one_to_one', reading),
      welcomedBy: lineAt(service, 'naober_welcomed_by', 200, reading),
      language: languageOf(service, reading),
      state: states[status],
      confirmedOn,
    },
    before: [text('alert'), text('description')],
    after: ['eligibility_description', 'application_process', 'interpretation_services'].map(text),
    stepFree: factAt(service, 'naober_step_free', reading),
    times: timesAt(service, confirmedOn, reading),
  };
}
