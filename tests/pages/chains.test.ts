import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { readRounds, sayYes } from '../../src/usecases/chains/answer-round.ts';
import { beginWorkerSession } from '../../src/usecases/organisation/worker-session.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from '../support/app.ts';
import { coordinator, linkAll, putsIn } from '../support/at-rounds.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { beginIn } from '../support/circle-with.ts';
import { formTo, send, words } from '../support/forms.ts';
import { all } from '../support/html.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

let store: TestStore;
let app: TestApp;
let owner: Viewer;
let kees: Viewer;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  owner = await beginIn(app, store, ['Wim', 'Rie']);
  kees = await beginWith(store, 'Mo');
});
afterEach(() => expect(app.complaints).toEqual([]));

const bike = ['practical', 'Iemand die mijn band plakt'] as const;
const ride = ['transport', 'Een rit naar de markt'] as const;
/** The two would do for each other what the other would like. */
async function bothPutIn(linked: boolean) {
  await putsIn(owner, aroundNow, { ask: bike, offer: ['transport', 'Ik rijd toch al'], linked });
  await putsIn(kees, aroundNow, { ask: ride, offer: ['practical', 'Banden plakken'], linked });
  if (linked) await linkAll(aroundNow, [owner, kees]);
}
const roundOf = async (viewer: Viewer) => (await readRounds(store, viewer, aroundNow))[0]?.id ?? '';
const add = async (address: string, fields: Record<string, string | readonly string[]>) =>
  send(app, formTo(await app.visit(address), address), fields);
const item = { wat: 'Een band plakken', soort: 'practical', tot: '', grens: '' };

describe('what may take part', () => {
  test('is put in by hand, stands in the list, is taken out and put in again', async () => {
    const kept = await add(addresses.roundAsk(), { ...item, tot: nextMonth(), vinden: ['gekoppeld'] });
    expect([kept.status, words(kept).includes('Het staat erbij.'), words(kept).includes('Een band plakken')]).toEqual([
      200,
      true,
      true,
    ]);
    const out = await send(app, formTo(kept, /\/ketens\/[0-9a-f-]{36}\/weg/.exec(kept.html)?.[0] ?? ''));
    expect(words(out)).toContain('Het is weg. Niemand krijgt hier bericht van.');
    expect(words(out)).not.toContain('Een band plakken');
    const back = await send(app, formTo(out, /\/ketens\/[0-9a-f-]{36}\/terug/.exec(out.html)?.[0] ?? ''));
    expect(words(back)).toContain('Een band plakken');
  });

  test('is asked again at its field, with what was typed', async () => {
    const empty = await add(addresses.roundOffer(), { ...item, wat: ' ', grens: 'Niet op zondag', tot: nextMonth() });
    expect([empty.status, words(empty).includes('Schrijf op wat het is.'), empty.html.includes('Niet op zondag')]).toEqual([
      422,
      true,
      true,
    ]);
    const past = await add(addresses.roundOffer(), { ...item, tot: '2026-01-02' });
    expect([past.status, words(past).includes('Deze dag is voorbij.'), past.html.includes('Een band plakken')]).toEqual([
      422,
      true,
      true,
    ]);
    const kind = await add(addresses.roundOffer(), { ...item, soort: [], tot: nextMonth() });
    expect([kind.status, words(kind).includes('Kies wat voor hulp het is.')]).toEqual([422, true]);
    const nothing = await add(addresses.roundOffer(), { ...item, soort: [], wat: ' ', grens: 'Niet op zondag', tot: '' });
    const named = all(nothing.page, 'a').flatMap(({ attributes }) => /^#field-(.*)/.exec(attributes['href'] ?? '')?.[1] ?? []);
    expect([nothing.status, named, nothing.html.includes('Niet op zondag')]).toEqual([422, ['wat', 'soort', 'tot'], true]);
    expect(words(nothing).split('Kies een dag.')).toHaveLength(3);
  });

  test('nobody finds anything by what nobody put in', async () => {
    const page = await app.visit(addresses.rounds());
    expect(page.html).not.toContain(`action="${addresses.roundLook()}"`);
    const looked = await app.visit(addresses.roundLook(), { form: {} });
    expect(words(await app.visit(looked.goesTo ?? ''))).toContain('Er is nu geen rondje.');
  });
});

describe('a round that is found', () => {
  test('shows what one would do and get, and once both said yes with whom', async () => {
    await bothPutIn(true);
    const page = await app.visit(addresses.rounds());
    const found = await send(app, formTo(page, addresses.roundLook()));
    expect(words(found)).toContain('Dit is een rondje van 2 mensen.');
    expect([
      words(found).includes(ride[1]),
      words(found).includes('Banden plakken'),
      words(found).includes('Niet op zondag'),
    ]).toEqual([true, true, true]);
    const at = addresses.round(await roundOf(owner));
    const nameless = await send(app, formTo(found, at), { naam: ' ', bereik: '06 1' });
    expect([nameless.status, words(nameless).includes('Schrijf op hoe'), nameless.html.includes('06 1')]).toEqual([
      422,
      true,
      true,
    ]);
    const said = await send(app, formTo(found, at), { naam: 'Hanneke', bereik: '06 12345678' });
    expect(words(said)).toContain('Jij zei ja. Nu wachten we op de anderen');
    await sayYes(store, kees, aroundNow, { id: await roundOf(kees), firstName: 'Kees', contact: '06 87654321' });
    const settled = words(await app.visit(at));
    for (const part of ['Kees', 'jullie helpen elkaar', '06 87654321', 'Stopt er een? Dan gaan de andere gewoon door.'])
      expect(settled).toContain(part);
    expect(words(await app.visit(addresses.agreements()))).toContain('Kees: Iemand die mijn band plakt');
    expect(words(await app.visit(addresses.guestAt()))).toContain('Kees');
  });

  test('is over after a no, also after a yes, and shows no words of others any more', async () => {
    await bothPutIn(true);
    const found = await send(app, formTo(await app.visit(addresses.rounds()), addresses.roundLook()));
    const id = await roundOf(owner);
    const said = await send(app, formTo(found, addresses.round(id)), { naam: 'Hanneke', bereik: '' });
    const no = await send(app, formTo(said, addresses.roundNo(id)));
    expect(words(no)).toContain('Je hoeft niet uit te leggen waarom.');
    expect(words(no)).toContain('Dit rondje gaat niet door.');
    expect(words(no)).not.toContain(ride[1]);
    const late = await app.visit(addresses.round(id), { form: { naam: 'Hanneke' } });
    expect(late.status).toBe(303);
  });

  test('of somebody else is not there', async () => {
    await bothPutIn(true);
    await send(app, formTo(await app.visit(addresses.rounds()), addresses.roundLook()));
    const theirs = await roundOf(kees);
    expect((await app.visit(addresses.round(theirs))).status).toBe(404);
    expect((await app.visit(addresses.roundNo(theirs), { form: {} })).status).toBe(404);
  });
});

describe('a coordinator', () => {
  let carla: TestBrowser;
  beforeEach(async () => {
    const worker = await coordinator(store, aroundNow);
    carla = app.another();
    const session = { workerId: worker.id, maySetUp: false, both: true, device: null };
    carla.cookies.set('naober-werk', await beginWorkerSession(store, aroundNow, session));
    for (const one of [owner, kees]) {
      const who = { name: 'Carla', kind: 'guest', workerId: worker.id, organisationId: worker.organisationId } as const;
      await gives(one, aroundNow, (await joins(store, one, aroundNow, who)).id, ['chains']);
    }
  });

  test('sees what goes round and no names, proposes it, and reads who only once both said yes', async () => {
    await bothPutIn(false);
    const page = await carla.visit(addresses.roundsAtWork());
    expect([words(page).includes(bike[1]), words(page).includes('Een ander doet: Banden plakken')]).toEqual([true, true]);
    expect(words(page)).not.toContain('Hanneke');
    const sent = await send(carla, formTo(page, addresses.roundsAtWork()));
    expect(words(sent)).toContain('Het rondje is voorgesteld.');
    expect(words(sent)).toContain('We wachten op antwoord');
    for (const at of [addresses.rounds(), addresses.agreements()])
      expect(words(await app.visit(at))).toContain('Er is een rondje. Wil je meedoen?');
    for (const [viewer, firstName] of [
      [owner, 'Hanneke'],
      [kees, 'Kees'],
    ] as const)
      await sayYes(store, viewer, aroundNow, { id: await roundOf(viewer), firstName, contact: '' });
    expect(words(await carla.visit(addresses.roundsAtWork()))).toMatch(/Dit rondje gaat door: (Hanneke, Kees|Kees, Hanneke)\./);
  });

  test('is told when a round is not there any more', async () => {
    const gone = await carla.visit(addresses.roundsAtWork(), { form: { rondje: 'x' } });
    expect(words(await carla.visit(gone.goesTo ?? ''))).toContain('Dit rondje kan niet meer.');
  });
});

/** A day a month from now, as text. */
function nextMonth(): string {
  return dutchDay(new Date(Date.now() + 30 * 86_400_000));
}
