import { clearOldTemplates, embeddedTemplate, serverTemplate, serverUrl } from './store-template.ts';

/** Runs once before all test files: makes the stores the tests copy. */
export default async function prepareStore(): Promise<void> {
  clearOldTemplates();
  await embeddedTemplate();
  if (serverUrl !== null) await serverTemplate(serverUrl);
}
