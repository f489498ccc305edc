import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { aroundNow, named } from '../support/circle.ts';
import { beginIn, tell } from '../support/circle-with.ts';
import { choiceNamed, formTo, send, words } from '../support/forms.ts';
import { all } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins, opensLink } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: GuestActor;
let phone: TestBrowser;
let alterId: string;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  owner = await beginIn(app, store, ['Kees', 'Anja', 'Wim', 'Truus']);
  await tell(owner, (alter) => ({ ...alter, about: { ...alter.about, distance: alter.name === 'Kees' ? 'walking' : null } }));
  alterId = (await named(owner, 'Kees')).id;
  kees = await joins(store, owner, aroundNow, { name: 'Kees', alterId });
  phone = app.another();
  await opensLink(store, phone, kees);
});
afterEach(() => expect(app.complaints).toEqual([]));

/** Adds something by its address, with what is ticked and typed. */
async function add(browser: TestBrowser, address: string, fields: Record<string, string | readonly string[]>) {
  return send(browser, formTo(await browser.visit(address), address), fields);
}

const idIn = (to: string | null) => /[0-9a-f-]{36}(?=\?|$)/.exec(to ?? '')?.[0] ?? '';

describe('what the owner tells about themselves', () => {
  test('is told by tapping a picture; alone it goes on to its limits, and these travel into the ask', async () => {
    const adding = await app.visit(addresses.tellTalents('samen'));
    const form = formTo(adding, addresses.tellTalents('samen'));
    expect(all(form, 'svg').every(({ attributes }) => attributes['aria-hidden'] === 'true')).toBe(true);
    const kept = await app.visit(addresses.tellTalents('samen'), {
      form: { act: crypto.randomUUID(), stuk: choiceNamed(form, 'Wandelen') },
    });
    const id = idIn(kept.goesTo);
    const one = await app.visit(kept.goesTo ?? '');
    expect(words(one)).toContain('Dat staat erbij.');
    const limited = await send(app, formTo(one, addresses.talent(id)), {
      'grens-long': 'Drie kwartier',
      'grens-notSo': 'Bij mij thuis',
    });
    expect(words(limited)).toContain('Bewaard.');
    const fits = await app.visit(addresses.whoFits(id));
    expect(words(fits)).toContain('Dit gaat mee met je vraag: Drie kwartier; liever niet: Bij mij thuis.');
    expect(words(fits)).toContain('Kees');
    expect(words(fits)).toContain('woont dichtbij');
    expect(words(fits)).toContain('Stoppen kan altijd. Daar is geen reden voor nodig');
    expect(words(fits)).not.toContain('Anja');
    const asked = await app.visit(addresses.whoFits(id), { form: { act: crypto.randomUUID() } });
    expect(asked.status).toBe(303);
    const drafts = await owner.do((db) =>
      db.selectFrom('ask').select(['kind', 'what', 'when_words', 'limits', 'state']).execute(),
    );
    const draft = { kind: 'together', what: 'een stukje wandelen', when_words: 'Drie kwartier.', limits: 'Bij mij thuis' };
    expect(drafts).toEqual([{ ...draft, state: 'draft' }]);
    await send(app, formTo(one, addresses.talent(id)), {
      versie: '2',
      'grens-long': 'x'.repeat(119),
      'grens-often': 'y'.repeat(119),
    });
    const tooLong = await app.visit(addresses.whoFits(id), { form: { act: crypto.randomUUID() } });
    expect([tooLong.status, words(tooLong).includes('Maak ze wat korter.')]).toEqual([422, true]);
  });

  test('asks again, with what was typed, when nothing was told or it was too long', async () => {
    const address = addresses.tellTalents('wens');
    const nothing = await app.visit(address, { form: { woorden: ' ' } });
    expect([nothing.status, words(nothing).includes('Tik iets aan, of schrijf het op.')]).toEqual([422, true]);
    const long = await app.visit(address, { form: { woorden: 'x'.repeat(130), stuk: 'walking' } });
    expect([long.status, long.html.includes('x'.repeat(130)), long.html.includes('checked')]).toEqual([422, true, true]);
  });

  test('is taken away and put back from the same page', async () => {
    const one = await add(app, addresses.tellTalents('geven'), { woorden: 'Op het huis passen' });
    const away = all(one.page, 'form').find(({ attributes }) => /wat-ik-kan.*\/weg$/.test(attributes['action'] ?? ''));
    if (away === undefined) throw new Error('Nothing can be taken away.');
    const gone = await send(app, away);
    expect(words(gone)).not.toContain('Op het huis passen');
    const back = all(gone.page, 'form').find(({ attributes }) => /wat-ik-kan.*\/terug$/.test(attributes['action'] ?? ''));
    if (back === undefined) throw new Error('Nothing can be put back.');
    expect(words(await send(app, back))).toContain('Op het huis passen');
  });

  test('is kept when another screen said other limits meanwhile: both are shown', async () => {
    const one = await add(app, addresses.tellTalents('geven'), { woorden: 'Rijden' });
    const form = all(one.page, 'form').find(({ attributes }) => /wat-ik-kan\/[0-9a-f-]+$/.test(attributes['action'] ?? ''));
    if (form === undefined) throw new Error('There is no form for limits.');
    await send(app, form, { 'grens-costs': 'Alleen de benzine' });
    const stale = await send(app, form, { 'grens-costs': 'Een kwartje per kilometer' });
    expect(stale.status).toBe(409);
    expect(words(stale)).toContain('Alleen de benzine');
    expect(stale.html).toContain('Een kwartje per kilometer');
  });

  test('is read by who may, and by nobody else', async () => {
    await add(app, addresses.tellTalents('leren'), { woorden: 'Brood bakken' });
    const shown = addresses.guestShownTalents(kees.id);
    expect((await phone.visit(shown)).status).toBe(404);
    await gives(owner, aroundNow, kees.id, ['talents']);
    expect(words(await phone.visit(shown))).toContain('Brood bakken');
    expect(words(await app.visit(addresses.shareSeen(kees.id, 'talents')))).toContain('Brood bakken');
  });
});

describe('what somebody who takes part tells', () => {
  test('is read by this owner, and no more from the moment it is taken away', async () => {
    const one = await add(phone, addresses.guestTells(kees.id, 'geven'), { woorden: 'De container buiten zetten' });
    expect(words(one)).toContain('Alleen Hanneke ziet dit');
    expect(words(await app.visit(addresses.talentsOf(alterId)))).toContain('De container buiten zetten');
    const away = all(one.page, 'form').find(({ attributes }) => /wat-ik-kan.*\/weg$/.test(attributes['action'] ?? ''));
    if (away === undefined) throw new Error('Nothing can be taken away.');
    expect(words(await send(phone, away))).toContain('Dat is weg.');
    expect(words(await app.visit(addresses.talentsOf(alterId)))).not.toContain('De container buiten zetten');
  });

  test('is of themselves: what the owner noted is on no page of theirs', async () => {
    const noted = await add(app, addresses.tellTalentsOf(alterId, 'goed-in'), { woorden: 'Kanarienotitie' });
    expect(words(noted)).toContain('Kanarienotitie');
    await gives(owner, aroundNow, kees.id, ['talents']);
    const id = idIn(all(noted.page, 'form')[0]?.attributes['action'] ?? '');
    for (const address of [
      addresses.guestHome(kees.id),
      addresses.guestTalents(kees.id),
      addresses.guestTalent(kees.id, id),
      addresses.guestShownTalents(kees.id),
      addresses.guestAboutMe(kees.id),
    ])
      expect((await phone.visit(address)).html).not.toContain('Kanarienotitie');
  });

  test('has a page no more once they left', async () => {
    await phone.visit(addresses.guestStop(kees.id), { form: {} });
    const left = await phone.visit(addresses.guestTalents(kees.id));
    expect(left.goesTo).toBe(addresses.guestHome(kees.id));
  });
});

describe('questions worth asking', () => {
  test('stand behind a door, lead into an ask, and can be set aside', async () => {
    await tell(owner, (alter) => ({ ...alter, about: { ...alter.about, wish: alter.name === 'Anja' ? 'more-often' : 'keep' } }));
    const anja = (await named(owner, 'Anja')).id;
    expect((await app.visit('/inzicht')).html).toContain(addresses.insightOf('vragen'));
    const page = await app.visit(addresses.insightOf('vragen'));
    expect(words(page)).toContain('Je wilt Anja vaker zien of spreken, zei je.');
    expect(page.html.replaceAll('&amp;', '&')).toContain(addresses.newAsk({ soort: 'together', wie: anja }));
    const form = formTo(page, addresses.setAside());
    const aside = await send(app, form, { hoe: 'niet-meer' });
    expect(words(aside)).not.toContain('Je wilt Anja vaker zien');
    expect(words(await app.visit(addresses.setAside()))).toContain('Dat je Anja vaker wilt zien of spreken');
  });
});
