import { randomUUID } from 'node:crypto';
import { viewerOf } from '../../src/database/viewer.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { addresses } from '../../src/web/addresses.ts';
import { openTestApp, type TestApp, type TestBrowser } from './app.ts';
import { type AskedThings, askedThings } from './asked-things.ts';
import { begunOrganisation, invited } from './at-work.ts';
import { aroundNow as around } from './circle.ts';
import { type EveryRole, everyRole, type WebRole } from './every-role.ts';
import { choiceNamed, formTo, send } from './forms.ts';
import { inviteByLink, participantNamed, sayYes } from './inviting.ts';
import type { MovedTown } from './moved-clock.ts';
import { nearbyPages } from './nearby-pages.ts';
import { idsOf, type ObjectKind, oneOfEach } from './objects-of.ts';
import { gives } from './takes-part.ts';
import { turnedPages } from './turned-pages.ts';

/** Browsers of people who are in a moment of their own: at the door of work, gone in a hurry, two whose circles are linked, a coach nearly done. */
const passers = ['new worker', 'left in a hurry', 'Kees with Hanneke', 'Hanneke', 'Ilse'] as const;
export type Passer = (typeof passers)[number];

/** What a space with a row of everything is about, and what only a token, a request or a wish of somebody else leads to. */
export type HomeThings = {
  readonly all: EveryRole;
  readonly ids: ReadonlyMap<ObjectKind, string>;
  readonly passers: ReadonlyMap<Passer, TestBrowser>;
  /** Whole addresses by the name of their page, with who opens them. */
  readonly special: ReadonlyMap<string, { readonly dweller: Passer | WebRole; readonly path: string }>;
};

/** Prepares what every page is about that the town itself does not tell. */
export async function homeThings(town: MovedTown): Promise<HomeThings> {
  const { store } = town;
  const app = openTestApp(store, { settings: { demo: true } });
  const all = await everyRole(store, app);
  const ids = await oneOfEach(store, all.ownerId);
  const viewer = viewerOf(store, all.ownerId);
  const [invitation, accepted, link] = [await invite('Ada'), await invite('Bea'), newToken()];
  async function invite(name: string) {
    return inviteByLink(viewer, around, await participantNamed(viewer, around, name));
  }
  await sayYes(store, around, accepted, link);
  const behalf = all.participationOf('representative') ?? '';
  await gives(viewer, around, behalf, ['circle-list', 'agreements']);
  const [person = '', other = ''] = await idsOf(store, all.ownerId, 'person');
  const proposal = await proposed(all, behalf, other);
  const { kees, hanneke, atHanneke } = await linked(app);
  const ilse = await takesPart(app, 'ilse');
  const hired = await invited(all.browserOf('coordinator'), { name: 'Noor', mail: 'noor@example.org', role: 'professional' });
  const sheet = all.participationOf('guest of an organisation') ?? '';
  const share = ids.get('participant') ?? '';
  const asking = await askedThings(store, all);
  const [regelaar, member, view] = (['regelaar', 'member with one task', 'member with a view'] as const).map(
    (role) => all.participationOf(role) ?? '',
  );
  await gives(viewer, around, view ?? '', ['talents']);
  return {
    all,
    ids,
    passers: new Map([
      ['new worker', await atTheDoor(town, app)],
      ['left in a hurry', await inAHurry(app)],
      ['Kees with Hanneke', kees],
      ['Hanneke', hanneke],
      ['Ilse', ilse.browser],
    ]),
    special: new Map<string, { readonly dweller: Passer | WebRole; readonly path: string }>([
      ...askedPages(asking, regelaar ?? ''),
      ...(await turnedPages(store, all)),
      ...(await nearbyPages(store, all, ids.get('visit') ?? '')),
      ['tell-talents', { dweller: 'owner', path: addresses.tellTalents('graag') }],
      ['tell-talents-of', { dweller: 'owner', path: addresses.tellTalentsOf(person, 'graag') }],
      ['guest-tells', { dweller: 'member with one task', path: addresses.guestTells(member ?? '', 'graag') }],
      ['guest-shown-talents', { dweller: 'member with a view', path: addresses.guestShownTalents(view ?? '') }],
      ['what-if-then', { dweller: 'owner', path: addresses.whatIfThen([person], 'ill') }],
      ['invitation', { dweller: 'anonymous', path: `/u/${invitation}` }],
      ['own-link', { dweller: 'anonymous', path: `/mee/${link}` }],
      ['work-invitation', { dweller: 'anonymous', path: hired }],
      ['second-step', { dweller: 'new worker', path: addresses.secondStep() }],
      ['second-step-app', { dweller: 'new worker', path: addresses.secondStepApp() }],
      ['second-step-key', { dweller: 'new worker', path: addresses.secondStepKey() }],
      ['open-again-here', { dweller: 'left in a hurry', path: addresses.openAgainHere() }],
      ['guest-circles', { dweller: 'Kees with Hanneke', path: addresses.guestCircles(atHanneke) }],
      ['guest-ending', { dweller: 'Ilse', path: addresses.guestEnding(ilse.who) }],
      ['link-circles', { dweller: 'Hanneke', path: addresses.linkCircles(atHanneke) }],
      ['guest-behalf-propose', { dweller: 'representative', path: addresses.guestBehalfPropose(behalf, person) }],
      ['guest-behalf-call-off', { dweller: 'representative', path: await callsOff(all, behalf) }],
      ['removal-answer', { dweller: 'owner', path: addresses.removalProposal(proposal) }],
      ['seen-view', { dweller: 'owner', path: addresses.seenView(sheet) }],
      ['throw-view-away', { dweller: 'owner', path: addresses.throwViewAway(sheet) }],
      ['share-right', { dweller: 'owner', path: addresses.shareRight(share, '?wat=circle-list&tot=year') }],
    ]),
  };
}

/** The small pages of asking, of the owner and of who arranges: of a draft, of what was answered with something else, and of an answer page. */
function askedPages({ owner, regelaar, whom, token, agreed }: AskedThings, who: string) {
  const steps = { what: '/wat', when: '/wanneer', beside: '/antwoord', who: '/wie', reads: '/lezen' } as const;
  const on = (name: string) => (name === 'reads' ? `?wie=${whom}` : '');
  const names: readonly (keyof typeof steps)[] = ['what', 'when', 'beside', 'who', 'reads'];
  return [
    ...names.flatMap((name): [string, { readonly dweller: WebRole; readonly path: string }][] => [
      [`asking-${name}`, { dweller: 'owner', path: `${addresses.ask(owner.draft, steps[name])}${on(name)}` }],
      [
        `guest-asking-${name}`,
        { dweller: 'regelaar', path: `${addresses.guestAskOf(who, regelaar.draft, steps[name])}${on(name)}` },
      ],
    ]),
    ['guest-asking-one', { dweller: 'regelaar', path: addresses.guestAskOf(who, regelaar.draft) }],
    ['asking-otherwise', { dweller: 'owner', path: addresses.asked(owner.otherwise, '/anders') }],
    ['guest-asking-otherwise', { dweller: 'regelaar', path: addresses.guestAsked(who, regelaar.otherwise, '/anders') }],
    ['answer-ask', { dweller: 'anonymous', path: addresses.answerAsk(token) }],
    ['thank-you', { dweller: 'owner', path: addresses.thankYou(agreed) }],
    ['between-two', { dweller: 'owner', path: addresses.betweenTwo(whom) }],
    ['guest-between-two', { dweller: 'member with one task', path: addresses.guestBetweenTwo(whom) }],
    ['follow-up-agreement', { dweller: 'owner', path: addresses.followUp('afspraak', agreed) }],
  ] as const;
}

/** Who decides about contacts asks that somebody goes; answers the id of the proposal. */
async function proposed(all: EveryRole, behalf: string, person: string): Promise<string> {
  const browser = all.browserOf('representative');
  const address = addresses.guestBehalfPropose(behalf, person);
  const form = formTo(await browser.visit(address), address);
  const reply = await send(browser, form, { wens: 'remove', reden: 'Het is te druk' });
  if (reply.status !== 200) throw new Error(`Proposing was answered with ${reply.status}.`);
  const asked = await all.browserOf('owner').visit(addresses.mandates());
  return new RegExp(`${addresses.removalProposal('([0-9a-f-]{36})')}`).exec(asked.html)?.[1] ?? '';
}

/** Who decides about care asks something; answers where they say that it is off. */
async function callsOff(all: EveryRole, behalf: string): Promise<string> {
  const browser = all.browserOf('representative');
  const address = addresses.guestBehalfAsk(behalf);
  const form = formTo(await browser.visit(address), address);
  const tot = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await send(browser, form, { wie: choiceNamed(form, 'Kees'), wat: 'Meerijden', tot, reden: 'De controle' });
  const { html } = await browser.visit(address);
  const [link] = new RegExp(addresses.guestBehalfCallOff(behalf, '[0-9a-f-]{36}')).exec(html) ?? [];
  if (link === undefined) throw new Error('Nothing that was asked can be called off.');
  return link;
}

/** Steps into the shoes of somebody of the town who takes part. */
async function takesPart(app: TestApp, slug: string): Promise<{ readonly browser: TestBrowser; readonly who: string }> {
  const browser = app.another();
  const { goesTo } = await browser.visit(addresses.demoGuest(slug), { form: {} });
  return { browser, who: goesTo?.split('/').at(-1) ?? '' };
}

/** Kees helps Hanneke and has a circle of his own, both in one browser, and says that he is in hers. */
async function linked(app: TestApp) {
  const { browser: kees, who } = await takesPart(app, 'kees');
  const hanneke = app.another();
  await kees.visit(addresses.demoAs('kees'), { form: {} });
  await hanneke.visit(addresses.demoAs('hanneke'), { form: {} });
  const address = addresses.guestCircles(who);
  await send(kees, formTo(await kees.visit(address), address));
  return { kees, hanneke, atHanneke: who };
}

/** Somebody who took an invitation of an organisation up, and has no second step yet. */
async function atTheDoor({ store }: MovedTown, app: TestApp): Promise<TestBrowser> {
  const browser = app.another();
  const organisation = { slug: 'nieuw', name: 'Wijkteam Nieuw', coordinator: 'Nel', email: 'nel@example.org' };
  const invitation = await begunOrganisation({ store, now: () => new Date() }, organisation);
  await send(browser, formTo(await browser.visit(invitation), invitation));
  return browser;
}

/** Somebody who left their circle in a hurry, and comes back in the same browser. */
async function inAHurry(app: TestApp): Promise<TestBrowser> {
  const browser = app.another();
  await browser.visit(addresses.demoAs('rosa'), { form: {} });
  await browser.visit(addresses.leaveQuickly(), { form: { act: randomUUID() } });
  return browser;
}
