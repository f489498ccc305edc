import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { QuietLinks } from '../../ui/words.tsx';

/** More lines than this are no longer calm; then they are drawn only when asked for. */
const calm = 60;

/** Whether the lines between those who know each other are drawn: `?lijnen=` of the address says so, else a calm number of them is. */
export function showsLines({ query }: OwnerVisit, { ties }: KeptCircle): boolean {
  const asked = query.get('lijnen');
  return asked === 'aan' || (asked !== 'uit' && ties.length <= calm);
}

/** Under the drawing: the way to say who knows whom, and to the circle without those lines, or with them. */
export function LinesSwitch({ visit, circle }: { readonly visit: OwnerVisit; readonly circle: KeptCircle }) {
  if (circle.alters.length < 2) return null;
  const shown = showsLines(visit, circle);
  const lines = {
    to: addresses.circleWithLines(shown ? 'uit' : 'aan'),
    text: visit.say(shown ? 'knows.lines.off' : 'knows.lines.on'),
  };
  const ask = { to: addresses.knowEachOther(), text: visit.say('knows.all.title') };
  return <QuietLinks links={circle.ties.length === 0 ? [ask] : [ask, lines]} />;
}
