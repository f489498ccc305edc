import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { fieldsOf, formTo, send, words } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { badPictures, dots, photoWithGps } from '../support/pictures.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let app: TestApp;
let truus: string;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.remove());
beforeEach(async () => {
  app = openTestApp(store);
  await app.visit('/', { form: { name: 'Truus, Kees', act: randomUUID() } });
  const link = all((await app.visit('/kring')).page, 'a').find((each) => textOf(each) === 'Truus');
  truus = link?.attributes['href'] ?? '';
});
afterEach(() => expect(app.complaints).toEqual([]));

const origin = 'http://localhost:3000';
const jpeg = async () => new Uint8Array(await dots(50, 50).jpeg().toBuffer());

/** Sends the form of the photo page with a file, as a browser does. */
async function sendFile(
  file: Uint8Array<ArrayBuffer> | null,
  { name = 'IMG_0001.jpg', from = undefined as Reply | undefined } = {},
) {
  const form = formTo(from ?? (await app.visit(`${truus}/foto`)), `${truus}/foto`, 'foto');
  expect(form.attributes['enctype']).toBe('multipart/form-data');
  const body = new FormData();
  for (const [field, values] of Object.entries(fieldsOf(form))) if (field !== 'foto') body.append(field, values[0] ?? '');
  body.append('foto', new Blob(file === null ? [] : [file]), file === null ? '' : name);
  const reply = await app.visit(`${truus}/foto`, { method: 'POST', body, headers: { origin } });
  return reply.goesTo === null ? reply : app.visit(reply.goesTo);
}
const photosOn = (reply: Reply) => [...reply.html.matchAll(/\/foto\/[0-9a-f-]{36}/g)].map(([address]) => address);

test('a photo is put, drawn in the outline, shown in the list, and kept clean', async () => {
  const page = await sendFile(await photoWithGps());
  expect(words(page)).toContain('Bewaard: de foto van Truus.');
  const [address = ''] = photosOn(page);
  const circle = await app.visit('/kring');
  const image = all(circle.page, 'image').filter(({ attributes }) => attributes['href'] === address);
  expect(image).toHaveLength(2);
  for (const { attributes } of image) {
    const id = /url\(#(.*)\)/.exec(attributes['clip-path'] ?? '')?.[1] ?? '';
    expect(all(circle.page, 'clipPath', { id })).toHaveLength(1);
  }
  expect(all(circle.page, 'img').map(({ attributes }) => [attributes['src'], attributes['alt']])).toEqual([[address, '']]);
  const answer = await app.app.request(`${origin}${address}`, { headers: { host: 'localhost:3000', cookie: cookies() } });
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toBe('private, max-age=604800, immutable');
  const { format, width, height, exif, icc, xmp } = await sharp(await answer.arrayBuffer()).metadata();
  expect({ format, width, height, exif, icc, xmp }).toEqual({ format: 'jpeg', width: 256, height: 256 });
});

const cookies = () => [...app.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

test('nobody else can see a photo, nor tell that there is one', async () => {
  const [address = ''] = photosOn(await sendFile(await jpeg()));
  const other = app.another();
  expect((await other.visit(address)).goesTo).toBe('/');
  await other.visit('/', { form: { name: 'Mo', act: randomUUID() } });
  const plain = ({ html }: Reply) => html.replace(/[0-9a-f-]{36}/g, 'ID');
  const [theirs, none] = [await other.visit(address), await other.visit(`/foto/${randomUUID()}`)];
  expect([theirs.status, none.status, plain(theirs) === plain(none)]).toEqual([404, 404, true]);
});

test('what cannot be kept is refused in words, at the field and above, and changes nothing', async () => {
  const said: Record<string, string> = {};
  for (const [name, file] of Object.entries(await badPictures())) {
    const reply = await sendFile(file, { name: 'foto.jpg' });
    expect(reply.status, name).toBe(422);
    expect(words(reply), name).toContain('Deze foto is niet bewaard');
    said[name] = textOf(all(reply.page, 'p', { id: 'field-foto-problem' })[0] ?? reply.page);
  }
  expect(said['a HEIC']).toContain('van de soort HEIC');
  expect(said['a PDF']).toContain('geen foto die we kunnen lezen');
  expect(said['half a JPEG']).toContain('niet heel');
  expect(words(await sendFile(null))).toContain('Kies eerst een foto.');
  expect(photosOn(await app.visit('/kring'))).toEqual([]);
});

test('a file of more than 10 MB is refused on the same page', async () => {
  const reply = await sendFile(new Uint8Array(10.5 * 1024 * 1024));
  expect([reply.status, words(reply).includes('Deze foto is te groot.')]).toEqual([413, true]);
});

test('whoever is not known here has no file read', async () => {
  const body = new FormData();
  body.append('foto', new Blob([await jpeg()]), 'a.jpg');
  const reply = await app.another().visit(`${truus}/foto`, { method: 'POST', body, headers: { origin } });
  expect([reply.status, reply.goesTo]).toEqual([303, '/']);
  const elsewhere = await app.visit(`${truus}/foto`, { method: 'POST', body, headers: { origin: 'https://elders.example' } });
  expect(elsewhere.status).toBe(403);
});

test('another photo takes its place; taken away it can be put back', async () => {
  const [first] = photosOn(await sendFile(await jpeg()));
  const there = await app.visit(`${truus}/foto`);
  expect(words(there)).toContain('Zet deze ervoor in de plaats');
  const [second] = photosOn(await sendFile(await jpeg(), { from: there }));
  expect(second).not.toBe(first);
  const gone = await send(app, formTo(await app.visit(`${truus}/foto`), `${truus}/foto`, 'weg'));
  expect(words(gone)).toContain('De foto van Truus is weggehaald.');
  expect(photosOn(gone)).toEqual([]);
  expect(photosOn(await send(app, formTo(gone, '/kring/ongedaan', 'Ongedaan maken')))).toContain(second);
});

test('a photo is on no sheet to show', async () => {
  await sendFile(await jpeg());
  expect(photosOn(await app.visit('/kring/print?voor=anderen'))).toEqual([]);
});

test('a browser that others use too keeps no photo', async () => {
  const [address = ''] = photosOn(await sendFile(await jpeg()));
  await store.as('naober_sign_in', null, (db) => db.updateTable('device_session').set({ shared: true }).execute());
  const shown = await app.visit(address);
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'no-store']);
});
