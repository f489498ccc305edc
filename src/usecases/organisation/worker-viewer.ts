import type { Db, Store } from '../../database/open.ts';
import type { WorkerRole } from '../../domain/organisation/worker-role.ts';

/** Somebody of an organisation who signed in, as use cases know them: what they do, the store does under their own id. */
export type WorkerViewer = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
  do<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** The viewer for a worker whose session was checked, second step and all. */
export const workerViewerOf = (store: Store, worker: Omit<WorkerViewer, 'do'>): WorkerViewer => ({
  id: worker.id,
  organisationId: worker.organisationId,
  organisation: worker.organisation,
  name: worker.name,
  roles: worker.roles,
  do: (work) => store.as('naober_worker', worker.id, work),
});

/** Whether somebody coordinates where they work. The store asks the same of every row. */
export const coordinates = ({ roles }: Pick<WorkerViewer, 'roles'>): boolean => roles.includes('coordinator');
