import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackedBrowser } from './browser.ts';
import { clearOldTemplates, embeddedTemplate, serverTemplate, serverUrl } from './store-template.ts';

/**
 * Runs once before all test files: makes the stores the tests copy, and unpacks the browser while nobody else does. Answers how what belongs to
 * this run alone is thrown away after it.
 */
export default async function prepareStore(): Promise<() => void> {
  clearOldTemplates();
  await embeddedTemplate();
  if (serverUrl !== null) await serverTemplate(serverUrl);
  await unpackedBrowser();
  const run = mkdtempSync(path.join(tmpdir(), 'naober-run-'));
  process.env['NAOBER_TEST_RUN'] = run;
  return () => rmSync(run, { recursive: true, force: true });
}
