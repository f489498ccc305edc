import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asAdministrator } from '../support/administrator.ts';
import { again, engines, onEveryEngine, openTestStore, type TestStore } from '../support/store.ts';
import { prepareGuests, rowsReached, standings } from './guest-rows.ts';

const file = 'tests/privacy/guest-rows.txt';
const expected = readFileSync(file, 'utf8');

onEveryEngine('what of a space is reached by who takes part', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  it('is as the table says, role by role, table by table, in every standing', { timeout: 120_000 }, async () => {
    expect(await rowsReached(await prepareGuests(store)), `the columns are: ${standings.join(', ')}`).toBe(expected);
  });
});

it('by the table, nothing of anybody is seen by who has no live grant for it, left, is not let in, or where the space is shut', () => {
  for (const line of expected.trimEnd().split('\n')) {
    const [where = '', ...marks] = line.split(' ').slice(1);
    const own = line.startsWith('naober_guest') || line.startsWith('naober_acts');
    for (const [at, mark] of marks.entries()) {
      const standing = standings[at];
      if (standing === 'live' || (own && standing === 'other sets')) continue;
      expect(mark, `${line}, ${standing}: ${where}`).not.toBe('y');
      if (standing === 'elsewhere') expect(mark, line).toBe('-');
    }
  }
});

const breaks = [
  ['a policy for a set is too wide', 'create policy wide on alter for select to naober_sees_list using (true)', 'alter'],
  [
    'a policy lets a role of one set through by another',
    "create policy wide on tie for select to naober_sees_support using (exists (select from app.live_grants('contact') g where g.owner_id = tie.owner_id))",
    'tie',
  ],
  [
    'ended grants count',
    'create policy wide on agreement for select to naober_sees_agreements using (exists (select from space_grant g where g.owner_id = agreement.owner_id))',
    'agreement',
  ],
  ['a policy is gone', null, 'alter'],
] as const;

it.each(breaks)('it is noticed when %s', { timeout: 120_000 }, async (_what, breaking, table) => {
  let store = await openTestStore(engines.at(-1));
  const role = table === 'alter' ? 'naober_sees_list' : table === 'tie' ? 'naober_sees_support' : 'naober_sees_agreements';
  await store.close();
  await asAdministrator(store.place, async (run) => {
    if (breaking !== null) return run(breaking);
    const policies = await run(`select polname as name from pg_policy where polrelid = '${table}'::regclass
      and '${role}'::regrole = any (polroles)`);
    for (const { name } of policies) await run(`drop policy ${String(name)} on ${table}`);
    return policies;
  });
  store = await again(store);
  const found = await rowsReached(await prepareGuests(store), [role]);
  await store.remove();
  const line = (text: string) => text.split('\n').find((one) => one.startsWith(`${role} ${table}:`));
  expect(line(found)).not.toBe(line(expected));
});
