import type { Store } from '../database/open.ts';
import { removeFromOutbox, type WaitingRow, waitingRows } from '../database/outbox.ts';

/** Hands one row to the queue under the row's own id; handing the same id over again must do nothing. */
export type HandOver = (row: WaitingRow) => Promise<void>;

const batch = 100;

/**
 * Hands what waits in the outbox for these queues to the queue, then takes it out. A crash in between repeats the handing over, which
 * changes nothing because the id is already known there. Answers how many rows went over.
 */
export async function relay(store: Store, queues: readonly string[], handOver: HandOver): Promise<number> {
  let handed = 0;
  for (;;) {
    const rows = await store.as('naober_jobs', null, (db) => waitingRows(db, queues, batch));
    for (const row of rows) await handOver(row);
    await store.as('naober_jobs', null, (db) =>
      removeFromOutbox(
        db,
        rows.map((row) => row.id),
      ),
    );
    handed += rows.length;
    if (rows.length < batch) return handed;
  }
}
