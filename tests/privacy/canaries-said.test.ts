import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoOwners } from '../../src/usecases/demo-owners.ts';
import { addresses } from '../../src/web/addresses.ts';
import { type RunningNaober, startNaober } from '../support/running-naober.ts';
import { openTownStore } from '../support/store.ts';
import { canary, plantCanaries } from './canaries.ts';

let naober: RunningNaober;
beforeAll(async () => {
  const store = await openTownStore();
  for (const { id } of await demoOwners(store)) await plantCanaries(store, id);
  await store.close();
  naober = await startNaober({ folder: store.place.folder, words: ['--demo'] });
}, 120_000);
afterAll(() => naober.clear());

/** Asks something of the program as a browser does, with what it keeps. */
async function ask(
  path: string,
  { cookie = '', form }: { readonly cookie?: string; readonly form?: Readonly<Record<string, string>> },
) {
  const headers = { cookie, origin: naober.address, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) };
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString() };
  const reply = await fetch(naober.address + path, { headers, redirect: 'manual', ...sent });
  const kept = reply.headers.getSetCookie().map((line) => line.split(';')[0]);
  return { status: reply.status, cookie: kept.join('; '), html: await reply.text() };
}

it('a program that runs says nothing of what is private to whoever runs it: what was read, typed, refused or not found', async () => {
  const { cookie } = await ask(addresses.demoAs('gewoon'), { form: {} });
  const people = (await ask(addresses.people(), { cookie })).html;
  const person = new RegExp(`${addresses.person('([0-9a-f-]{36})')}"`).exec(people)?.[1] ?? '';
  const read = await ask(`${addresses.person(person)}/over/voor-jou`, { cookie });
  expect([read.status, read.html.includes(canary)]).toEqual([200, true]);
  expect((await ask(`${addresses.person(person)}/over/grenzen`, { cookie, form: { tekst: canary } })).status).toBeLessThan(500);
  expect((await ask(addresses.newStep(), { cookie, form: { wat: `${canary} `.repeat(100) } })).status).toBeLessThan(500);
  expect((await ask(`/${canary}?${canary}=${canary}`, { cookie })).status).toBe(404);
  expect((await ask(`/u/${canary}`, { cookie, form: { naam: canary } })).status).toBeLessThan(500);
  expect(await naober.stop()).toBe(0);
  expect(naober.said()).toContain(naober.address);
  expect(naober.said()).not.toContain(canary);
});
