import type { Fit } from '../../../usecases/fitting/who-fits.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Rows } from '../../ui/words.tsx';
import { sayReasons } from './say-fit.ts';

type Props = { readonly visit: OwnerVisit; readonly fits: readonly Fit[]; readonly nameOf: (alterId: string) => string };

/** Who fits, best first, each with why in words. */
export function FitList({ visit, fits, nameOf }: Props) {
  const rows = fits.map(({ alterId, reasons }) => ({
    key: alterId,
    main: (
      <Link to={addresses.person(alterId)} alone>
        <bdi>{nameOf(alterId)}</bdi>
      </Link>
    ),
    beside: sayReasons(visit, nameOf(alterId), reasons),
  }));
  return <Rows rows={rows} />;
}
