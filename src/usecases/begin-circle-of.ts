import type { Store } from '../database/open.ts';
import { tidyName } from '../domain/circle/naming.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Around } from './around.ts';
import { beginCircleBy } from './begin-circle.ts';

type Input = { readonly actId: string; readonly name: string; readonly language: string; readonly eraseAfter: Date | null };
type Refusal = 'name-empty' | 'name-too-long' | 'no-circle';

/** Begins the space of somebody by name, still without people: theirs from the first moment, whoever types. */
export async function beginCircleOf(
  store: Store,
  around: Around,
  input: Input,
): Promise<Result<{ readonly ownerId: string }, Refusal>> {
  const name = tidyName(input.name);
  if (!name.ok) return name;
  const act = { actId: input.actId, kind: 'ego-named', said: name.value };
  return beginCircleBy(store, around, { act, ...input }, (circle) => ok({ ...circle, ego: { ...circle.ego, name: name.value } }));
}
