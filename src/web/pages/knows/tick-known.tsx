import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { acquaintances, canBeAsked } from '../../../domain/circle/who-knows-whom.ts';
import type { FormFields } from '../../form-fields.ts';
import type { OwnerVisit } from '../../page.ts';
import { CheckboxList } from '../../ui/choices.tsx';

const field = 'lid-';

type Props = { readonly visit: OwnerVisit; readonly circle: KeptCircle; readonly alter: KeptAlter };

/** Those who stand on the form of somebody: everybody else who can be asked about, and whoever is ticked already. */
export function othersFor(circle: KeptCircle, alter: KeptAlter): readonly KeptAlter[] {
  const known = acquaintances(circle.ties).get(alter.id);
  return circle.alters.filter((other) => other.id !== alter.id && (canBeAsked(other) || known?.has(other.id) === true));
}

/**
 * All others to tick, from the middle of the circle outwards. Who stood there and who was ticked goes along hidden, so that only changed
 * ticks count. With the arrow keys one walks along the names.
 */
export function TickKnown({ visit: { say, language }, circle, alter }: Props) {
  const known = acquaintances(circle.ties).get(alter.id);
  const others = othersFor(circle, alter);
  const rings = circle.template.rings.map(({ label }, at) => ({ ring: at + 1, title: labelIn(label, language) }));
  const groups = [...rings, { ring: null, title: say('circle.no-place') }];
  const ticked = others.filter(({ id }) => known?.has(id));
  return (
    <div class="naober-ticks" data-island="quick-place">
      {ticked.map(({ id }) => (
        <input key={id} type="hidden" name="was" value={id} />
      ))}
      {others.map(({ id }) => (
        <input key={id} type="hidden" name="stond" value={id} />
      ))}
      {groups.map(({ ring, title }) => {
        const here = others.filter((other) => other.ring === ring);
        const choices = here.map(({ id, name, role }) => ({
          value: id,
          label: name,
          note: role,
          chosen: known?.has(id) === true,
        }));
        return here.length === 0 ? null : (
          <CheckboxList key={title} name={`${field}${ring ?? 'geen'}`} question={title} choices={choices} />
        );
      })}
    </div>
  );
}

/** What changed on a sent form, and who stood on it. */
export function ticksIn(form: FormFields) {
  const names = new Set(form.entries().flatMap(([name]) => (name.startsWith(field) ? [name] : [])));
  const [now, was] = [new Set([...names].flatMap((name) => form.ids(name))), new Set(form.ids('was'))];
  const ticks = { on: [...now].filter((id) => !was.has(id)), off: [...was].filter((id) => !now.has(id)) };
  return { ticks, shown: form.ids('stond') };
}
