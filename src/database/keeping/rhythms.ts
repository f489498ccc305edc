import { sql } from 'kysely';
import type { Rhythm } from '../../domain/keeping/next-question.ts';
import type { Db } from '../door.ts';

const asText = sql<string>`chosen_on::text`.as('chosenOn');
const maybeText = (column: 'not_before' | 'answered_on' | 'stopped_on') => sql<string | null>`${sql.ref(column)}::text`;

const selection = (db: Db) =>
  db
    .selectFrom('contact_rhythm')
    .select(['alter_id as alterId', 'ideal_days as idealDays', 'longest_days as longestDays', 'birthday', 'version', asText])
    .select([
      maybeText('not_before').as('notBefore'),
      maybeText('answered_on').as('answeredOn'),
      maybeText('stopped_on').as('stoppedOn'),
    ]);

/** What the viewer chose about being in touch, with everybody, also with who was taken out of the circle meanwhile. */
export const rhythmsOf = (db: Db): Promise<Rhythm[]> => selection(db).orderBy('alter_id').execute();

/** What the viewer chose about one, or null; held until the transaction ends. */
export async function holdRhythm(db: Db, alterId: string): Promise<Rhythm | null> {
  return (await selection(db).where('alter_id', '=', alterId).forUpdate().executeTakeFirst()) ?? null;
}

type Whose = { readonly ownerId: string; readonly circleId: string };

/** Keeps what was chosen about one, in the place of what stood there. */
export async function putRhythm(db: Db, { ownerId, circleId }: Whose, rhythm: Omit<Rhythm, 'version'>): Promise<void> {
  const { alterId, idealDays, longestDays, chosenOn, notBefore, answeredOn, stoppedOn, birthday } = rhythm;
  await sql`
    insert into contact_rhythm (alter_id, circle_id, owner_id, ideal_days, longest_days, chosen_on, not_before, answered_on, stopped_on, birthday)
    values (${alterId}, ${circleId}, ${ownerId}, ${idealDays}, ${longestDays}, ${chosenOn}, ${notBefore}, ${answeredOn}, ${stoppedOn}, ${birthday})
    on conflict (alter_id) do update set ideal_days = excluded.ideal_days, longest_days = excluded.longest_days,
      chosen_on = excluded.chosen_on, not_before = excluded.not_before, answered_on = excluded.answered_on, stopped_on = excluded.stopped_on,
      birthday = excluded.birthday, version = contact_rhythm.version + 1`.execute(db);
}
