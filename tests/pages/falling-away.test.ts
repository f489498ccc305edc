import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { nothingSaid } from '../../src/domain/circle/about.ts';
import { readAsks } from '../../src/usecases/asking/read-asks.ts';
import { recordMandate } from '../../src/usecases/mandate/record-mandate.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow, named } from '../support/circle.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { formTo, send } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
beforeAll(async () => {
  store = await openTestStore();
  app = openTestApp(store);
});
afterAll(async () => {
  expect(app.complaints).toEqual([]);
  await store.remove();
});

const given = (kind: string) => ({ kind, gives: true, receives: null, wanted: null, asked: null });
const said = async (browser: TestBrowser, path: string) => textOf((await browser.visit(path)).page);

/** Piet at home: Wim does five things for him, Jannie wants to help, Esther does the paperwork too. */
async function piet(): Promise<{ browser: TestBrowser; viewer: Viewer; wim: string }> {
  const browser = app.another();
  const viewer = await beginIn(browser, store, ['Wim', 'Jannie', 'Esther', 'Sjakie']);
  await tell(viewer, (alter) => {
    const support = ['companionship', 'practical', 'admin', 'transport', 'emotional'].map(given);
    if (alter.name === 'Wim') return { ...alter, support };
    if (alter.name === 'Esther') return { ...alter, support: [given('admin')] };
    return alter.name === 'Jannie' ? { ...alter, about: { ...nothingSaid, wantsToHelp: true } } : alter;
  });
  return { browser, viewer, wim: (await named(viewer, 'Wim')).id };
}

describe('what if somebody falls away', () => {
  test('says what goes, who else does it and who could, and makes asks ready without sending any', async () => {
    const { browser, viewer, wim } = await piet();
    const choose = formTo(await browser.visit(addresses.whatIf()), addresses.whatIf());
    expect((await send(browser, choose, { wie: [] })).status).toBe(422);
    const then = await send(browser, choose, { wie: wim, reden: 'ill' });
    expect(textOf(then.page)).toMatch(
      /Als Wim uitvalt[\s\S]*Dat doet verder niemand[\s\S]*Jannie wil graag helpen[\s\S]*Dat doet Esther ook/,
    );
    const prepare = formTo(then, addresses.whatIfThen());
    expect((await send(browser, prepare, { soort: [] })).status).toBe(422);
    const done = await send(browser, prepare, { soort: ['vervoer', 'gezelschap'] });
    expect(textOf(done.page)).toContain('Er staan 2 vragen klaar. Er is niets verstuurd.');
    expect((await readAsks(viewer)).map(({ state, support, people }) => [state, support, people.length]).sort()).toEqual([
      ['draft', 'companionship', 0],
      ['draft', 'transport', 0],
    ]);
  });
});

describe('when Wim died', () => {
  test('one act says so, in the past tense, without a button in the accent colour; later is fine', async () => {
    const { browser, viewer, wim } = await piet();
    const question = await browser.visit(addresses.died(wim));
    expect(textOf(question.page)).toContain('Is Wim overleden?Dan stoppen alle berichten over en aan Wim meteen.');
    const after = await send(browser, formTo(question, addresses.died(wim)));
    expect(textOf(after.page)).toContain(
      'Wim deed vijf dingen voor je. Als je wilt, kijken we wat nu het eerst nodig is. Het mag ook later.',
    );
    for (const page of [question, after, await browser.visit(addresses.afterDeath(wim))])
      expect(
        all(page.page, 'button')
          .concat(all(page.page, 'a'))
          .filter((one) => one.attributes['class']?.includes('primary-action')),
      ).toEqual([]);
    expect((await named(viewer, 'Wim')).status).toBe('deceased');
    expect(await said(browser, addresses.circle())).toContain('Wim');
  });

  test('afterwards one thing is looked at first, with who could; the next only when asked for', async () => {
    const { browser, viewer, wim } = await piet();
    await send(browser, formTo(await browser.visit(addresses.died(wim)), addresses.died(wim)));
    const first = await browser.visit(addresses.afterDeath(wim));
    expect(textOf(first.page)).toMatch(/Gezelschap: dat deed Wim\. Daarvoor is er nu niemand[\s\S]*Jannie wil graag helpen/);
    expect(textOf(first.page)).not.toContain('Vervoer');
    await send(browser, formTo(first, addresses.afterDeath(wim)));
    expect((await readAsks(viewer)).map(({ state, support }) => [state, support])).toEqual([['draft', 'companionship']]);
    const second = await said(browser, addresses.afterDeath(wim, 1));
    expect(second).toContain('dat deed Wim');
    expect(second).not.toContain('Gezelschap: dat deed Wim');
  });

  test('a mistake is put right on the same page, and in three months one may want to look anew', async () => {
    const { browser, viewer, wim } = await piet();
    await send(browser, formTo(await browser.visit(addresses.died(wim)), addresses.died(wim)));
    const after = await browser.visit(addresses.died(wim));
    const asked = await send(browser, formTo(after, addresses.died(wim)));
    expect(textOf(asked.page)).toContain('Over drie maanden vragen we of je opnieuw wilt kijken.');
    await send(browser, formTo(after, addresses.livesAfterAll(wim)));
    expect((await named(viewer, 'Wim')).status).toBe('present');
  });

  test('who arranges writes it, the owner reads so beside the circle, and says whether it is so', async () => {
    const { browser, viewer, wim } = await piet();
    const takesPart = await joins(store, viewer, aroundNow, { name: 'Wim', alterId: wim });
    const esther = await joins(store, viewer, aroundNow, { name: 'Esther' });
    await gives(viewer, aroundNow, esther.id, ['ask-for-me']);
    const phone = app.another();
    await opensLink(store, phone, esther);
    const to = addresses.guestDied(esther.id);
    const page = await phone.visit(to);
    expect((await send(phone, formTo(page, to), { wie: [] })).status).toBe(422);
    await send(phone, formTo(page, to), { wie: takesPart.id });
    expect(await said(phone, to)).toContain('Je schreef dat Wim is overleden.');
    expect(await said(browser, addresses.circle())).toContain('Esther schrijft dat Wim is overleden. Klopt dat?');
    const [report] = await viewer.do((db) => db.selectFrom('alter_death').select('id').where('state', '=', 'said').execute());
    const answer = await browser.visit(addresses.deathReport(report?.id ?? ''));
    const yes = await send(browser, formTo(answer, addresses.deathReport(report?.id ?? '')), { antwoord: 'ja' });
    expect(textOf(yes.page)).toContain('Wim is overleden. Alle berichten over en aan Wim zijn gestopt.');
    expect(await said(browser, addresses.circle())).not.toContain('Esther schrijft');
    expect((await browser.visit(addresses.deathReport(report?.id ?? ''))).status).toBe(404);
  });

  test('whoever decides about contacts says it on behalf of the owner, with how they know; the owner reads both', async () => {
    const { browser, viewer, wim } = await piet();
    const takesPart = await joins(store, viewer, aroundNow, { name: 'Wim', alterId: wim });
    const eva = await joins(store, viewer, aroundNow, { name: 'Eva' });
    const phone = app.another();
    await opensLink(store, phone, eva);
    const to = addresses.guestBehalfDied(eva.id);
    expect((await phone.visit(to)).status).toBe(404);
    const mandate = { type: 'volmacht', form: 'notarial', subjects: ['contacts'], mayShare: false, days: 300 } as const;
    const evidence = { decision: '', seenBy: '', seenOn: '' };
    await recordMandate(viewer, aroundNow, { ...mandate, ...evidence, actId: randomUUID(), participantId: eva.id });
    await gives(viewer, aroundNow, eva.id, ['agreements']);
    expect(await said(phone, addresses.guestBehalf(eva.id))).toContain('Iemand is overleden');
    const page = await phone.visit(to);
    const without = await send(phone, formTo(page, to), { wie: takesPart.id });
    expect([without.status, textOf(without.page)]).toEqual([422, expect.stringContaining('Schrijf op waarom.')]);
    const done = await send(phone, formTo(page, to), { wie: takesPart.id, reden: 'Zijn zus belde mij' });
    expect(textOf(done.page)).toContain('Je schreef dat Wim is overleden.');
    const [report] = await viewer.do((db) => db.selectFrom('alter_death').select('id').where('state', '=', 'said').execute());
    expect(await said(browser, addresses.deathReport(report?.id ?? ''))).toMatch(
      /Eva schreef op [\s\S]*Eva deed dit namens jou, en schreef erbij: Zijn zus belde mij/,
    );
    expect(await said(browser, addresses.mandates())).toContain('schreef dat iemand is overleden');
    expect(await said(browser, addresses.log())).toContain('Namens jou. Reden: Zijn zus belde mij.');
    await send(phone, formTo(await phone.visit(to), to), { wie: takesPart.id });
    expect((await browser.visit(addresses.deathReport(report?.id ?? ''))).status).toBe(404);
  });

  test('of a place or a group it is not asked', async () => {
    const { browser, viewer } = await piet();
    await tell(viewer, (alter) => (alter.name === 'Sjakie' ? { ...alter, kind: 'place' } : alter));
    expect((await browser.visit(addresses.died((await named(viewer, 'Sjakie')).id))).status).toBe(404);
    expect((await browser.visit(addresses.died(randomUUID()))).status).toBe(
      (await browser.visit(addresses.person(randomUUID()))).status,
    );
  });
});
