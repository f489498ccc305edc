import { randomUUID } from 'node:crypto';
import { afterAll, expect, it, vi } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { openTestStore, removePlace } from '../../tests/support/store.ts';
import { chainFacts } from '../jobs/chain-facts.ts';
import { checkLog } from './check-log.ts';

const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((...said) => {
  const done = said.find((one) => typeof one === 'function');
  done?.();
  return true;
});
afterAll(() => stdout.mockRestore());
const said = () => stdout.mock.calls.map(([text]) => String(text)).join('');

it('says that every chain is whole, and after a line was changed whose chain is broken and where', async () => {
  const store = await openTestStore();
  const owner = randomUUID();
  await fillSpace(store, owner);
  await chainFacts(store, new Date(0));
  await store.close();
  vi.stubEnv('NAOBER_DATA', store.place.folder);
  vi.stubEnv('DATABASE_URL', '');
  expect(await checkLog([])).toBe(0);
  expect(said()).toContain('every chain is whole');
  await asAdministrator(store.place, async (run) => {
    await run('alter table fact no force row level security');
    await run(`update fact set kind = 'something-else' where owner_id = '${owner}'`);
  });
  expect(await checkLog([])).toBe(1);
  expect(said()).toContain(`${owner} is broken at line 1`);
  await expect(checkLog(['more'])).rejects.toThrow('takes no words');
  vi.unstubAllEnvs();
  await removePlace(store.place);
});
