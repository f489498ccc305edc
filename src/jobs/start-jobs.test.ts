import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aroundNow } from '../../tests/support/circle.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { onEveryEngine, type TestStore } from '../../tests/support/store.ts';
import { addToOutbox, waitingRows } from '../database/outbox.ts';
import { relay } from './relay.ts';
import { type Jobs, startJobs, type Task } from './start-jobs.ts';

onEveryEngine('the jobs', (open) => {
  let store: TestStore;
  let jobs: Jobs;
  const owner = randomUUID();
  const done: string[] = [];
  const problems: unknown[] = [];
  const letter: Task = async ({ id }) => {
    done.push(id);
    if (done.filter((one) => one === id).length === 1 && id.startsWith('f')) throw new Error('the first time it goes wrong');
  };
  beforeAll(async () => {
    store = await open();
    await fillSpace(store, owner);
    jobs = await startJobs(store, aroundNow, { tasks: { letter }, onProblem: (problem) => problems.push(problem) });
    await vi.waitUntil(() => jobs.running(), { timeout: 30_000 });
  });
  afterAll(async () => {
    await jobs.stop();
    await store.remove();
  });
  const put = (id: string, queue = 'letter') =>
    store.as('naober_app', owner, (db) => addToOutbox(db, { id, ownerId: owner, queue, subjectId: owner, at: new Date() }));
  const waiting = () => store.as('naober_jobs', null, (db) => waitingRows(db, ['letter'], 100));

  it('do what the outbox asks, each once, and a failed one again', async () => {
    const ids = Array.from({ length: 30 }, () => `a${randomUUID().slice(1)}`);
    const failing = `f${randomUUID().slice(1)}`;
    await Promise.all([...ids, failing].map((id) => put(id)));
    await vi.waitUntil(async () => done.filter((one) => one === failing).length === 2 && (await waiting()).length === 0, {
      timeout: 50_000,
    });
    expect(done.filter((one) => one !== failing).sort()).toEqual(ids.sort());
    expect(problems).toEqual([]);
  });

  it('do nothing twice when the relay dies between handing over and taking out', async () => {
    const id = `b${randomUUID().slice(1)}`;
    await put(id);
    await vi.waitUntil(() => done.includes(id), { timeout: 20_000 });
    await put(id);
    await vi.waitUntil(async () => (await waiting()).length === 0, { timeout: 20_000 });
    const { rows } = await store.queue.executeSql('select count(*)::int as count from naober_queue.job where id = $1', [id]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('leave rows in the outbox that nobody works on', async () => {
    const id = randomUUID();
    await put(id, 'unknown-here');
    expect(await relay(store, ['letter'], async () => undefined)).toBe(0);
    expect(await store.as('naober_jobs', null, (db) => waitingRows(db, ['unknown-here'], 10))).toHaveLength(1);
  });

  it('chain the facts by themselves', async () => {
    await vi.waitUntil(
      async () => (await store.as('naober_app', owner, (db) => db.selectFrom('fact_link').selectAll().execute())).length === 1,
      { timeout: 50_000, interval: 500 },
    );
  });

  it('keep the queue out of reach of the app, and the tables out of reach of the queue', async () => {
    for (const role of ['naober_app', 'naober_sign_in', 'naober_jobs', 'naober_keeper'] as const) {
      await expect(store.as(role, owner, (db) => sql`select 1 from naober_queue.job`.execute(db))).rejects.toMatchObject({
        code: '42501',
      });
    }
    await expect(store.queue.executeSql('select 1 from circle')).rejects.toMatchObject({ code: '42501' });
  });

  it('leave the connection clean when a statement of the queue goes wrong halfway', async () => {
    await expect(store.queue.executeSql('begin; select 1/0; commit')).rejects.toThrow('division');
    const { rows } = await store.as('naober_app', owner, (db) => sql`select current_user as who`.execute(db));
    expect(rows).toEqual([{ who: 'naober_app' }]);
  });
});
