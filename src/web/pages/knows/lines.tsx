import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link } from '../../ui/words.tsx';

/** More lines than this are no longer calm; then they are drawn only when asked for. */
const calm = 60;

/** Whether the lines between those who know each other are drawn: `?lijnen=` of the address says so, else a calm number of them is. */
export function showsLines({ query }: OwnerVisit, { ties }: KeptCircle): boolean {
  const asked = query.get('lijnen');
  return asked === 'aan' || (asked !== 'uit' && ties.length <= calm);
}

/** The way to the circle without those lines, or with them; nothing while nobody is said to know anybody. */
export function LinesSwitch({ visit, circle }: { readonly visit: OwnerVisit; readonly circle: KeptCircle }) {
  if (circle.ties.length === 0) return null;
  const shown = showsLines(visit, circle);
  return (
    <Link to={addresses.circleWithLines(shown ? 'uit' : 'aan')} alone>
      {visit.say(shown ? 'knows.lines.off' : 'knows.lines.on')}
    </Link>
  );
}
