import type { Viewer } from '../../database/viewer.ts';
import type { CoverageRow } from '../../domain/insight/coverage.ts';
import type { InsightAlter } from '../../domain/insight/insight-alter.ts';
import type { Notice } from '../../domain/insight/notices.ts';
import { questionsWorth } from '../../domain/talents/questions-worth.ts';
import type { Around } from '../around.ts';
import { knownPeople } from './known-people.ts';

type Seen = { readonly alters: readonly InsightAlter[]; readonly coverage: readonly CoverageRow[] };

/** The questions worth asking, from the circle as it is seen here (`alters`: how a tie feels is in it only while that is open) and what was told. */
export const readQuestions = (viewer: Viewer, around: Around, { alters, coverage }: Seen): Promise<readonly Notice[]> =>
  viewer.do(async (db) => {
    const { people, own } = await knownPeople(db, around.now());
    const seen = new Map(alters.map(({ id, valence }) => [id, valence]));
    const known = people.map((one) => ({ ...one, valence: seen.get(one.id) ?? null }));
    return questionsWorth({ alters, coverage, people: known, own });
  });
