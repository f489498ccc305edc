import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openStore, type StoreOptions } from '../src/database/open.ts';
import { lensink } from '../src/domain/circle/built-in-templates.ts';

/** The cookie of the nth owner of the town. */
export const cookieOf = (n: number) => `naober=${createHash('sha256').update(`bench ${n}`).digest('base64url')}`;

/** Fills a new store with `owners` circles of 30 people (or as many as `people` says), 4 rings and 4 sectors, and a session for each of the first 64. */
export async function fillTown(place: StoreOptions, owners: number, people = 30): Promise<void> {
  const store = await openStore({ ...place, patience: 300_000 });
  await store.as('naober_keeper', null, async (db) => {
    await sql`insert into owner (id, created_at) select md5('owner ' || n)::uuid, now() from generate_series(1, ${owners}::int) n`.execute(
      db,
    );
    await sql`insert into circle (id, owner_id, ego_name, template, confirmed_at, created_at)
      select md5('circle ' || n)::uuid, md5('owner ' || n)::uuid, 'Bert', ${JSON.stringify(lensink)}::jsonb, now(), now() from generate_series(1, ${owners}::int) n`.execute(
      db,
    );
    await sql`insert into alter (id, circle_id, owner_id, ordinal, name, role)
      select md5('alter ' || n || ' ' || k)::uuid, md5('circle ' || n)::uuid, md5('owner ' || n)::uuid, k,
        (array['Anja','Moeder','Kees','Fatma','Jeroen','Lotte','Tante Riet','Neef Tom','Mo','Daan'])[1 + (n + k) % 10] || ' ' || k, 'buur'
      from generate_series(1, ${owners}::int) n, generate_series(1, ${people}::int) k`.execute(db);
    await sql`insert into tie (alter_id, circle_id, owner_id, ring, sector, seat)
      select md5('alter ' || n || ' ' || k)::uuid, md5('circle ' || n)::uuid, md5('owner ' || n)::uuid, 1 + k % 4,
        (array['family','society','professionals','peers'])[1 + (k / 4) % 4], k / 16
      from generate_series(1, ${owners}::int) n, generate_series(1, ${people}::int) k`.execute(db);
    for (let n = 1; n <= 64; n++) {
      const token = cookieOf(n).replace('naober=', '');
      const hash = createHash('sha256').update(token).digest();
      await sql`insert into device_session (token_hash, owner_id, created_at, last_seen_at, expires_at)
        values (${hash}, md5('owner ' || ${n}::text)::uuid, now(), now(), now() + interval '1 day')`.execute(db);
    }
  });
  await store.close();
}
