import { clearOldTemplates, embeddedTemplate, serverTemplate, serverUrl } from './store-template.ts';

/** Runs once before all test files: makes the stores the tests copy, and says at the end which engines were tested. */
export default async function prepareStore(): Promise<() => void> {
  clearOldTemplates();
  await embeddedTemplate();
  if (serverUrl !== null) await serverTemplate(serverUrl);
  return () => {
    const words =
      serverUrl === null
        ? 'Store: embedded engine only. For PostgreSQL too, set TEST_DATABASE_URL to a server where databases may be made.'
        : 'Store: embedded engine and PostgreSQL server, both.';
    process.stdout.write(`\n${words}\n`);
  };
}
