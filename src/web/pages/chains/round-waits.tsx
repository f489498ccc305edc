import { readRounds } from '../../../usecases/chains/answer-round.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Note } from '../../ui/words.tsx';

/** The first round of help that waits for an answer of the owner, by the id of their part; null when there is none, or somebody helps just now. */
export async function roundThatWaits({ store, owner, around }: OwnerVisit): Promise<string | null> {
  if (owner.session.sitting !== null || owner.session.participantId !== null) return null;
  return (await readRounds(store, owner.viewer, around)).find(({ state }) => state === 'open')?.id ?? null;
}

/** Says that there is a round, with the way to it. */
export const RoundWaits = ({ visit: { say }, id }: { readonly visit: OwnerVisit; readonly id: string | null }) =>
  id === null ? null : (
    <Note>
      <Link to={addresses.round(id)} alone>
        {say('chains.step-open')}
      </Link>
    </Note>
  );
