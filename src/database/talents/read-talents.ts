import type { Subject, Talent } from '../../domain/talents/talent.ts';
import type { Db } from '../door.ts';

/** Who told it: the owner of themselves, a participant of themselves, or the owner about somebody of the circle. */
export type TellerKey = { readonly participantId: string | null; readonly alterId: string | null };

const selection = (db: Db) =>
  db
    .selectFrom('talent')
    .select(['id', 'sort', 'piece', 'words', 'participant_id', 'version'])
    .select(['at_place', 'how_often', 'how_long', 'not_so', 'costs'])
    .orderBy('created_at')
    .orderBy('id');

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number];

function talentOf(row: Row, alterId: string | null): Talent {
  const { at_place: place, how_often: often, how_long: long, not_so: notSo, costs } = row;
  const limits = { place, often, long, notSo, costs };
  return {
    ...subjectOf(row),
    id: row.id,
    sort: row.sort,
    participantId: row.participant_id,
    alterId,
    limits,
    version: row.version,
  };
}

/** A row without a ready word holds words: the table refuses anything else. */
const subjectOf = ({ piece, words }: Row): Subject =>
  piece === null ? { piece: null, words: words ?? '' } : { piece, words: null };

/** Everything told to or by the viewer, who is the owner, and still there; the earliest first. */
export async function allTalents(db: Db): Promise<Talent[]> {
  const rows = await selection(db).select('alter_id').where('removed_at', 'is', null).execute();
  return rows.map((row) => talentOf(row, row.alter_id));
}

/** What one teller told and did not take away. As the owner, of any teller. */
export async function talentsOf(db: Db, { participantId, alterId }: TellerKey): Promise<Talent[]> {
  const rows = await selection(db)
    .where('removed_at', 'is', null)
    .where('participant_id', 'is not distinct from', participantId)
    .where('alter_id', 'is not distinct from', alterId)
    .execute();
  return rows.map((row) => talentOf(row, alterId));
}

/** What somebody who takes part told and did not take away: as they themselves, for whom what the owner noted does not exist. */
export async function toldBy(db: Db, participantId: string): Promise<Talent[]> {
  const rows = await selection(db).where('removed_at', 'is', null).where('participant_id', '=', participantId).execute();
  return rows.map((row) => talentOf(row, null));
}

/** What somebody of the circle told about themselves, as somebody who takes part: as the owner, who sees it while they do. */
export async function toldByAlter(db: Db, alterId: string): Promise<Talent[]> {
  const theirs = db.selectFrom('participant').select('participant.id').where('participant.alter_id', '=', alterId);
  const rows = await selection(db).where('removed_at', 'is', null).where('participant_id', 'in', theirs).execute();
  return rows.map((row) => talentOf(row, null));
}

/** What the owner tells about themselves, as a grant shows it to who takes part. */
export async function shownTalents(db: Db): Promise<Talent[]> {
  const rows = await selection(db).where('participant_id', 'is', null).where('removed_at', 'is', null).execute();
  return rows.map((row) => talentOf(row, null));
}

/** Of whom the owner told something, also when it was taken away since: of themselves (null), or of somebody of the circle. */
export async function tellsAbout(db: Db, id: string): Promise<{ readonly alterId: string | null } | null> {
  const own = db.selectFrom('talent').select('alter_id as alterId').where('id', '=', id).where('participant_id', 'is', null);
  return (await own.executeTakeFirst()) ?? null;
}
