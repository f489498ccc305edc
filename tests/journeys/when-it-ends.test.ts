import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { inviteWorker } from '../../src/usecases/organisation/invite-worker.ts';
import { workerViewerOf } from '../../src/usecases/organisation/worker-viewer.ts';
import { press, said } from '../support/at-the-neighbours.ts';
import { figuresOf } from '../support/at-work.ts';
import { openBrowser } from '../support/browser.ts';
import { type MovedTown, townWithClock } from '../support/moved-clock.ts';

let town: MovedTown;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Somebody else coordinates at the organisation of the town too; answers where their invitation leads. */
async function invitedAsCoordinator(): Promise<string> {
  const { store, around } = town;
  const annelies = await store.as('naober_sign_in', null, (db) =>
    db
      .selectFrom('worker_card')
      .innerJoin('organisation', 'organisation.id', 'worker_card.organisation_id')
      .select(['worker_id as id', 'organisation_id as organisationId', 'organisation.name as organisation', 'worker_card.name'])
      .where('worker_card.name', '=', 'Annelies')
      .executeTakeFirstOrThrow(),
  );
  const viewer = workerViewerOf(store, { ...annelies, roles: ['coordinator'] });
  const typed = { actId: around.newId(), name: 'Carla', email: 'carla@example.org', roles: ['coordinator'] };
  const invited = await inviteWorker(viewer, around, typed);
  if (!invited.ok) throw new Error(invited.refusal);
  return `/organisatie/uitnodiging/${invited.value.token}`;
}

const inDays = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));

describe.each([true, false])('who takes part in the town (JavaScript: %s)', (script) => {
  beforeAll(async () => {
    town = await townWithClock();
    return () => town.end();
  });
  const stepInto = async (address: string): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    await page.goto(`${town.address}/demo`);
    await Promise.all([page.waitForNavigation(), page.locator(`form[action="${address}"] button`).click()]);
    return page;
  };

  test('a coordinator sees which steps were done when, and nothing of what was said', async () => {
    const carla = await (await browser.newContext({ javaScriptEnabled: script })).newPage();
    await carla.goto(`${town.address}${await invitedAsCoordinator()}`);
    await press(carla, 'Ja, dat ben ik');
    await press(carla, /^Een app op je telefoon/);
    const letters = ((await carla.locator('.naober-code').textContent()) ?? '').replaceAll(' ', '');
    await carla.getByLabel('De zes cijfers die de app nu geeft').fill(figuresOf(letters, town.around.now()));
    await press(carla, 'Klaar');
    await carla.goto(`${town.address}/organisatie/trajecten`);
    expect(await said(carla)).toContain('Ilse');
    expect(await said(carla)).toContain('Samen om de tafel');
    expect(await carla.content()).not.toMatch(/zenuwachtig|Sylvana|Mevrouw Pinas|Samir/);
    await carla.context().close();
  });

  test('Ilse is a coach for a while: that she is the only source of something is said, the end is prepared, and then she sees nothing', async () => {
    const naima = await stepInto('/demo/als/ruim');
    const ilse = await stepInto('/demo/bij/ilse');
    const home = ilse.url();
    await naima.goto(`${town.address}/traject`);
    await naima.locator('main a[href^="/traject/"]', { hasText: 'Ilse' }).first().click();
    await naima.waitForURL(/traject\/[0-9a-f-]{36}/);
    const trajectory = naima.url();
    expect(await said(naima)).toContain('Dit is tijdelijk.');
    expect(await said(naima)).toContain('daarvoor noemde je nu alleen Ilse');

    await ilse.goto(`${home}/traject`);
    expect(await said(ilse)).toContain('daarvoor noemt Naïma nu alleen jou');
    expect(await ilse.content()).not.toContain('Ik was zenuwachtig');
    await press(ilse, 'Het einde voorbereiden');
    await press(ilse, 'Sluit het traject af');
    for (const open of ['Wie overneemt wat jij deed', 'De dag van het afscheid', 'Terugkijken na 3 maanden'])
      expect(await said(ilse)).toContain(open);
    await ilse.locator('[name="neemt-over"]').fill('Samir belt op donderdag.');
    await ilse.locator('[name="afscheid"]').fill(inDays(20));
    for (const box of await ilse.locator('[name="terugkijken"]').all()) await box.check();
    await press(ilse, 'Bewaar');
    expect(await said(ilse)).toContain('Alles staat er.');
    await naima.goto(trajectory);
    expect(await said(naima)).toContain('Wat doorgaat: Naailes op dinsdag en vrijdag.');

    await ilse.goto(`${home}/traject/afronden`);
    await press(ilse, 'Sluit het traject af');
    for (const was of ['plan', 'traject', 'voorstel', 'eigen-blik'])
      expect((await ilse.goto(`${home}/${was}`))?.status(), was).toBe(404);
    await naima.goto(trajectory);
    expect(await said(naima)).toContain('Ilse is geen coach meer.');
    await naima.goto(`${town.address}/kring`);
    expect(await said(naima)).toContain('Ilse');
    for (const page of [naima, ilse]) await page.context().close();
  });

  test('Anne sees Bert’s people while her period lasts, and nothing the day after; his circle stays his', async () => {
    const bert = await stepInto('/demo/als/gewoon');
    await bert.goto(`${town.address}/delen`);
    expect(await said(bert)).toContain('Anne');
    const anne = await stepInto('/demo/bij/anne');
    const home = anne.url();
    expect((await anne.goto(`${home}/kring`))?.status()).toBe(200);
    expect(await said(anne)).toContain('Anja');
    expect((await anne.goto(`${home}/tekening`))?.status()).toBe(404);

    town.later(5);
    expect((await anne.goto(`${home}/kring`))?.status()).toBe(404);
    expect((await anne.goto(`${home}/plan`))?.status()).toBe(404);
    await anne.goto(home);
    expect(await said(anne)).not.toContain('Anja');
    await bert.goto(`${town.address}/toen`);
    expect(await said(bert)).toContain('Anne');
    await bert.goto(`${town.address}/kring`);
    expect(await said(bert)).toContain('Anja');
    for (const page of [bert, anne]) await page.context().close();
  });

  test('Joop takes over what Daan suggested; Daan hears nothing of it, changes nothing himself, and sees nothing after six weeks', async () => {
    const joop = await stepInto('/demo/als/joop');
    const daan = await stepInto('/demo/bij/daan');
    const home = daan.url();
    await press(daan, /^Wie helpt/);
    expect(await said(daan)).toContain('Nicht Carla');
    expect(await daan.content()).not.toMatch(/Heel dichtbij|action="\/kring/);
    for (const shut of ['kring', 'tekening', 'contact', 'plan', 'afspraken-van'])
      expect((await daan.goto(`${home}/${shut}`))?.status(), shut).toBe(404);
    expect((await daan.goto(`${town.address}/kring`))?.url()).not.toContain('/kring');

    await joop.goto(`${town.address}/plan/voorstellen`);
    expect(await said(joop)).toContain('Meneer Overkamp vragen');
    await press(joop, 'Zet in mijn plan');
    await joop.goto(`${town.address}/plan`);
    expect(await said(joop)).toContain('Meneer Overkamp vragen');
    await daan.goto(`${home}/voorstel`);
    expect(await said(daan)).toContain('Meneer Overkamp vragen');
    expect(await said(daan)).not.toMatch(/overgenomen|aangenomen|in het plan gezet/i);
    await joop.goto(`${town.address}/wie-keek`);
    expect(await said(joop)).toMatch(/Daan \(wijkteam, Wijkteam Borculo\) keek naar ‘Wie helpt met wat’\.[\s\S]*Stop dit/);

    town.later(17);
    for (const was of ['helpt', 'voorstel']) expect((await daan.goto(`${home}/${was}`))?.status(), was).toBe(404);
    for (const page of [joop, daan]) await page.context().close();
  });

  test('each of the ten steps has a sheet of its own to print', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${town.address}/traject/bladen`);
    const sheets = await page
      .locator('main a[href^="/traject/blad/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(sheets).size).toBe(10);
    for (const sheet of sheets) {
      expect((await page.goto(town.address + sheet))?.status()).toBe(200);
      expect(await page.locator('.naober-sheet-title').textContent()).not.toBe('');
    }
    await page.context().close();
  });
});
