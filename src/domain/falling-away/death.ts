import type { AgreementState } from '../agreements/agreement.ts';
import type { AlterStatus } from '../circle/circle.ts';

/** What a death ended, so that a mistake can be put right: who was shut out by it, what was called off and how it stood, and where they stood in. */
export type EndedByDeath = {
  /** Of now, of before or perhaps later, as they stood in the circle; null for who takes part without a place in it. */
  readonly was: AlterStatus | null;
  readonly shut: readonly string[];
  readonly off: readonly { readonly id: string; readonly was: AgreementState }[];
  readonly stoodIn: readonly { readonly agreementId: string; readonly participantId: string }[];
  /** Days on which they were to take over something of somebody else. */
  readonly tookOver: readonly { readonly agreementId: string; readonly onDay: string; readonly participantId: string }[];
};

type Mortal = { readonly id: string; readonly status: AlterStatus };

/** Who died between two states of a circle, and how they stood in it before; and who turned out not to have, by id. Whoever was not there before is in neither. */
export function deathsBetween(
  before: readonly Mortal[],
  after: readonly Mortal[],
): { readonly died: readonly { readonly id: string; readonly was: AlterStatus }[]; readonly livesAfterAll: readonly string[] } {
  const was = new Map(before.map(({ id, status }) => [id, status]));
  const changed = after.filter(({ id, status }) => was.has(id) && was.get(id) !== status);
  return {
    died: changed.flatMap(({ id, status }) => {
      const before = was.get(id);
      return status === 'deceased' && before !== undefined ? [{ id, was: before }] : [];
    }),
    livesAfterAll: changed.filter(({ id }) => was.get(id) === 'deceased').map(({ id }) => id),
  };
}
