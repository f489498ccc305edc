import type { Store } from '../database/open.ts';
import { viewerOf } from '../database/viewer.ts';
import { tidyName } from '../domain/circle/naming.ts';
import { type Mandate, mostMandateDays, usuallyHolds } from '../domain/mandate/mandate.ts';
import { ok, type Result, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { beginCircleOf } from './begin-circle-of.ts';
import { addParticipant } from './consent/add-participant.ts';
import { recordMandate } from './mandate/record-mandate.ts';

/** The authority a parent has, or a guardian. */
export const holderTypes = ['gezag', 'voogdij'] as const satisfies readonly Mandate['type'][];
export type HolderType = (typeof holderTypes)[number];

type Input = {
  readonly actId: string;
  /** Whose circle it is: somebody younger than sixteen. */
  readonly name: string;
  readonly holder: string;
  readonly type: HolderType;
  /** The owner's word for them: parent, or guardian. */
  readonly roleWord: string;
  readonly language: string;
  readonly eraseAfter: Date | null;
};

export type BeginRefusal = 'name-empty' | 'name-too-long' | 'holder-empty' | 'holder-too-long' | 'no-circle';

/**
 * Begins the circle of somebody younger than sixteen: theirs from the first moment, with whoever has authority over them as the first to take
 * part. That mandate is asked about again after a year; it opens nothing to see. The same form sent again begins one circle.
 */
export async function beginWithHolder(
  store: Store,
  around: Around,
  input: Input,
): Promise<Result<{ ownerId: string }, BeginRefusal>> {
  const { actId, name, type, roleWord } = input;
  const holder = tidyName(input.holder);
  if (!holder.ok) return refused(holder.refusal === 'name-empty' ? 'holder-empty' : 'holder-too-long');
  const begun = await beginCircleOf(store, around, input);
  if (!begun.ok) return begun;
  const viewer = viewerOf(store, begun.value.ownerId);
  const who = { actId, kind: 'member', name: holder.value, roleWord, hostName: name, language: input.language } as const;
  const added = await addParticipant(viewer, around, who);
  // What the two can refuse was looked at above; what is left is a space that went meanwhile.
  if (!added.ok) return refused('no-circle');
  const { participantId } = added.value;
  const unseen = { form: null, decision: '', mayShare: false, seenBy: '', seenOn: '' };
  const mandate = { actId, participantId, type, subjects: usuallyHolds[type], days: mostMandateDays, ...unseen };
  const recorded = await recordMandate(viewer, around, mandate);
  return recorded.ok ? ok(begun.value) : refused('no-circle');
}
