import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Store } from '../../src/database/open.ts';
import { identitiesBy } from '../../src/jobs/outside/open-id.ts';
import { sealingWith } from '../../src/usecases/organisation/sealing.ts';
import { createApp } from '../../src/web/app.ts';
import { noAssets } from '../../src/web/assets.ts';
import type { Health } from '../../src/web/health.ts';
import type { WebSettings } from '../../src/web/settings.ts';
import { type HtmlElement, readHtml } from './html.ts';

/** What came back: `page` is read only when asked for, and fails when the HTML is not well-formed. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly page: HtmlElement;
  readonly goesTo: string | null;
};

export type Ask = {
  readonly method?: string;
  /** Sent as a form by POST, with the Origin a browser would give. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
};

type Sent = Omit<Ask, 'body'> & { readonly body?: string | Uint8Array<ArrayBuffer> };

/** A browser as far as a test needs one: it keeps cookies. */
export type TestBrowser = { visit(path: string, ask?: Ask): Promise<Reply>; readonly cookies: Map<string, string> };

export type TestApp = TestBrowser & { readonly app: Hono; readonly complaints: unknown[]; another(): TestBrowser };

type Options = { readonly settings?: Partial<WebSettings>; readonly now?: () => Date; readonly health?: () => Promise<Health> };

export const testSettings: WebSettings = { demo: false, forOthers: null, secure: false, allowedHosts: [], mail: 'on-screen' };

/** Sealed with a key of the tests, and the real way to providers. */
export const testOpenId = { sealing: sealingWith(new Uint8Array(32).fill(1)), identities: identitiesBy(() => undefined) };

const host = 'localhost:3000';

/** The whole app on a store, asked in process. `complaints` holds every unexpected error: a test wants it empty. */
export function openTestApp(store: Store, { settings, now = () => new Date(), health }: Options = {}): TestApp {
  const complaints: unknown[] = [];
  const app = createApp({
    store,
    around: { now, newId: randomUUID },
    settings: { ...testSettings, ...settings },
    openId: testOpenId,
    assets: noAssets,
    health: health ?? (async () => ({ store: true, queue: true, disk: true })),
    complain: (problem) => complaints.push(problem),
  });
  return { app, complaints, another: () => browser(app), ...browser(app) };
}

function browser(app: Hono): TestBrowser {
  const cookies = new Map<string, string>();
  const visit = async (path: string, ask: Ask = {}): Promise<Reply> => {
    const answer = await app.request(`http://${host}${path}`, requestOf(await inBytes(ask), cookies));
    for (const line of answer.headers.getSetCookie()) keepCookie(cookies, line);
    const html = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      html,
      get page() {
        return readHtml(html);
      },
      goesTo: answer.headers.get('location'),
    };
  };
  return { visit, cookies };
}

/** A form with files as the bytes a browser sends: the app may stop reading halfway, which a form that is still being written does not take. */
async function inBytes({ body, ...ask }: Ask): Promise<Sent> {
  if (!(body instanceof FormData)) return { ...ask, ...(body === undefined ? {} : { body }) };
  const written = new Response(body);
  const type = { 'content-type': written.headers.get('content-type') ?? '' };
  return { ...ask, body: new Uint8Array(await written.arrayBuffer()), headers: { ...type, ...ask.headers } };
}

function requestOf({ method, form, headers = {}, body }: Sent, cookies: ReadonlyMap<string, string>): RequestInit {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = form === undefined ? body : encoded(form);
  const own = {
    host,
    ...(cookie === '' ? {} : { cookie }),
    ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: `http://${host}` }),
  };
  return {
    method: method ?? (form === undefined ? 'GET' : 'POST'),
    headers: { ...own, ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  };
}

const encoded = (form: NonNullable<Ask['form']>) =>
  new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))).toString();

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', ...value] = pair.split('=');
  if (/max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value.join('='));
}
