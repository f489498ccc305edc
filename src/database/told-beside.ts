import { sql } from 'kysely';
import { prompts } from '../domain/circle/prompts.ts';
import type { Db } from './door.ts';
import type { OwnRows } from './own-rows.ts';

/** What a circle's document has no place for: who helped, when it was said to be right, and at which question somebody was named. As the owner. */
export async function putTold(
  db: Db,
  circleId: string,
  { circle = [], alter = [] }: OwnRows,
  of: (old: string) => string,
): Promise<void> {
  const [told] = circle;
  const helper = typeof told?.['helper_name'] === 'string' ? told['helper_name'] : null;
  const confirmed = typeof told?.['confirmed_at'] === 'string' ? told['confirmed_at'] : null;
  await sql`update circle set helper_name = ${helper}, confirmed_at = ${confirmed}::timestamptz where id = ${circleId}::uuid`.execute(
    db,
  );
  const named = alter.flatMap((row) => {
    const prompt = prompts.find((one) => one === row['prompt']);
    return prompt === undefined ? [] : [{ id: of(String(row['id'])), prompt }];
  });
  await sql`update alter set prompt = r.prompt from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as r(id uuid, prompt text)
    where alter.id = r.id and alter.circle_id = ${circleId}::uuid`.execute(db);
}
