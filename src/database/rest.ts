import type { ReachWay } from '../domain/consent/reach.ts';
import type { Db } from './door.ts';

/** How the owner leaves quickly, and which ways are never used to reach them. */
export type RestChoices = { readonly exitProminent: boolean; readonly contactNever: readonly ReachWay[] };

/** What the viewer chose. As `naober_app`. */
export async function restChoicesOf(db: Db): Promise<RestChoices> {
  const found = await db
    .selectFrom('owner')
    .select(['exit_prominent as exitProminent', 'contact_never as contactNever'])
    .executeTakeFirst();
  return found ?? { exitProminent: false, contactNever: [] };
}

/** Keeps what the viewer chose; what is not said stays as it was. As `naober_app`. */
export async function keepRestChoices(db: Db, { exitProminent, contactNever }: Partial<RestChoices>): Promise<void> {
  const chosen = {
    ...(exitProminent === undefined ? {} : { exit_prominent: exitProminent }),
    ...(contactNever === undefined ? {} : { contact_never: [...contactNever] }),
  };
  await db.updateTable('owner').set(chosen).execute();
}

/** Whether an owner said that a way is never used to reach them. As `naober_sign_in`. */
export async function wantsNo(db: Db, ownerId: string, way: ReachWay): Promise<boolean> {
  const found = await db.selectFrom('owner').select('contact_never as never').where('id', '=', ownerId).executeTakeFirst();
  return found?.never.includes(way) ?? false;
}
