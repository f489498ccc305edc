import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Store } from '../../src/database/open.ts';
import { makeOrganisation } from '../../src/usecases/organisation/make-organisation.ts';
import type { TestBrowser } from './app.ts';
import { formTo, send } from './forms.ts';
import { all, textOf } from './html.ts';

/** The figures an app with these letters gives at a moment. */
export const figuresOf = (letters: string, at: Date): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(letters.replaceAll(' ', '')) }).generate({
    timestamp: at.getTime(),
  });

type Beginning = { readonly store: Store; readonly now: () => Date };

/** An organisation with its first coordinator; answers where their invitation leads. */
export async function begunOrganisation(
  { store, now }: Beginning,
  { slug = 'wijkteam', name = 'Wijkteam Oost', coordinator = 'Carla', email = 'carla@example.org' } = {},
): Promise<string> {
  const made = await makeOrganisation(store, { now, newId: randomUUID }, { slug, name, coordinator, email });
  if (!made.ok) throw new Error(made.refusal);
  return `/organisatie/uitnodiging/${made.value}`;
}

/** Takes an invitation up and sets an app up, as somebody with a phone does; answers the letters of the app. */
export async function joinByApp(browser: TestBrowser, invitation: string, now: () => Date): Promise<string> {
  const asked = await browser.visit(invitation);
  await send(browser, formTo(asked, invitation));
  const page = await browser.visit('/organisatie/tweede-stap/app');
  const letters = all(page.page, 'p', { class: 'naober-code' }).map(textOf).join('').replaceAll(' ', '');
  const done = await send(browser, formTo(page, '/organisatie/tweede-stap/app'), { code: figuresOf(letters, now()) });
  if (done.status !== 200) throw new Error(`Setting up the app was answered with ${done.status}.`);
  return letters;
}

/** A coordinator invites somebody; answers where the invitation leads. */
export async function invited(
  coordinator: TestBrowser,
  who: { readonly name: string; readonly mail: string; readonly role: string },
): Promise<string> {
  const page = await coordinator.visit('/organisatie/mensen/uitnodigen');
  const made = await send(coordinator, formTo(page, '/organisatie/mensen/uitnodigen'), {
    naam: who.name,
    mail: who.mail,
    rol: [who.role],
  });
  const link = all(made.page, 'input', { name: 'link' })[0]?.attributes['value'] ?? '';
  return new URL(link).pathname;
}
