import type { Alter, Circle } from '../../../domain/circle/circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Rows } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly circle: Circle };

/** Everybody of a frozen moment by ring, from the middle out, with who they are and in which part they stood. */
export function FrozenPeople({ visit: { say, language }, circle: { template, alters } }: Props) {
  const rings = template.rings.map(({ key, label }, at) => ({ key, title: labelIn(label, language), ring: at + 1 }));
  const partOf = ({ sector }: Alter) => {
    const part = template.sectors.find(({ key }) => key === sector);
    return part === undefined ? null : labelIn(part.label, language);
  };
  const row = (alter: Alter) => ({
    key: alter.id,
    main: <bdi>{alter.name}</bdi>,
    beside: [alter.role, partOf(alter)].filter((word) => word !== null).join(', '),
  });
  return (
    <div class="naober-people">
      {[...rings, { key: 'no-place', title: say('circle.no-place'), ring: null }].map(({ key, title, ring }) => {
        const here = alters.filter((alter) => alter.ring === ring);
        return here.length === 0 ? null : (
          <section key={key}>
            <Heading level={2}>{title}</Heading>
            <Rows rows={here.map(row)} />
          </section>
        );
      })}
    </div>
  );
}
