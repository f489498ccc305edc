import type { Db } from '../../database/door.ts';
import { draftOf, dropDraft } from '../../database/import-drafts.ts';
import type { Viewer } from '../../database/viewer.ts';
import type { AlterTie, Circle } from '../../domain/circle/circle.ts';
import type { KeptCircle } from '../../domain/circle/kept-circle.ts';
import type { CircleToChoose, ImportContent, PeopleToChoose } from '../../domain/contacts/import-content.ts';
import { newcomerFromCircle, newcomerOf } from '../../domain/contacts/newcomers.ts';
import { type Newcomer, takeInPeople } from '../../domain/contacts/take-in-people.ts';
import { type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { ensureCircle } from '../begin-circle.ts';
import { changeHere, type Outcome } from '../change-circle.ts';

type Refusal = 'no-such-import' | 'nobody-chosen' | 'not-said' | 'circle-full' | 'no-circle';
type Coming = { readonly newcomers: readonly Newcomer[]; readonly ties: readonly AlterTie[] };

/**
 * Puts the chosen people of a held file into the circle, with the chosen fields, as one act, and lets go of the file. Rows that cannot
 * come along are passed over only when the owner said so ('not-said' otherwise).
 */
export const takeInImport = (
  viewer: Viewer,
  around: Around,
  { actId, id }: { readonly actId: string; readonly id: string },
): Promise<Result<Outcome, Refusal>> =>
  viewer.do(async (db) => {
    const content = await draftOf(db, id, around.now(), true);
    if (content === null || content.stage === 'columns') return refused('no-such-import');
    const problem = notYet(content);
    if (problem !== null) return refused(problem);
    await ensureCircle(db, viewer, around);
    const taken = await changeHere(
      db,
      viewer,
      around,
      { actId, kind: 'people-taken-in', said: [id, content.chosen] },
      (circle) => {
        const { newcomers, ties } = coming(content, circle, around);
        return takeInPeople(circle, newcomers, ties);
      },
    );
    return await letGo(db, id, taken);
  });

async function letGo(db: Db, id: string, taken: Result<Outcome, Refusal>): Promise<Result<Outcome, Refusal>> {
  if (taken.ok) await dropDraft(db, id);
  return taken;
}

function notYet(content: Exclude<ImportContent, { stage: 'columns' }>): 'nobody-chosen' | 'not-said' | null {
  if (content.stage === 'people' && content.problems.length > 0 && !content.goodOnly) return 'not-said';
  return content.chosen.length === 0 ? 'nobody-chosen' : null;
}

function coming(content: PeopleToChoose | CircleToChoose, into: KeptCircle, around: Around): Coming {
  if (content.stage === 'circle') return comingFromCircle(content.circle, content.chosen, into, around);
  const newcomers = content.chosen.flatMap((at) => {
    const contact = content.contacts[at];
    return contact === undefined ? [] : [newcomerOf(around.newId(), contact, content.fields, into.template)];
  });
  return { newcomers, ties: [] };
}

function comingFromCircle(circle: Circle, chosen: readonly number[], into: KeptCircle, around: Around): Coming {
  const alters = chosen.flatMap((at) => circle.alters[at] ?? []);
  const ids = new Map(alters.map(({ id }) => [id, around.newId()]));
  const newcomers = alters.map((alter) => newcomerFromCircle(alter, ids, circle, into.template));
  const ties = circle.ties.flatMap(({ source, target, attributes }) => {
    const [one, other] = [ids.get(source), ids.get(target)];
    return one === undefined || other === undefined ? [] : [{ source: one, target: other, attributes }];
  });
  return { newcomers, ties };
}
