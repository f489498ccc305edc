import type { Guest } from '../../database/guest.ts';
import { type Deed, deedsOf } from '../../database/mandate/deeds.ts';
import { type KeptMandate, ownMandates } from '../../database/mandate/mandates.ts';
import { type KeptObjection, objectionsOf } from '../../database/mandate/objections.ts';
import { type AgreementInScope, type AskableName, agreementsInScope, askableNames } from '../../database/mandate/on-behalf.ts';
import { proposalsOf } from '../../database/mandate/removals.ts';
import { isLive } from '../../domain/mandate/mandate.ts';
import type { RemovalProposal } from '../../domain/mandate/removal.ts';

/** What a representative knows of their own standing: their mandates and what these led to. It shows nobody of the circle. */
export type OnBehalf = {
  readonly live: readonly KeptMandate[];
  readonly deeds: readonly Deed[];
  readonly proposals: readonly RemovalProposal[];
  readonly objections: readonly KeptObjection[];
  readonly agreements: readonly AgreementInScope[];
  /** Who can be asked, where a grant shows them. */
  readonly people: readonly AskableName[];
};

/** Reads all of it under the role that acts. Whoever takes part may: without a mandate there is little in it. */
export const readOnBehalf = (guest: Guest, at: Date): Promise<OnBehalf> =>
  guest.acts(async (db) => ({
    live: (await ownMandates(db)).filter((one) => isLive(one, at)),
    deeds: await deedsOf(db),
    proposals: await proposalsOf(db),
    objections: await objectionsOf(db),
    agreements: await agreementsInScope(db),
    people: (await askableNames(db)).filter(({ id }) => id !== guest.id),
  }));

/** Notes that the names of who takes part were looked at, on the grant that shows them: they are read under another role than that of the grant. */
export const noteNamesSeen = (guest: Guest, { people }: Pick<OnBehalf, 'people'>): Promise<void> =>
  people.length === 0 ? Promise.resolve() : guest.sees('agreements', async () => {});
