import type { Viewer } from '../database/viewer.ts';
import { type AlterKind, alterKinds } from '../domain/circle/circle.ts';
import { alterOf } from '../domain/circle/kept-circle.ts';
import { describeAlter } from '../domain/circle/members.ts';
import { tidyName, tidyWords } from '../domain/circle/naming.ts';
import { sameValue } from '../domain/circle/same-value.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = {
  readonly actId: string;
  readonly alterId: string;
  /** The version the form was made from. */
  readonly version: number;
  readonly name: string;
  readonly role: string;
  readonly kind: string;
};

const isKind = (kind: string): kind is AlterKind => alterKinds.some((each) => each === kind);

/**
 * Changes the name of somebody, who it is in the owner's own word, or what kind of member. When another screen changed it meanwhile
 * to something else, nothing is overwritten: 'changed-meanwhile'.
 */
export async function changeAlter(viewer: Viewer, around: Around, input: Input) {
  const [name, role] = [tidyName(input.name), tidyWords(input.role)];
  if (!name.ok) return name;
  if (!role.ok) return refused('role-too-long');
  if (!isKind(input.kind)) return refused('no-such-kind');
  const said = { name: name.value, role: role.value, kind: input.kind };
  const act = { actId: input.actId, kind: 'alter-changed', said: [input.alterId, input.version, said], about: input.alterId };
  return changeCircle(viewer, around, act, (circle) => {
    const alter = alterOf(circle, input.alterId);
    if (alter === null) return refused('no-such-alter');
    if (sameValue(said, { name: alter.name, role: alter.role, kind: alter.kind })) return ok(circle);
    return alter.version === input.version ? ok(describeAlter(circle, alter, said)) : refused('changed-meanwhile');
  });
}
