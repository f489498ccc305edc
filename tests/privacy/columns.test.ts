import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asAdministrator, type Run } from '../support/administrator.ts';
import { engines, freshPlace, removePlace } from '../support/store.ts';
import { columnsReached } from './columns.ts';

const file = 'tests/privacy/columns.txt';
const expected = readFileSync(file, 'utf8');

for (const engine of engines) {
  it(`who takes part, and who works at an organisation, reach these columns and no others (${engine})`, async () => {
    const place = await freshPlace(engine);
    const found = await asAdministrator(place, columnsReached);
    await removePlace(place);
    expect(found, `${file} says who reaches what; write there what is meant`).toBe(expected);
  });
}

it('a column that becomes readable is noticed', async () => {
  const place = await freshPlace(engines[0] ?? 'embedded');
  const found = await asAdministrator(place, async (run: Run) => {
    await run('grant select (valence) on tie to naober_sees_list');
    return columnsReached(run);
  });
  await removePlace(place);
  expect(found).not.toBe(expected);
  expect(found).toContain('naober_sees_list tie SELECT: valence');
});
