import type { Pool } from 'pg';
import { inPlainWords } from './plain-errors.ts';
import type { Store } from './store.ts';
import { StoreIsFull } from './store-is-full.ts';

/**
 * The job queue's way to the store. Its statements may be several in one text and hold transactions of their own, so the role is set
 * for the visit and taken off again, and what a failed one left open is rolled back.
 */
export function queueOn(pool: Pool, mayWrite: () => Promise<boolean>): Store['queue'] {
  return {
    async executeSql(text, values) {
      if (!(await mayWrite())) throw new StoreIsFull();
      const client = await pool.connect().catch((error: unknown) => Promise.reject(inPlainWords(error, false)));
      let clean = false;
      try {
        await client.query('set role naober_queue');
        const answer = await client.query(text, values?.length ? values : undefined);
        await client.query('reset role');
        clean = true;
        return { rows: Array.isArray(answer) ? answer.flatMap((one) => one.rows ?? []) : answer.rows };
      } catch (error) {
        clean = await client.query('rollback; reset role').then(
          () => true,
          () => false,
        );
        throw inPlainWords(error, false);
      } finally {
        client.release(!clean);
      }
    },
  };
}
