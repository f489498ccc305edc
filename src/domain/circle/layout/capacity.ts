import type { Template } from '../template.ts';
import { capacityGrid } from './choose-grid.ts';
import { sheetOf } from './sheet-of.ts';
import type { DensityStep } from './steps.ts';
import { screenSteps } from './steps.ts';

/** How many people a cell has room for, with names unless the step has none; sector null is a whole ring. */
export type CellCapacity = { readonly ring: number; readonly sector: string | null; readonly people: number };

/** The tightest density step at which everybody still has a name. */
const tightestNamed = (): DensityStep => {
  const step = screenSteps.findLast(({ label }) => label > 0);
  if (step === undefined) throw new Error('some step has names');
  return step;
};

/**
 * How many people every cell of a template surely has room for at a width in px, in rings of equal width: so many in every cell at once are
 * drawn without any overlap. A cell often holds more, because rings grow with the people in them.
 */
export function capacity(
  template: Template,
  width: number,
  step: DensityStep = tightestNamed(),
  language = 'nl',
): readonly CellCapacity[] {
  const grid = capacityGrid(sheetOf(template, null, width, language), step);
  if (grid === null) throw new Error('a grid of as many as there is room for always exists');
  return grid.cells.map(({ ring, sector }, index) => ({ ring: ring ?? 0, sector, people: grid.slots[index]?.length ?? 0 }));
}
