import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stampOf } from '../../src/domain/person/stamp.ts';
import { sayAbout } from '../../src/usecases/say-about.ts';
import { openTestApp } from '../support/app.ts';
import { beginWith, named } from '../support/circle.ts';
import { fieldsOf, formTo, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { inviteByLink, movedAround, participantNamed } from '../support/inviting.ts';
import { engines, openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore(engines.at(-1));
});
afterAll(() => store.remove());

it('a circle of somebody younger than sixteen begins with a parent as the first to take part, once', async () => {
  const app = openTestApp(store);
  const form = formTo(await app.visit('/jonger-dan-16'), '/jonger-dan-16');
  const empty = await app.visit('/jonger-dan-16', { form: { ...fieldsOf(form), naam: 'Sam' } });
  expect(empty.status).toBe(422);
  expect(words(empty)).toContain('Kies ouder of voogd.');
  const filled = { ...fieldsOf(form), naam: 'Sam', ouder: 'Mirjam', als: 'gezag' };
  const [first, second] = await Promise.all([1, 2].map(() => app.another().visit('/jonger-dan-16', { form: filled })));
  expect([first?.goesTo, second?.goesTo]).toEqual(['/kring/namen', '/kring/namen']);
  const begun = await app.visit('/jonger-dan-16', { form: filled });
  expect(begun.goesTo).toBe('/kring/namen');
  expect(words(await app.visit('/kring/namen'))).toContain('Mirjam helpt vandaag.');
  const sharing = words(await app.visit('/delen'));
  expect(sharing.split('Mirjam').length).toBeGreaterThan(1);
  expect(words(await app.visit('/namens'))).toContain('Mirjam');
});

it('of an adult nothing is asked: one line where a circle is kept, and where one comes for somebody', async () => {
  const app = openTestApp(store);
  for (const address of ['/voor-iemand-anders', '/bewaren']) {
    if (address === '/bewaren') await app.visit('/', { form: { name: 'Kees', act: randomUUID() } });
    const links = all((await app.visit(address)).page, 'a', { href: '/jonger-dan-16' });
    expect(links.map(textOf)).toEqual(['Ben je jonger dan 16?']);
  }
});

it('an invitation for a child goes to a parent: the page names who could be asked, and has no form', async () => {
  const around = movedAround();
  const viewer = await beginWith(store, 'Sam, Mirjam');
  const sam = await named(viewer, 'Sam');
  const who = await participantNamed(viewer, around, 'Sam', sam.id);
  await participantNamed(viewer, around, 'Mirjam');
  const token = await inviteByLink(viewer, around, who);
  const said = [{ key: 'child', answer: 'yes', was: stampOf('') }];
  await sayAbout(viewer, around, { actId: randomUUID(), alterId: sam.id, chapter: 'who', said, unlocked: true });
  expect(token).toHaveLength(22);
  const { readInviting } = await import('../../src/usecases/invite/read-inviting.ts');
  const read = await readInviting(viewer, around, who);
  expect(read?.not).toBe('child');
  expect(read?.others.map(({ name }) => name)).toEqual(['Mirjam']);
});
