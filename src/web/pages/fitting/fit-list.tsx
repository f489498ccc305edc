import type { Fit } from '../../../usecases/fitting/who-fits.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { LinkList } from '../../ui/words.tsx';
import { sayReasons } from './say-fit.ts';

type Props = { readonly visit: OwnerVisit; readonly fits: readonly Fit[]; readonly nameOf: (alterId: string) => string };

/** Who fits, best first, each with why in words. */
export function FitList({ visit, fits, nameOf }: Props) {
  const links = fits.map(({ alterId, reasons }) => ({
    to: addresses.person(alterId),
    text: nameOf(alterId),
    note: sayReasons(visit, nameOf(alterId), reasons),
  }));
  return <LinkList links={links} />;
}
