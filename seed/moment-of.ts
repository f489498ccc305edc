import type { Alter } from '../src/domain/circle/circle.ts';
import type { KeptCircle } from '../src/domain/circle/kept-circle.ts';
import { frozenCircle, type Snapshot } from '../src/domain/circle/snapshot.ts';
import { alterOf } from './alter-of.ts';
import { tiesAmong } from './circle-of.ts';
import type { Moment, Resident } from './resident.ts';

const aDay = 86_400_000;

type Told = { readonly id: string; readonly now: Date; readonly idsOfLeft: ReadonlyMap<string, string> };

/** Everybody who was there at a moment, as they were: those of now without who came later, then those who left since. */
function peopleOf(moment: Moment, { left = [] }: Resident, circle: KeptCircle, { now, idsOfLeft }: Told): readonly Alter[] {
  const differently = new Map((moment.differently ?? []).map((somebody) => [somebody[0], somebody]));
  const there = circle.alters.filter(({ name }) => !moment.notYet?.includes(name));
  const gone = left.filter(({ who: [name] }) => moment.still?.includes(name));
  return [...there, ...gone.map(({ who }) => alterOf(who, idsOfLeft.get(who[0]) ?? '', now))].map((alter) => {
    const other = differently.get(alter.name);
    return other === undefined ? alter : alterOf(other, alter.id, now);
  });
}

/** A moment of the story as a frozen circle. `circle` is that of now as it is kept; `idsOfLeft` gives those who left their ids. */
export function snapshotOf(moment: Moment, resident: Resident, circle: KeptCircle, told: Told): Snapshot {
  const alters = peopleOf(moment, resident, circle, told);
  const ids = new Map(alters.map((alter) => [alter.name, alter.id]));
  const template = moment.template ?? circle.template;
  const places = new Set(template.sectors.map(({ key }) => key));
  const onIt = alters.map((alter) => (places.has(alter.sector ?? '') ? alter : { ...alter, sector: null, seat: null }));
  return {
    id: told.id,
    name: moment.name ?? null,
    takenAt: new Date(told.now.getTime() - moment.daysAgo * aDay).toISOString(),
    drawn: moment.drawn,
    helpedBy: moment.helpedBy ?? null,
    story: moment.story ?? null,
    erased: 0,
    version: 1,
    circle: frozenCircle({ ...circle, template, alters: onIt, ties: tiesAmong(resident.know ?? [], (name) => ids.get(name)) }),
  };
}
