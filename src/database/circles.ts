import { type CompiledQuery, sql } from 'kysely';
import type { KeptAlter, KeptCircle } from '../domain/circle/kept-circle.ts';
import type { Template } from '../domain/circle/template.ts';
import type { Db } from './door.ts';
import { type SparseAbout, whole } from './sparse-about.ts';

/** The last act of a circle in a few words' worth: enough to say what was done and to offer undoing it. */
export type LastAct = {
  readonly id: string;
  readonly kind: string;
  /** ISO text. */
  readonly at: string;
  /** The act this one undid, or null. */
  readonly undoes: string | null;
  /** How many rows of the first row's table it touched. */
  readonly count: number;
  /** Who typed beside the owner, or null. */
  readonly helpedBy: string | null;
  /** The first row it touched, and the name it has or had when the act touched the name itself. */
  readonly subject: string | null;
  readonly name: string | null;
};

export type CircleAndLastAct = {
  readonly circle: KeptCircle;
  readonly lastAct: LastAct | null;
  readonly lastInEffect: LastAct | null;
  /** The last act of taking back that can itself be taken back in turn: nothing new was done since. */
  readonly lastUndone: LastAct | null;
  /** Nobody but the owner gets in for now. */
  readonly standsStill: boolean;
};

type AlterRow = Omit<KeptAlter, keyof TieRow | 'tieVersion'>;
type TieRow = Pick<KeptAlter, 'ring' | 'sector' | 'seat' | 'place' | 'valence' | 'support'> & { readonly about: SparseAbout };

type Row = {
  id: string;
  ego_name: string | null;
  ego_attributes: Readonly<Record<string, string | null>>;
  helper_name: string | null;
  template: Template;
  confirmed_at: string | null;
  version: number;
  alters: readonly AlterRow[];
  ties: readonly (TieRow & { readonly alterId: string; readonly tieVersion: number })[];
  alter_ties: KeptCircle['ties'];
  last_act: LastAct | null;
  last_in_effect: LastAct | null;
  last_undone: LastAct | null;
  stands_still: boolean | null;
};

// Each table by itself and no joins: what belongs together is found here, so that the answer never waits for the store to know its sizes.
const altersOfCircle = sql`
  (select coalesce(json_agg(json_build_object(
     'id', a.id, 'name', a.name, 'kind', a.kind, 'status', a.status, 'role', a.role, 'birthday', a.birthday, 'photo', a.photo_id, 'attributes', a.attributes, 'ordinal', a.ordinal,
     'prompt', a.prompt, 'sourceId', a.source_id, 'version', a.version) order by a.ordinal, a.id), '[]')
   from alter a where a.owner_id = c.owner_id and a.circle_id = c.id and a.removed_at is null)`;

const tiesOfCircle = sql`
  (select coalesce(json_agg(json_build_object(
     'alterId', t.alter_id, 'ring', t.ring, 'sector', t.sector, 'seat', t.seat,
     'place', case when t.place_angle is null then null
       else json_build_object('angle', t.place_angle::float8, 'depth', t.place_depth::float8) end,
     'valence', t.valence, 'support', t.support, 'about', t.about, 'tieVersion', t.version)), '[]')
   from tie t where t.owner_id = c.owner_id and t.circle_id = c.id)`;

const alterTiesOfCircle = sql`
  (select coalesce(json_agg(json_build_object('source', k.alter_a, 'target', k.alter_b, 'attributes', k.attributes)
     order by k.alter_a, k.alter_b), '[]')
   from alter_tie k where k.owner_id = c.owner_id and k.circle_id = c.id)`;

const actWhere = (condition: ReturnType<typeof sql>) => sql`
  (select json_build_object('id', d.id, 'kind', d.kind, 'at', d.at, 'undoes', d.undoes, 'helpedBy', d.helped_by, 'subject', d.summary->>'subject',
     'count', d.summary->'count', 'name', d.summary->>'name')
   from act d where d.owner_id = c.owner_id and d.circle_id = c.id and ${condition} order by d.ordinal desc limit 1)`;

// Only what is younger than the last new act is looked at, so that a long history costs nothing.
const undoneSince = sql`d.kind = 'undone' and d.undone_by is null and d.ordinal > coalesce(
     (select n.ordinal from act n where n.owner_id = c.owner_id and n.circle_id = c.id and n.undoes is null order by n.ordinal desc limit 1), 0)`;

const question = sql<Row>`
    select c.id, c.ego_name, c.ego_attributes, c.helper_name, c.template, to_json(c.confirmed_at) #>> '{}' as confirmed_at, c.version,
      ${altersOfCircle} as alters, ${tiesOfCircle} as ties,
      ${alterTiesOfCircle} as alter_ties,
      ${actWhere(sql`true`)} as last_act, ${actWhere(sql`d.undone_by is null and d.undoes is null`)} as last_in_effect,
      ${actWhere(undoneSince)} as last_undone,
      (select o.shut_why = 'frozen' from owner o where o.id = c.owner_id) as stands_still
    from circle c where c.owner_id = app.viewer() order by c.created_at, c.id limit 1`;

/** The text of the question is always the same, so it is put together once. */
let asked: CompiledQuery<Row> | null = null;

/** The viewer's circle with everybody in it and the acts that can be undone, in one question to the store; null when there is none yet. */
export async function readCircleOf(db: Db): Promise<CircleAndLastAct | null> {
  asked ??= question.compile(db);
  const { rows } = await db.executeQuery(asked);
  const row = rows[0];
  if (row === undefined) return null;
  const circle: KeptCircle = {
    id: row.id,
    template: row.template,
    ego: { id: row.id, name: row.ego_name, attributes: row.ego_attributes },
    ...togetherOf(row),
    helperName: row.helper_name,
    confirmedAt: row.confirmed_at === null ? null : new Date(row.confirmed_at).toISOString(),
    version: row.version,
  };
  const acts = { lastAct: row.last_act, lastInEffect: row.last_in_effect, lastUndone: row.last_undone };
  return { circle, ...acts, standsStill: row.stands_still === true };
}

/** Everybody who is in the circle with the owner's tie to them, and who of them know each other. */
function togetherOf({ alters, ties, alter_ties }: Row): Pick<KeptCircle, 'alters' | 'ties'> {
  const tieOf = new Map(ties.map(({ alterId, ...tie }) => [alterId, tie]));
  const here = new Set(alters.map(({ id }) => id));
  return {
    alters: alters.flatMap((alter) => {
      const tie = tieOf.get(alter.id);
      return tie === undefined ? [] : [{ ...alter, ...tie, about: whole(tie.about) }];
    }),
    ties: alter_ties.filter(({ source, target }) => here.has(source) && here.has(target)),
  };
}

/** Waits until nobody else changes this viewer's circle, then holds it until the transaction ends. False when there is none yet. */
export async function holdCircle(db: Db): Promise<boolean> {
  const { rows } =
    await sql`select id from circle where owner_id = app.viewer() order by created_at, id limit 1 for update`.execute(db);
  return rows.length === 1;
}

/** Holds the owner's own row, so that two requests can't both begin a circle. False when there is no such owner. */
export async function holdOwner(db: Db, ownerId: string): Promise<boolean> {
  return (await db.selectFrom('owner').select('id').where('id', '=', ownerId).forUpdate().execute()).length === 1;
}

/** An empty circle on a template. */
export async function insertCircle(db: Db, ownerId: string, circle: { id: string; template: Template; at: Date }): Promise<void> {
  await db
    .insertInto('circle')
    .values({
      id: circle.id,
      owner_id: ownerId,
      ego_attributes: '{}',
      template: JSON.stringify(circle.template),
      created_at: circle.at,
    })
    .execute();
}
