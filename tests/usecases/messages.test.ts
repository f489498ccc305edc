import { createDecipheriv, createECDH, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { guestOf } from '../../src/database/guest.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { isPushService } from '../../src/domain/letters/push-service.ts';
import { byPush } from '../../src/jobs/letters/by-push.ts';
import { tellBrowserBy } from '../../src/jobs/outside/push.ts';
import { readOwnPush, stopPush, wantPush } from '../../src/usecases/letters/own-push.ts';
import { pushKeys } from '../../src/usecases/letters/push-keys.ts';
import { putLetter } from '../../src/usecases/letters/put-letter.ts';
import { testOpenId } from '../support/app.ts';
import { aroundNow, beginWith } from '../support/circle.ts';
import { plainLettersTo, sendRound, standingOf } from '../support/plain-letters.ts';
import { addKees } from '../support/sharing.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

type Came = { readonly path: string; readonly headers: Readonly<Record<string, unknown>>; readonly body: Buffer };

/** A browser as far as encryption goes. */
function newBrowser() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = randomBytes(16);
  return { pair, auth, p256dh: pair.getPublicKey('base64url'), authText: auth.toString('base64url') };
}

const derive = (secret: Buffer, salt: Buffer, about: Buffer, length: number) => {
  const key = createHmac('sha256', salt).update(secret).digest();
  return createHmac('sha256', key)
    .update(Buffer.concat([about, Buffer.from([1])]))
    .digest()
    .subarray(0, length);
};

/** What only that browser can read (RFC 8291, RFC 8188). */
function read(browser: ReturnType<typeof newBrowser>, body: Buffer): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
  const theirs = body.subarray(21, 21 + idLength);
  const about = Buffer.concat([Buffer.from('WebPush: info\0'), browser.pair.getPublicKey(), theirs]);
  const secret = derive(browser.pair.computeSecret(theirs), browser.auth, about, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const sealed = body.subarray(21 + idLength);
  const opened = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
  return text.subarray(0, text.lastIndexOf(2)).toString('utf8');
}

let store: TestStore;
let viewer: Viewer;
let kees: string;
let service: Server;
let site = '';
const came: Came[] = [];
const answers = new Map<string, number>();
beforeAll(async () => {
  store = await openTestStore();
  viewer = await beginWith(store, 'Kees');
  kees = await addKees(store, viewer);
  service = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      came.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(answers.get(request.url ?? '') ?? 201).end();
    });
  }).listen(0, '127.0.0.1');
  await once(service, 'listening');
  const place: AddressInfo | string | null = service.address();
  site = `http://127.0.0.1:${place !== null && typeof place === 'object' ? place.port : 0}`;
});
afterAll(async () => {
  service.close();
  await store.remove();
});

/** The services of the tests stand on this machine, under the address of a real one. */
const real = 'https://fcm.googleapis.com';
const letters = () => ({
  ...plainLettersTo('smtp://127.0.0.1:1'),
  carriers: {
    push: byPush(
      store,
      async () => {
        const tell = tellBrowserBy(await pushKeys(store, aroundNow, testOpenId.sealing), 'mailto:naober@example.org', () => true);
        return (browser, message) => tell({ ...browser, endpoint: browser.endpoint.replace(real, site) }, message);
      },
      () => 'Er is iets voor je op Naober.',
      (id) => `/bij/${id}`,
    ),
  },
});
const guest = () => {
  const as = guestOf(store, { id: kees, ownerId: viewer.id }, () => ({}));
  return { ...as, via: randomUUID() };
};
const put = async (subjectId: string) => {
  const letter = { ownerId: viewer.id, participantId: kees, kind: 'plain', subjectId, at: new Date(), way: 'push' } as const;
  await viewer.do((db) => putLetter(db, letter));
  await sendRound(store, aroundNow, letters());
  return (await standingOf(store, viewer.id, 'push'))[subjectId];
};

it('a browser is told that there is something, in words that say nothing, which only it can read', async () => {
  const [browser, about] = [newBrowser(), randomUUID()];
  const given = { endpoint: `${real}/fcm/send/one`, p256dh: browser.p256dh, auth: browser.authText };
  expect(await wantPush(guest(), aroundNow, given)).toEqual({ ok: true, value: null });
  await wantPush(guest(), aroundNow, given);
  expect([await readOwnPush(guest()), await put(about)]).toEqual([1, 'sent']);
  const [message] = came.filter(({ path }) => path.endsWith('/one'));
  expect(message?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400' });
  expect(String(message?.headers['authorization'])).toMatch(/^vapid t=/);
  expect(JSON.parse(read(browser, message?.body ?? Buffer.alloc(0)))).toEqual({
    text: 'Er is iets voor je op Naober.',
    to: `/bij/${kees}`,
  });
});

it('a browser that is not there any more is forgotten, and mail goes on as it did', async () => {
  answers.set('/fcm/send/one', 410);
  expect(await put(randomUUID())).toBe('undeliverable: no-such-address');
  expect(await readOwnPush(guest())).toBe(0);
  expect(
    await viewer.do((db) => db.selectFrom('contact_way').select('bounced_at').where('bounced_at', 'is not', null).execute()),
  ).toEqual([]);
});

it('when the service says not now it is tried again later; stopped is stopped', async () => {
  const browser = newBrowser();
  answers.set('/fcm/send/two', 429);
  await wantPush(guest(), aroundNow, { endpoint: `${real}/fcm/send/two`, p256dh: browser.p256dh, auth: browser.authText });
  expect(await put(randomUUID())).toBe('waiting: later');
  await stopPush(guest(), aroundNow);
  expect(await readOwnPush(guest())).toBe(0);
});

it('only addresses of known services are taken, so that nobody has us call on machines inside', async () => {
  const browser = newBrowser();
  const keys = { p256dh: browser.p256dh, auth: browser.authText };
  for (const endpoint of [
    'https://127.0.0.1/x',
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:22/x',
    'https://fcm.googleapis.com.example.org/x',
    '',
  ])
    expect([endpoint, isPushService(endpoint), (await wantPush(guest(), aroundNow, { endpoint, ...keys })).ok]).toEqual([
      endpoint,
      false,
      false,
    ]);
  for (const endpoint of [
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://web.push.apple.com/x',
    'https://db5p.notify.windows.com/w/?token=x',
  ])
    expect([endpoint, isPushService(endpoint)]).toEqual([endpoint, true]);
});

it('the keys of this installation are made once, and are of no use sealed with another key', async () => {
  const first = await pushKeys(store, aroundNow, testOpenId.sealing);
  expect(await pushKeys(store, aroundNow, testOpenId.sealing)).toEqual(first);
  const other = { seal: testOpenId.sealing.seal, open: () => null };
  await expect(pushKeys(store, aroundNow, other)).rejects.toThrow('another key');
});
