import { databaseUrl, onServer } from '../tests/support/store-template.ts';

/** Does something on a database of its own on the server at this address, which is gone afterwards. */
export async function onNewDatabase<T>(server: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `naober_bench_${process.pid}_${Date.now()}`;
  await onServer(server, (client) => client.query(`create database ${name}`));
  try {
    return await work(databaseUrl(server, name));
  } finally {
    await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
  }
}
