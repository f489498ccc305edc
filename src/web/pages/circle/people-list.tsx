import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Heading, Link, Paragraph, Rows } from '../../ui/words.tsx';

const row = ({ id, name, role }: KeptAlter) => ({
  key: id,
  main: (
    <Link to={addresses.person(id)} alone>
      <bdi>{name}</bdi>
    </Link>
  ),
  beside: role,
});

/** Everybody by ring, from the middle out, each name a way to that person. Rings without people are in the drawing only. */
export function PeopleList({ visit: { say, language }, circle }: { readonly visit: OwnerVisit; readonly circle: KeptCircle }) {
  const rings = circle.template.rings.map(({ key, label }, at) => ({ key, title: labelIn(label, language), ring: at + 1 }));
  const groups = [...rings, { key: 'no-place', title: say('circle.no-place'), ring: null }];
  return (
    <div id="mensen" class="naober-people">
      {circle.alters.length === 0 ? null : <Paragraph soft>{say('circle.tap-a-name')}</Paragraph>}
      {groups.map(({ key, title, ring }) => {
        const alters = circle.alters.filter((alter) => alter.ring === ring);
        return alters.length === 0 ? null : (
          <section key={key}>
            <Heading level={2}>{title}</Heading>
            <Rows rows={alters.map(row)} />
          </section>
        );
      })}
    </div>
  );
}
