import { shorten } from '../../circle/document-problem.ts';
import { at, isObject, type JsonObject } from '../../circle/document-values.ts';
import type { Offer } from '../offer.ts';
import { readService } from './read-service.ts';
import type { Reading, ReadingRoom, ServiceProblem, ServiceProblems } from './reading.ts';

/** What came out of a file: the offers of services of which nothing is wrong, what is wrong of the others, and what is not kept, by field. */
export type ReadServices = {
  readonly offers: readonly Offer[];
  readonly problems: readonly ServiceProblem[];
  /** How many services something is wrong of. */
  readonly refused: number;
  readonly leftOut: ReadonlyMap<string, number>;
};

/** The most services one file may hold: far above any town. */
const mostServices = 20_000;
/** So many problems of one service are said. */
const enough = 20;

function problemsOfService(): ServiceProblems {
  const all: ServiceProblem[] = [];
  return {
    all,
    add(path, key, params = {}) {
      const where = shorten(path.replace(/^\./, ''));
      const said = all.some((one) => one.path === where && one.key === key);
      if (all.length < enough && !said) all.push({ path: where, key, params });
    },
  };
}

const nothing = (problem: ServiceProblem): ReadServices => ({ offers: [], problems: [problem], refused: 0, leftOut: new Map() });

/** The services in a value, with where the list stands: one service, a list of them, or a page of a list. Null when it is none of these. */
function servicesIn(value: unknown): { readonly services: readonly unknown[]; readonly path: string | null } | null {
  if (Array.isArray(value)) return { services: value, path: '' };
  const object: JsonObject = isObject(value) ? value : {};
  const contents = at(object, 'contents');
  if (Array.isArray(contents)) return { services: contents, path: 'contents' };
  const isService =
    at(object, 'name') !== undefined || at(object, 'status') !== undefined || at(object, 'organization') !== undefined;
  return isService ? { services: [value], path: null } : null;
}

/** Takes over the offers of one service, unless something is wrong with it or one of them came before. */
function takeService(service: unknown, path: string, room: ReadingRoom, into: Into): void {
  const reading: Reading = { ...room, problems: problemsOfService(), leftOut: new Map() };
  const offers = readService(service, path, reading);
  for (const { id } of offers)
    if (id !== '' && into.ids.has(id)) reading.problems.add(`${path}.id`, 'document.duplicate', { value: id });
  for (const { id } of offers) into.ids.add(id);
  into.problems.push(...reading.problems.all);
  if (reading.problems.all.length > 0) into.refused += 1;
  else {
    into.offers.push(...offers);
    for (const [field, count] of reading.leftOut) into.leftOut.set(field, (into.leftOut.get(field) ?? 0) + count);
  }
}

type Into = { offers: Offer[]; problems: ServiceProblem[]; refused: number; ids: Set<string>; leftOut: Map<string, number> };

/**
 * Reads what is offered nearby from Open Referral HSDS 3.1 (JSON): one service, a list of services, or a page of a list. Never throws: whatever is
 * wrong is a problem with its path. A service with a problem gives no offers.
 */
export function readServices(value: unknown, room: ReadingRoom): ReadServices {
  const found = servicesIn(value);
  if (found === null) return nothing({ path: '', key: 'hsds.not-services', params: {} });
  if (found.services.length > mostServices)
    return nothing({
      path: found.path ?? '',
      key: 'document.too-many',
      params: { max: mostServices, count: found.services.length },
    });
  const into: Into = { offers: [], problems: [], refused: 0, ids: new Set(), leftOut: new Map() };
  for (const [index, service] of found.services.entries())
    takeService(service, found.path === null ? '' : `${found.path}[${index}]`, room, into);
  return into;
}
