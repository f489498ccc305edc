import type { IdColumns } from '../circle/document-origin.ts';
import { shorten } from '../circle/document-problem.ts';
import { known } from './delimited.ts';
import type { TableProblem, TableProblemKey } from './table-problem.ts';

/** A network while its rows come in. `places` finds an alter by id, `pairs` the ties there are. */
export type GrowingNetwork = {
  readonly ego: string;
  readonly cells: readonly string[];
  readonly members: { readonly id: string; readonly cells: readonly string[]; readonly row: number }[];
  readonly places: Map<string, number>;
  readonly ties: { readonly source: number; readonly target: number; readonly cells: readonly string[] }[];
  readonly pairs: Set<number>;
};

/** All networks while their rows come in; `latest` is the one of the row before, as rows of one ego mostly follow each other. */
export type Building = {
  readonly id: IdColumns;
  readonly only: readonly string[] | null;
  readonly networks: Map<string, GrowingNetwork>;
  readonly problems: TableProblem[];
  repeatedTies: number;
  latest: GrowingNetwork | null;
};

type Place = { readonly file: string; readonly row: number };

const none: readonly string[] = [];

function note(building: Building, { file, row }: Place, column: string, key: TableProblemKey, value = '') {
  building.problems.push({ file, row, column, key, params: { value: shorten(value) } });
}

/** Takes a row of the file of egos; `places` has the ego's column. */
export function takeEgo(building: Building, file: string, places: readonly number[], cells: readonly string[], row: number) {
  const ego = known(cells[places[0] ?? -1]);
  if (ego === null) note(building, { file, row }, building.id.ego, 'table.no-id');
  else if (building.networks.has(ego)) note(building, { file, row }, building.id.ego, 'table.repeated-ego', ego);
  else building.networks.set(ego, { ego, cells, members: [], places: new Map(), ties: [], pairs: new Set() });
}

/** Takes a row of the file of alters; `places` has the columns of ego and alter, then those that are kept when not all are. */
export function takeMember(building: Building, file: string, places: readonly number[], cells: readonly string[], row: number) {
  const network = networkOf(building, { file, row }, cells[places[0] ?? -1]);
  if (network === null) return;
  const alter = known(cells[places[1] ?? -1]);
  if (alter === null) note(building, { file, row }, building.id.alter, 'table.no-id');
  else if (network.places.has(alter)) note(building, { file, row }, building.id.alter, 'table.repeated-alter', alter);
  else {
    network.places.set(alter, network.members.length);
    const kept = building.only === null ? cells : places.slice(2).map((place) => cells[place] ?? '');
    network.members.push({ id: alter, cells: kept, row });
  }
}

/** Takes a row of the file of ties; `places` has the columns of ego, source and target. */
export function takeTie(building: Building, file: string, places: readonly number[], cells: readonly string[], row: number) {
  const network = networkOf(building, { file, row }, cells[places[0] ?? -1]);
  if (network === null) return;
  const source = placeOf(building, network, { file, row }, building.id.source, cells[places[1] ?? -1]);
  const target = placeOf(building, network, { file, row }, building.id.target, cells[places[2] ?? -1]);
  if (source === null || target === null) return;
  const pair = Math.min(source, target) * network.members.length + Math.max(source, target);
  if (source === target) note(building, { file, row }, building.id.target, 'table.self-tie', network.members[source]?.id);
  else if (network.pairs.has(pair)) building.repeatedTies += 1;
  else {
    network.pairs.add(pair);
    network.ties.push({ source, target, cells: building.only === null ? cells : none });
  }
}

function networkOf(building: Building, place: Place, cell: string | undefined): GrowingNetwork | null {
  const ego = known(cell);
  if (ego !== null && building.latest?.ego === ego) return building.latest;
  const network = ego === null ? undefined : building.networks.get(ego);
  if (ego === null) note(building, place, building.id.ego, 'table.no-id');
  else if (network === undefined) note(building, place, building.id.ego, 'table.unknown-ego', ego);
  building.latest = network ?? null;
  return building.latest;
}

function placeOf(
  building: Building,
  network: GrowingNetwork,
  place: Place,
  column: string,
  cell: string | undefined,
): number | null {
  const alter = known(cell);
  const found = alter === null ? undefined : network.places.get(alter);
  if (alter === null) note(building, place, column, 'table.no-id');
  else if (found === undefined) note(building, place, column, 'table.unknown-alter', alter);
  return found ?? null;
}
