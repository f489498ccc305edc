import type { AskKind, AskPieces, AskState } from '../../domain/asking/ask.ts';
import type { Db } from '../door.ts';

/** How an ask was put, for whoever was asked. */
export type AskRead = {
  readonly id: string;
  readonly kind: AskKind;
  readonly pieces: AskPieces | null;
  readonly words: string | null;
  /** More than one person was asked at the same time. */
  readonly several: boolean;
  readonly state: AskState;
  /** In which language own words were written. */
  readonly language: string;
};

/** How one ask was put, or null. As who was asked. */
export async function askReadBy(db: Db, id: string): Promise<AskRead | null> {
  return (await asksRead(db)).find((one) => one.id === id) ?? null;
}

/** How everything was put that this viewer was asked. */
export const asksRead = (db: Db): Promise<AskRead[]> =>
  db.selectFrom('ask').select(['id', 'kind', 'pieces', 'words', 'several', 'state', 'language']).execute();
