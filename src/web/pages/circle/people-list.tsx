import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { listPeople } from '../../../domain/circle/list-people.ts';
import { acquaintances } from '../../../domain/circle/who-knows-whom.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';
import { SmallPhoto } from '../photo/small-photo.tsx';

const row = (alter: KeptAlter, beside: string) => ({
  key: alter.id,
  main: (
    <Link to={addresses.person(alter.id)} alone>
      <SmallPhoto alter={alter} />
      <bdi>{alter.name}</bdi>
    </Link>
  ),
  beside,
});

/** Everybody by ring as in the drawing, from the middle out and sector after sector, each name a way to that person. */
export function PeopleList({ visit: { say, language }, circle }: { readonly visit: OwnerVisit; readonly circle: KeptCircle }) {
  const { template, alters, ties } = circle;
  const rings = template.rings.map(({ key, label }, at) => ({ key, title: labelIn(label, language), ring: at + 1 }));
  const groups = [...rings, { key: 'no-place', title: say('circle.no-place'), ring: null }];
  const known = acquaintances(ties);
  const besideOf = ({ id, role, sector }: KeptAlter) => {
    const part = template.sectors.find(({ key }) => key === sector);
    const knows = known.get(id)?.size ?? 0;
    const words = [role, part && labelIn(part.label, language), knows > 0 && say('move.list.knows-count', { count: knows })];
    return words.filter(Boolean).join(' · ');
  };
  return (
    <div id="mensen" class="naober-people">
      {alters.length === 0 ? null : <Paragraph soft>{say('circle.tap-a-name')}</Paragraph>}
      {groups.map(({ key, title, ring }) => {
        const here = listPeople(circle, { order: 'ring', ring }, language);
        return here.length === 0 ? null : (
          <section key={key}>
            <Heading level={2}>{title}</Heading>
            <Rows rows={here.map((alter) => row(alter, besideOf(alter)))} />
          </section>
        );
      })}
    </div>
  );
}
