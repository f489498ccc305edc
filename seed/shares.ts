import { bertShares } from './shares/bert.ts';
import { deWitShares } from './shares/de-wit.ts';
import { hannekeShares } from './shares/hanneke.ts';
import { henkShares } from './shares/henk.ts';
import { joopShares } from './shares/joop.ts';
import { mienShares } from './shares/mien.ts';
import { naimaShares } from './shares/naima.ts';
import { pietShares } from './shares/piet.ts';
import { rosaShares } from './shares/rosa.ts';
import { samiraShares } from './shares/samira.ts';
import type { Shares } from './takes-part.ts';

/** What each resident shares, by their slug. Whoever is not here shares nothing: their circle is theirs alone. */
export const shares: Readonly<Record<string, Shares>> = {
  joop: joopShares,
  ruim: naimaShares,
  mien: mienShares,
  hanneke: hannekeShares,
  'de-wit': deWitShares,
  rosa: rosaShares,
  gewoon: bertShares,
  piet: pietShares,
  henk: henkShares,
  samira: samiraShares,
};
