import type { Viewer } from '../database/viewer.ts';
import { type AlterKind, type AlterStatus, alterKinds, alterStatuses } from '../domain/circle/circle.ts';
import { alterOf, withAlter } from '../domain/circle/kept-circle.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

/** What the owner said, and what the screen showed when they said it; of what is null nothing is said. */
type Input = {
  readonly actId: string;
  readonly alterId: string;
  readonly kind: string | null;
  readonly status: string | null;
  readonly seen: { readonly kind: string; readonly status: string } | null;
};

const isKind = (kind: string): kind is AlterKind => alterKinds.some((each) => each === kind);
const isStatus = (status: string): status is AlterStatus => alterStatuses.some((each) => each === status);

/**
 * Keeps whether somebody in the circle is a person, an animal, a place or a group, and of now, of before or perhaps later. A word that is not
 * one of these says nothing. Was the same changed on another screen meanwhile to something else: 'changed-meanwhile'.
 */
export const sayWhatItIs = (viewer: Viewer, around: Around, { actId, alterId, kind, status, seen }: Input) =>
  changeCircle(viewer, around, { actId, kind: 'alter-changed', said: [alterId, kind, status], about: alterId }, (circle) => {
    const alter = alterOf(circle, alterId);
    if (alter === null) return refused('no-such-alter');
    const said = {
      kind: kind !== null && isKind(kind) ? kind : alter.kind,
      status: status !== null && isStatus(status) ? status : alter.status,
    };
    const elsewhere = (field: 'kind' | 'status') => seen !== null && said[field] !== alter[field] && alter[field] !== seen[field];
    if (elsewhere('kind') || elsewhere('status')) return refused('changed-meanwhile');
    return ok(withAlter(circle, { ...alter, ...said }));
  });
