import { sql } from 'kysely';
import type { AgreementState } from '../../domain/agreements/agreement.ts';
import type { NotedHow } from '../../domain/meeting/meeting.ts';
import type { MeetingTask } from '../../domain/meeting/task.ts';
import type { TaskWords } from '../../domain/meeting/written.ts';
import type { Db } from '../door.ts';

const untilOn = sql<string | null>`until_on::text`.as('untilOn');

const all = (db: Db) =>
  db
    .selectFrom('meeting_task')
    .select(['id', 'participant_id as participantId', 'who_name as who', 'what', 'substitute', 'limits'])
    .select(['agreement_id as agreementId', 'agreed_at as agreedAt', 'noted_how as notedHow', 'version', untilOn]);

/** The plan of a meeting in the order in which it was written, as far as this role and viewer may see it. */
export const tasksOf = (db: Db, meetingId: string): Promise<MeetingTask[]> =>
  all(db).where('meeting_id', '=', meetingId).where('removed_at', 'is', null).orderBy('ordinal').execute();

/** A task as its owner sees it: also with what became of its agreement. */
export type KeptTask = MeetingTask & {
  readonly meetingId: string;
  readonly removedAt: Date | null;
  readonly agreementState: AgreementState | null;
};

const kept = (db: Db) =>
  all(db)
    .select(['meeting_id as meetingId', 'removed_at as removedAt'])
    .select(({ selectFrom }) =>
      selectFrom('agreement').select('state').whereRef('agreement.id', '=', 'meeting_task.agreement_id').as('agreementState'),
    );

/** The plan as its owner keeps it. */
export const keptTasks = (db: Db, meetingId: string): Promise<KeptTask[]> =>
  kept(db).where('meeting_id', '=', meetingId).where('removed_at', 'is', null).orderBy('ordinal').execute();

/** One task as its owner keeps it, also when it was taken away, held; null when there is none with this id. */
export const holdTask = async (db: Db, id: string): Promise<KeptTask | null> =>
  (await kept(db).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null;

/** One task this viewer does themselves, as who takes part. */
export const ownTask = async (db: Db, id: string): Promise<(MeetingTask & { readonly meetingId: string }) | null> =>
  (await all(db)
    .select('meeting_id as meetingId')
    .where('id', '=', id)
    .where('participant_id', '=', sql<string>`app.viewer()`)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) ?? null;

/** Who does it: somebody who takes part, or a name by hand, or nobody yet. */
export type Doer = { readonly participantId: string | null; readonly who: string | null };

type New = TaskWords &
  Doer & {
    readonly id: string;
    readonly meetingId: string;
    readonly ownerId: string;
    readonly madeBy: string;
    readonly at: Date;
  };

/** Keeps a task. False when it stood there already. */
export async function insertTask(db: Db, one: New): Promise<boolean> {
  const done = await db
    .insertInto('meeting_task')
    .values({
      ...{ id: one.id, meeting_id: one.meetingId, owner_id: one.ownerId, made_by: one.madeBy, created_at: one.at },
      ...{ participant_id: one.participantId, who_name: one.who, what: one.what, until_on: one.untilOn },
      ...{ substitute: one.substitute, limits: one.limits },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** Says a task otherwise; with `doer` also who does it (the owner alone can). It is not agreed then. */
export async function putTask(db: Db, id: string, words: TaskWords, doer?: Doer): Promise<void> {
  await db
    .updateTable('meeting_task')
    .set((row) => ({
      ...{ what: words.what, until_on: words.untilOn, substitute: words.substitute, limits: words.limits },
      ...{ agreement_id: null, agreed_at: null, noted_how: null, version: row('version', '+', 1) },
      ...(doer === undefined ? {} : { participant_id: doer.participantId, who_name: doer.who }),
    }))
    .where('id', '=', id)
    .execute();
}

type Agreed = { readonly agreementId: string; readonly at: Date; readonly notedHow: NotedHow | null };

/** Keeps that whoever does a task said yes to it, and as which agreement; or that they did not (null). */
export async function putAgreed(db: Db, id: string, agreed: Agreed | null): Promise<void> {
  await db
    .updateTable('meeting_task')
    .set((row) => ({
      agreement_id: agreed?.agreementId ?? null,
      agreed_at: agreed?.at ?? null,
      noted_how: agreed?.notedHow ?? null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Keeps who does a task without touching what is agreed: a name by hand who takes part by now. As the owner. */
export async function putDoer(db: Db, id: string, { participantId, who }: Doer): Promise<void> {
  await db.updateTable('meeting_task').set({ participant_id: participantId, who_name: who }).where('id', '=', id).execute();
}

/** Takes a task away, or puts it back (null). As the owner. */
export async function setTaskRemoved(db: Db, id: string, at: Date | null): Promise<void> {
  await db
    .updateTable('meeting_task')
    .set((row) => ({ removed_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
