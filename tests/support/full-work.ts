import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '../../src/database/open.ts';

const bytes = () => new Uint8Array(randomBytes(32));

/**
 * An organisation with somebody who has a row in every table of who work there, somebody newer who has none yet, and what they asked of an
 * owner. As `naober_sign_in`.
 */
export async function fillWork(db: Db, ownerId: string, at: Date): Promise<void> {
  const [organisation_id, worker_id] = [randomUUID(), randomUUID()];
  const here = { organisation_id, worker_id };
  const soon = new Date(at.getTime() + 3_600_000);
  const dated = { created_at: at, expires_at: soon };
  const organisation = { id: organisation_id, slug: `o-${organisation_id}`, name: 'Wijkteam Oost', created_at: at };
  await db.insertInto('organisation').values(organisation).execute();
  for (const [id, created_at] of [[worker_id, at] as const, [randomUUID(), soon] as const])
    await db.insertInto('worker').values({ id, organisation_id, created_at }).execute();
  await db
    .insertInto('worker_card')
    .values({ ...here, name: 'Daan', email: 'daan@example.org', vog_seen_on: '2026-01-05', vog_seen_by: 'Carla' })
    .execute();
  await db
    .insertInto('worker_role')
    .values({ ...here, role: 'professional' })
    .execute();
  await db
    .insertInto('worker_end')
    .values({ ...here, ended_at: at })
    .execute();
  await db
    .insertInto('worker_link')
    .values({ ...here, ...dated, token_hash: bytes(), purpose: 'sign-in' })
    .execute();
  await db
    .insertInto('worker_subject')
    .values({ ...here, subject: 'daan', bound_at: at })
    .execute();
  await db.insertInto('worker_totp').values({ worker_id, sealed: bytes(), created_at: at }).execute();
  const key = { id: randomUUID(), worker_id, credential_id: randomUUID(), public_key: bytes(), created_at: at };
  await db.insertInto('worker_key').values(key).execute();
  await db.insertInto('worker_recovery').values({ code_hash: bytes(), worker_id, created_at: at }).execute();
  await db
    .insertInto('worker_session')
    .values({ ...dated, token_hash: bytes(), id: randomUUID(), worker_id, last_seen_at: at })
    .execute();
  const wish = { id: randomUUID(), address: 'daan@example.org', site: 'http://localhost:3000', language: 'nl', created_at: at };
  await db.insertInto('worker_wish').values(wish).execute();
  await db.insertInto('worker_question').values({ id: randomUUID(), challenge: 'x', expires_at: soon }).execute();
  await db
    .insertInto('open_id_visit')
    .values({ state_hash: bytes(), browser_hash: bytes(), organisation_id, nonce: 'x', verifier: 'x', expires_at: soon })
    .execute();
  await db
    .insertInto('access_code')
    .values({ ...dated, code_hash: bytes(), id: randomUUID(), owner_id: ownerId })
    .execute();
  const who = { ...here, owner_id: ownerId, name: 'Daan', organisation_name: 'Wijkteam Oost', created_at: at };
  await db
    .insertInto('access_request')
    .values({ ...who, id: randomUUID(), purpose: 'Huishoudelijke steun', sets: ['plan'], weeks: 6 })
    .execute();
}
