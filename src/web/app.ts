import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Store } from '../database/open.ts';
import { StoreIsBusy } from '../database/store-is-busy.ts';
import { StoreIsFull } from '../database/store-is-full.ts';
import type { Around } from '../usecases/around.ts';
import type { OpenIdParts } from '../usecases/organisation/open-id.ts';
import { addresses } from './addresses.ts';
import { busyPage, faultPage, notKeptPage } from './answer/faults.tsx';
import { sendPage } from './answer/send-page.tsx';
import { type Assets, sendAsset } from './assets.ts';
import { type FormFields, formFields, idPattern } from './form-fields.ts';
import { type Health, sendHealth } from './health.ts';
import type { GuestHere, OwnerHere } from './here.ts';
import type { Answer, Page, Visit } from './page.ts';
import { lockedPage } from './pages/space/locked.tsx';
import { pages } from './pages.ts';
import { policyReports } from './policy-reports.ts';
import { readForm } from './request/body.ts';
import { choicesOf, keepChoices } from './request/choices.ts';
import { changeGuestHere, guestHashHere, guestHere } from './request/guest-session.ts';
import { withHeaders } from './request/headers.ts';
import { hostOf, onlyOwnHosts } from './request/hosts.ts';
import { isOpenToTypist, writesInSpace } from './request/open-to-typist.ts';
import { isFromOurselves } from './request/same-origin.ts';
import { senderOf } from './request/sender.ts';
import { changeHere, type Looking, ownerHere, shutAwayHere } from './request/session.ts';
import { deviceOf } from './request/session-parts.ts';
import { typingIsOver } from './request/typing-session.ts';
import { changeWorkerHere, visitingBrowser, workerHere } from './request/worker-here.ts';
import { sayIn } from './say/say.ts';
import type { WebSettings } from './settings.ts';
import type { PageFrame } from './ui/page-frame.ts';

/** What main.ts puts together. `complain` hears of every unexpected error; visitors see none of it. */
export type AppParts = {
  readonly store: Store;
  readonly around: Around;
  readonly settings: WebSettings;
  readonly openId: OpenIdParts;
  readonly assets: Assets;
  readonly health: () => Promise<Health>;
  readonly complain: (problem: unknown) => void;
};

type Method = 'get' | 'post';

/** The whole request, in order: headers, host, then a page of pages.ts (same origin, form, session, handler, answer). */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(withHeaders(parts.settings));
  app.use(onlyOwnHosts(parts.settings));
  app.get(addresses.asset(':name'), (context) => sendAsset(context, parts.assets));
  app.get(addresses.health(), (context) => sendHealth(context, parts.health));
  const reports = policyReports(parts.around.now, parts.complain);
  app.post(addresses.policyReport(), (context) => reports.take(context));
  for (const one of pages.filter(({ audience }) => audience !== 'demo' || parts.settings.demo)) register(app, one, parts);
  app.notFound((context) => sendFault(context, 404, parts));
  app.onError((problem, context) => sendProblem(context, problem, parts));
  return app;
}

function register(app: Hono, one: Page, parts: AppParts): void {
  const address = one.address.replaceAll(':id', `:id{${idPattern}}`).replaceAll(':who', `:who{${idPattern}}`);
  if (one.get !== undefined) app.get(address, (context) => answer(context, one, 'get', parts));
  if (one.post !== undefined) app.post(address, (context) => answer(context, one, 'post', parts));
  app.all(address, (context) => sendFault(context, 405, parts));
}

async function answer(context: Context, one: Page, method: Method, parts: AppParts): Promise<Response> {
  let form = formFields('');
  const path = new URL(context.req.url).pathname;
  try {
    const sent = method === 'post' ? await acceptedForm(context, one, parts) : form;
    if (typeof sent === 'number') return sendFault(context, sent, parts);
    form = sent;
    // What was typed for somebody else is never kept in a space of one's own that comes back in this browser.
    const over = await typingIsOver(context, sessionParts(parts));
    if (over && method === 'post' && writesInSpace(one)) return context.redirect(addresses.guestAt(), 303);
    const owner = await ownerHere(context, sessionParts(parts), lookingAt(context, one, method));
    if (owner?.wipeAfter && one.whileWiping !== true && one.audience === 'owner') return context.redirect(addresses.wipe(), 303);
    if (owner?.diedAt && one.whileShut !== true && one.audience === 'owner') return context.redirect(addresses.stillHere(), 303);
    const handler = one[method];
    const at = await workerHere(context, sessionParts(parts));
    const guest = await guestAt(context, one, { owner, worker: at.worker }, parts);
    const visit = visitOf(context, form, { owner, guest, ...at }, parts);
    const given = shutToTypist(visit, one, method) ?? (await handler?.(visit)) ?? { kind: 'not-found' };
    if (isShown(given, one, method)) await owner?.viewer.noteLook();
    const frame = {
      ...frameOf(context, parts),
      ...ownerInFrame(owner),
      still: one.audience === 'guest' ? null : stillAsked(owner),
      path: one.get ? path + new URL(context.req.url).search : '/',
    };
    return await send(context, given, frame, parts);
  } catch (problem) {
    if (!(problem instanceof StoreIsFull || problem instanceof StoreIsBusy)) throw problem;
    const frame = frameOf(context, parts);
    return sendPage(context, method === 'post' ? notKeptPage(path, form, frame.say) : busyPage(path, frame.say), frame);
  }
}

/** The form of a POST that may be answered, or the status to refuse it with. Nobody's file is read before it is known whose it is. */
async function acceptedForm(
  context: Context,
  { audience, largestFile }: Page,
  parts: AppParts,
): Promise<FormFields | 403 | 413 | 415> {
  const { req } = context;
  const said = { site: req.header('sec-fetch-site'), origin: req.header('origin'), host: hostOf(context) };
  if (!isFromOurselves(said)) return 403;
  if (largestFile === undefined) return readForm(req.raw);
  const mayRead = audience === 'everybody' || (await ownerHere(context, sessionParts(parts))) !== null;
  return mayRead ? readForm(req.raw, largestFile) : formFields('');
}

/** Whoever types at a distance gets the pages for that and no others. */
function shutToTypist(visit: Visit, one: Page, method: Method): Answer | null {
  const { owner } = visit;
  if (owner === null || owner.session.participantId === null || isOpenToTypist(one.name)) return null;
  return one.audience === 'owner' || (method === 'post' && writesInSpace(one)) ? lockedPage({ ...visit, owner }) : null;
}

type Here = Pick<Visit, 'owner' | 'guest' | 'worker' | 'atDoor'>;

/** Looking at what is of an owner is noted, under the name of the page and the object its address names, on whatever page it is shown. */
const lookingAt = (context: Context, { name }: Page, method: Method): Looking =>
  method === 'get' ? { part: name, objectId: context.req.param('id') ?? null } : null;

/** Whether a page of an owner was shown: then it is in the log, also when it read nothing that is noted by itself. */
const isShown = (given: Answer, { audience }: Page, method: Method): boolean =>
  method === 'get' && audience === 'owner' && (given.kind === 'page' || given.kind === 'file');

/** Who takes part at an address that names a participant. */
async function guestAt(
  context: Context,
  { audience }: Page,
  here: Pick<Visit, 'owner' | 'worker'>,
  parts: AppParts,
): Promise<GuestHere | null> {
  const participantId = audience === 'guest' ? context.req.param('who') : undefined;
  if (participantId === undefined) return null;
  return guestHere(context, { participantId, ...here, objectId: context.req.param('id') ?? null }, sessionParts(parts));
}

function visitOf(context: Context, form: FormFields, here: Here, parts: AppParts): Visit {
  const { around, settings, openId, store } = parts;
  const { language, look } = choicesOf(context);
  const { pathname, searchParams } = new URL(context.req.url);
  const site = `${settings.secure ? 'https' : 'http'}://${hostOf(context)}`;
  const asked = { language, look, say: sayIn(language), path: pathname, query: searchParams, form, params: context.req.param() };
  const shutAway = () => shutAwayHere(context, sessionParts(parts));
  return {
    ...asked,
    ...here,
    guestKey: guestHashHere(context, settings.secure),
    shutAway,
    site,
    from: senderOf(context, settings),
    device: deviceOf(context),
    visiting: () => visitingBrowser(context, settings.secure),
    around,
    settings,
    openId,
    store,
  };
}

const stillAsked = (owner: OwnerHere | null): string | null =>
  owner === null || owner.session.participantId === null
    ? null
    : addresses.guestStill(owner.session.participantId, ['type-along']);

const ownerInFrame = (owner: OwnerHere | null): Pick<PageFrame, 'hasOwner' | 'helper' | 'exit' | 'typedBy'> => ({
  typedBy: owner === null || owner.session.participantId !== null ? null : owner.typedBy,
  exit: owner === null ? null : owner.exitProminent ? 'prominent' : 'discreet',
  hasOwner: owner !== null && owner.wipeAfter === null && owner.diedAt === null,
  helper: owner === null || owner.session.sitting === null ? null : (owner.session.helpedBy ?? ''),
});

function frameOf(context: Context, { assets }: AppParts): PageFrame {
  const { language, look } = choicesOf(context);
  const asset = (name: string) => {
    const built = assets.names[name];
    return built === undefined ? null : addresses.asset(built);
  };
  return {
    language,
    look,
    say: sayIn(language),
    path: '/',
    hasOwner: false,
    helper: null,
    exit: null,
    typedBy: null,
    still: null,
    asset,
  };
}

async function send(context: Context, given: Answer, frame: PageFrame, parts: AppParts): Promise<Response> {
  switch (given.kind) {
    case 'page':
      return sendPage(context, given, frame);
    case 'go':
      if (given.session !== undefined) await changeHere(context, given.session, sessionParts(parts));
      if (given.worker !== undefined) await changeWorkerHere(context, given.worker, sessionParts(parts));
      if (given.guest !== undefined) await changeGuestHere(context, given.guest, sessionParts(parts));
      if (given.keep !== undefined) keepChoices(context, given.keep, parts.settings.secure);
      return context.redirect(given.to, 303);
    case 'file':
      if (given.name !== undefined)
        context.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(given.name)}`);
      if (given.tag !== undefined) {
        context.header('ETag', given.tag);
        if (context.req.header('if-none-match') === given.tag) return context.body(null, 304);
      }
      if (given.lasting === true) context.header('Cache-Control', 'private, max-age=604800, immutable');
      return context.body('bytes' in given ? given.bytes : given.text, 200, { 'Content-Type': given.type });
    case 'not-found':
      return sendPage(context, faultPage(404, frame.say), frame);
  }
}

const sessionParts = ({ store, around, settings }: AppParts) => ({ store, around, secure: settings.secure });

const sendFault = (context: Context, status: Parameters<typeof faultPage>[0], parts: AppParts) =>
  sendPage(context, faultPage(status, frameOf(context, parts).say), frameOf(context, parts));

/** What was malformed in a way only the router saw is the sender's; everything else is ours, and is said to the operator only. */
function sendProblem(context: Context, problem: Error, parts: AppParts): Promise<Response> {
  if (problem instanceof HTTPException && problem.status < 500) return sendFault(context, 404, parts);
  parts.complain(problem);
  return sendFault(context, 500, parts);
}
