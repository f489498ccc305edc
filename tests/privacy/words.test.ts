import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expectedAsTable } from './words.ts';

it('docs/who-sees-what.md shows the table that is measured', () => {
  expect(readFileSync('docs/who-sees-what.md', 'utf8')).toContain(expectedAsTable());
});
