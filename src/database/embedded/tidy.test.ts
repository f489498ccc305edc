import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { freshPlace, removePlace } from '../../../tests/support/store.ts';
import { engineIn } from './engine.ts';
import { tidyUp } from './tidy.ts';
import { WireStream } from './wire-stream.ts';

it('the embedded store works its log into the tables and clears dead rows, which no server does for it', async () => {
  const place = await freshPlace('embedded');
  const engine = engineIn(path.join(place.folder, 'database'), 60_000);
  await engine.ready();
  const pool = new Pool({
    max: 1,
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
    stream: () => new WireStream(engine),
  });
  const logFiles = () =>
    readdirSync(path.join(place.folder, 'database', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name)).length;
  const pages = async () => (await pool.query<{ size: string }>(`select pg_relation_size('beat') as size`)).rows[0]?.size;
  await pool.query('create table beat as select a, repeat(md5(a::text), 20) as text from generate_series(1, 20000) a');
  const rewrite = async () => {
    for (let times = 0; times < 3; times += 1) await pool.query('update beat set text = text');
  };
  await rewrite();
  const before = { files: logFiles(), size: Number(await pages()) };
  await tidyUp(pool, engine, { vacuum: true, counted: 0 });
  await rewrite();
  await tidyUp(pool, engine, { vacuum: true, counted: 0 });
  await rewrite();
  expect(Number(await pages())).toBeLessThan(before.size * 1.5);
  expect(logFiles()).toBeLessThan(before.files * 2);
  expect(engine.patience).toBe(60_000);
  const guess = async () =>
    Number((await pool.query(`select reltuples from pg_class where relname = 'beat'`)).rows[0]?.reltuples);
  await pool.query('insert into beat select * from beat');
  const counted = await tidyUp(pool, engine, { vacuum: false, counted: 1 });
  expect(await guess()).toBe(40_000);
  await pool.query('insert into beat values (1)');
  expect(await tidyUp(pool, engine, { vacuum: false, counted })).toBe(counted);
  await pool.end();
  await engine.close();
  await removePlace(place);
});
