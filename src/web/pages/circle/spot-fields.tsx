import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { Spot } from '../../../domain/circle/move.ts';
import type { OwnerVisit } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';

const nowhere = 'geen';

/** The place chosen in a form, or null when the fields hold no place at all. */
export function spotIn({ form }: OwnerVisit): Spot | null {
  const [ring, sector] = [form.get('kring'), form.get('deel')];
  if (!/^(geen|[1-9])$/.test(ring)) return null;
  return { ring: ring === nowhere ? null : Number(ring), sector: sector === '' || sector === nowhere ? null : sector };
}

/** A place in words: "Vrienden, Familie". */
export function sayPlace(
  { say, language }: OwnerVisit,
  { template }: Pick<KeptCircle, 'template'>,
  { ring, sector }: Spot,
): string {
  const rung = ring === null ? undefined : template.rings[ring - 1];
  const part = template.sectors.find(({ key }) => key === sector);
  const where = rung === undefined ? say('circle.no-place') : labelIn(rung.label, language);
  return part === undefined ? where : `${where}, ${labelIn(part.label, language)}`;
}

type Props = {
  readonly visit: OwnerVisit;
  readonly circle: KeptCircle;
  readonly alter: KeptAlter;
  readonly spot: Spot;
  readonly problem: string | null;
};

/** The rings and sectors to choose from, "nog geen plek" among them. */
export function SpotFields({ visit: { say, language }, circle: { template }, alter, spot, problem }: Props) {
  const rings = template.rings.map(({ label }, at) => ({
    value: `${at + 1}`,
    label: labelIn(label, language),
    chosen: spot.ring === at + 1,
  }));
  const sectors = template.sectors.map(({ key, label }) => ({
    value: key,
    label: labelIn(label, language),
    chosen: spot.sector === key,
  }));
  const noRing = { value: nowhere, label: say('circle.no-place'), chosen: spot.ring === null };
  const noSector = { value: nowhere, label: say('circle.sector-unknown'), chosen: spot.sector === null };
  return (
    <>
      <RadioList name="kring" question={say('circle.where.ring')} choices={[...rings, noRing]} problem={problem} />
      {sectors.length === 0 ? null : (
        <RadioList name="deel" question={say('circle.where.sector', { name: alter.name })} choices={[...sectors, noSector]} />
      )}
    </>
  );
}
