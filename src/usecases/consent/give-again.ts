import { grantWithId, type KeptGrant } from '../../database/consent/grants.ts';
import type { Viewer } from '../../database/viewer.ts';
import { endOf, periodOf } from '../../domain/consent/periods-offered.ts';
import { type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { type GiveRefusal, giveGrantHere } from './give-grant.ts';
import { idOfRest } from './narrow-grant.ts';
import { isAlone } from './note-consent.ts';

type Again = { readonly actId: string; readonly grantId: string };
type Done = Promise<Result<{ grantId: string }, GiveRefusal | 'no-such-grant'>>;

/** Gives what was stopped once more, until the end it had. */
export const giveAgain = (viewer: Viewer, around: Around, again: Again): Done =>
  copy(viewer, around, again, ({ until }, rest) => ({ until, replaces: rest }));

/** "Ja, dit klopt nog": the same once more from now, for as long as it was given before. It comes in the place of the old one. */
export const giveLonger = (viewer: Viewer, around: Around, again: Again): Done =>
  copy(viewer, around, again, (grant) => ({ until: endOf(periodOf(grant), around.now()), replaces: [grant.id] }));

type Until = { readonly until: Date; readonly replaces: readonly string[] };

async function copy(
  viewer: Viewer,
  around: Around,
  { actId, grantId }: Again,
  how: (grant: KeptGrant, rest: readonly string[]) => Until,
): Done {
  if (!isAlone(viewer)) return refused('not-with-help');
  return viewer.do(async (db) => {
    const grant = await grantWithId(db, grantId);
    if (grant === null) return refused('no-such-grant');
    const rest = grant.sets.map((set) =>
      idOfRest(
        viewer,
        grantId,
        grant.sets.filter((one) => one !== set),
      ),
    );
    const { participantId, sets, alterIds, leftOut, agreementIds, purpose } = grant;
    const said = { actId, participantId, sets, alterIds, leftOut, agreementIds, purpose };
    return giveGrantHere(db, viewer, around, { ...said, ...how(grant, rest) });
  });
}
