import { insertTalent } from '../../database/talents/keep-talents.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Piece } from '../../domain/talents/pieces.ts';
import type { TalentSort } from '../../domain/talents/sorts.ts';
import { type Subject, sameSubject } from '../../domain/talents/talent.ts';
import { tidyTalentWords } from '../../domain/talents/tidy.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import type { Teller } from './teller.ts';

type Telling = { readonly actId: string; readonly sort: TalentSort; readonly pieces: readonly Piece[]; readonly words: string };
export type TellProblem = 'nothing-told' | 'words-too-long' | 'too-many';

/** More than this nobody keeps an eye on. */
const most = 60;

/** Keeps what was told of one sort: ready words and own words. What stands there already stays as it is; told twice is told once. */
export async function tellTalents(
  teller: Teller,
  around: Around,
  { actId, sort, pieces, words }: Telling,
): Promise<Result<{ ids: readonly string[] }, TellProblem>> {
  const own = tidyTalentWords(words);
  if (!own.ok) return own;
  const subjects: readonly Subject[] = [
    ...pieces.map((piece) => ({ piece, words: null })),
    ...(own.value === null ? [] : [{ piece: null, words: own.value }]),
  ];
  if (subjects.length === 0) return refused('nothing-told');
  return teller.do(async (db) => {
    const told = await teller.read(db);
    const fresh = subjects.filter((subject) => !told.some((one) => one.sort === sort && sameSubject(one, subject)));
    if (told.length + fresh.length > most) return refused('too-many');
    const at = around.now();
    const ids: string[] = [];
    for (const subject of fresh) {
      const id = idOfAct(teller.id, { actId, kind: 'talent-told', said: [teller.about.alterId, sort, subject] });
      if (!(await insertTalent(db, { ...teller.about, id, sort, subject, at }))) continue;
      await teller.note(db, 'talent-told', 'C', id);
      ids.push(id);
    }
    return ok({ ids });
  });
}
