import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { takeBackInvitations } from '../../src/usecases/invite/take-back-invitation.ts';
import { openTestApp, type Reply, type TestApp } from '../support/app.ts';
import { beginWith } from '../support/circle.ts';
import { fieldsOf } from '../support/forms.ts';
import { all, textOf } from '../support/html.ts';
import { inviteByLink, type MovedAround, movedAround, participantNamed } from '../support/inviting.ts';
import { type KeptMail, sendToKeep } from '../support/kept-post.ts';
import { engines, openTestStore, type TestStore } from '../support/store.ts';

let store: TestStore;
let around: MovedAround;
let app: TestApp;
let viewer: Viewer;
let kees: string;

beforeAll(async () => {
  store = await openTestStore(engines.at(-1));
});
afterAll(() => store.remove());
beforeEach(async () => {
  around = movedAround();
  app = openTestApp(store, { settings: { mail: 'sent' }, now: around.now });
  await app.visit('/', { form: { name: 'Kees', act: randomUUID() } });
  viewer = viewerOf(store, await ownerHere());
  kees = await participantNamed(viewer, around, 'Kees');
});

/** The owner whose space is open in the browser of the test: the newest. */
async function ownerHere(): Promise<string> {
  const found = await store.as('naober_sign_in', null, (db) =>
    db.selectFrom('device_session').select('owner_id as id').orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow(),
  );
  return found.id;
}

const formOn = (reply: Reply, action: string) => {
  const form = all(reply.page, 'form').find(({ attributes }) => attributes['action'] === action);
  if (form === undefined) throw new Error(`There is no form to ${action}.`);
  return form;
};
const mainOf = (reply: Reply) => textOf(all(reply.page, 'main')[0] ?? reply.page);

/** Chooses a way on the page that invites Kees. */
async function choose(how: string, more: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const address = `/uitnodigen/${kees}`;
  const form = formOn(await app.visit(address), address);
  return app.visit(address, { form: { ...fieldsOf(form), hoe: how, ...more } });
}

const tokenIn = (text: string) => /\/u\/([\w-]{22})/.exec(text)?.[1] ?? '';

describe('inviting', () => {
  it('asks how, and once how somebody is known', async () => {
    const empty = await choose('');
    expect(empty.status).toBe(422);
    expect(mainOf(empty)).toContain('Kies hoe je Kees wilt uitnodigen.');
    const unnamed = await choose('link');
    expect(unnamed.status).toBe(422);
    expect(mainOf(unnamed)).toContain('Vul in hoe Kees jou kent.');
    expect((await choose('link', { ik: 'Hanneke' })).status).toBe(200);
    expect(all((await app.visit(`/uitnodigen/${kees}`)).page, 'input', { name: 'ik' })).toEqual([]);
  });

  it('gives a message that can be read whole without the link, and shows the link once', async () => {
    const made = await choose('link', { ik: 'Hanneke' });
    const text = textOf(all(made.page, 'textarea')[0] ?? made.page);
    expect(text).toContain('Hoi Kees, Hanneke hier.');
    expect(text).toContain('Nee zeggen mag gewoon.');
    expect(text).toContain('Dan wist Naober je gegevens na 30 dagen.');
    const token = tokenIn(text);
    expect(token).toHaveLength(22);
    const later = await app.visit(`/uitnodigen/${kees}`);
    expect(later.html).not.toContain(token);
    expect(mainOf(later)).toContain('Er ligt een uitnodiging klaar.');
  });

  it.each([
    ['qr', 'Vierkant om te scannen: opent de uitnodiging'],
    ['paper', 'Vierkant om te scannen: opent de uitnodiging'],
  ])('by %s gives a square to scan', async (how, label) => {
    const made = await choose(how, { ik: 'Hanneke' });
    expect(all(made.page, 'svg', { 'aria-label': label })).toHaveLength(1);
  });

  it('is taken back in one press', async () => {
    const token = tokenIn((await choose('link', { ik: 'Hanneke' })).html);
    const address = `/uitnodigen/${kees}/intrekken`;
    const form = formOn(await app.visit(`/uitnodigen/${kees}`), address);
    expect((await app.visit(address, { form: fieldsOf(form) })).goesTo).toBe(`/uitnodigen/${kees}`);
    expect((await app.another().visit(`/u/${token}`)).goesTo).toBe('/oude-link');
    expect(mainOf(await app.visit(`/uitnodigen/${kees}`))).not.toContain('Er ligt een uitnodiging klaar.');
  });

  it('is not for another owner', async () => {
    const other = await beginWith(store, 'Truus');
    const strange = await participantNamed(other, around, 'Wim');
    for (const path of ['', '/mail', '/link-weg']) expect((await app.visit(`/uitnodigen/${strange}${path}`)).status).toBe(404);
    expect((await app.visit(`/uitnodigen/${strange}/intrekken`, { form: {} })).status).toBe(404);
  });
});

describe('an invitation opened on another phone', () => {
  it('says who invites before anything else, then asks who one is, under a neutral title', async () => {
    const reply = await app.another().visit(`/u/${await inviteByLink(viewer, around, kees)}`);
    expect(mainOf(reply)).toMatch(/^Hanneke nodigt je uit\s*Ben jij Kees\?/);
    expect(textOf(all(reply.page, 'title')[0] ?? reply.page)).toBe('Een vraag aan jou - Naober');
    const metas = all(reply.page, 'meta').map(({ attributes }) => attributes['name'] ?? attributes['property'] ?? '');
    expect(metas.filter((name) => /^(og:|twitter:|description)/.test(name))).toEqual([]);
    expect(metas).toContain('robots');
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('looked at by programs that read messages, it is still there for who it is for', async () => {
    const token = await inviteByLink(viewer, around, kees);
    for (let turn = 0; turn < 3; turn += 1) expect((await app.another().visit(`/u/${token}`)).status).toBe(200);
    await app.another().visit(`/u/${token}`, { method: 'HEAD' });
    const phone = app.another();
    await joinOn(phone, token);
    expect(phone.cookies.has('naober-bij')).toBe(true);
  });

  it('yes gives a link of one’s own to keep, that opens the same page on another phone', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const phone = app.another();
    const own = await joinOn(phone, token);
    expect(own.goesTo).toMatch(/^\/mee\/[\w-]{22}\?bewaren=ja$/);
    const kept = await phone.visit(own.goesTo ?? '');
    expect(mainOf(kept)).toContain('Dit is jouw eigen link');
    const link = (own.goesTo ?? '').split('?')[0] ?? '';
    const other = app.another();
    const asked = await other.visit(link);
    expect(mainOf(asked)).not.toMatch(/Kees|Hanneke/);
    expect((await other.visit(link, { form: {} })).goesTo).toBe(`/bij/${kees}`);
    expect((await other.visit(`/bij/${kees}`)).status).toBe(200);
    expect((await app.another().visit(`/bij/${kees}`)).status).toBe(404);
  });

  it('no, that is not me: a kind page, and nothing is used up', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const phone = app.another();
    const asked = await phone.visit(`/u/${token}`);
    const no = all(asked.page, 'a', { href: '/niet-voor-jou' });
    expect(no.map(textOf)).toEqual(['Nee, dat ben ik niet']);
    expect((await phone.visit('/niet-voor-jou')).status).toBe(200);
    expect((await app.another().visit(`/u/${token}`)).status).toBe(200);
  });

  it('nothing more: the owner is told, and cannot ask again', async () => {
    const token = await inviteByLink(viewer, around, kees);
    const phone = app.another();
    await phone.visit(`/u/${token}`);
    for (let turn = 0; turn < 2; turn += 1)
      expect((await phone.visit(`/u/${token}/stop`, { form: {} })).goesTo).toBe('/geen-berichten-meer');
    expect(mainOf(await app.visit(`/uitnodigen/${kees}`))).toContain('Kees wil geen berichten.');
  });
});

async function joinOn(phone: { visit: TestApp['visit'] }, token: string): Promise<Reply> {
  const form = formOn(await phone.visit(`/u/${token}`), `/u/${token}`);
  return phone.visit(`/u/${token}`, { form: fieldsOf(form) });
}

describe('a link that does not work', () => {
  const comparable = ({ status, headers, html }: Reply) => ({ status, html, headers: [...headers].sort() });

  it('is one page, byte for byte, whether it is over, taken back, used, unknown or no link at all', async () => {
    const dead: Record<string, () => Promise<string>> = {
      unknown: async () => 'A'.repeat(22),
      malformed: async () => 'x',
      used: async () => {
        const token = await inviteByLink(viewer, around, kees);
        await joinOn(app.another(), token);
        return token;
      },
      'taken back': async () => {
        const token = await inviteByLink(viewer, around, await participantNamed(viewer, around, 'Wim'));
        await takeBackInvitations(viewer, around, await lastParticipant());
        return token;
      },
      over: async () => {
        const token = await inviteByLink(viewer, around, await participantNamed(viewer, around, 'Rie'));
        around.later(8);
        return token;
      },
    };
    const answers = new Map<string, unknown>();
    for (const [why, make] of Object.entries(dead)) {
      const token = await make();
      for (const path of [`/u/${token}`, `/mee/${token}`])
        for (const ask of [{}, { form: {} }]) {
          const phone = app.another();
          const led = await phone.visit(path, ask);
          const page = await phone.visit(led.goesTo ?? '');
          answers.set(`${why} ${path.slice(0, 4)} ${Object.keys(ask)}`, [comparable(led), comparable(page)]);
        }
    }
    const [first] = answers.values();
    for (const [which, answer] of answers) expect(answer, which).toEqual(first);
    expect(JSON.stringify(first)).toContain('Deze link werkt niet meer');
    expect(JSON.stringify(first)).toContain('Bel of app degene van wie je hem kreeg.');
  });

  const lastParticipant = () =>
    viewer.do(async (db) => {
      const row = await db.selectFrom('participant').select('id').orderBy('created_at', 'desc').executeTakeFirstOrThrow();
      return row.id;
    });
});

describe('by mail', () => {
  const mails: KeptMail[] = [];
  /** What waits in the queue is written and sent now. */
  async function sendAll(): Promise<void> {
    mails.push(...(await sendToKeep(store, around)));
  }
  beforeEach(() => {
    mails.length = 0;
  });

  it('the address is asked after the whole mail was read, and the mail says where it comes from and how it stops', async () => {
    expect((await choose('mail', { ik: 'Hanneke' })).goesTo).toBe(`/uitnodigen/${kees}/mail`);
    const address = `/uitnodigen/${kees}/mail`;
    const asked = await app.visit(address);
    expect(mainOf(asked)).toContain('Waar komt dit vandaan? Hanneke gaf ons je adres');
    const fields = fieldsOf(formOn(asked, address));
    expect((await app.visit(address, { form: { ...fields, mail: 'geen adres' } })).status).toBe(422);
    for (let turn = 0; turn < 2; turn += 1)
      expect((await app.visit(address, { form: { ...fields, mail: 'kees@example.org' } })).goesTo).toBe(`/uitnodigen/${kees}`);
    await sendAll();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: 'kees@example.org', subject: 'Een bericht voor jou' });
    for (const part of ['Hanneke vraagt', 'Nee zeggen mag gewoon.', 'Stuur mij niets meer', 'na 30 dagen'])
      expect(mail?.text).toContain(part);
    await joinOn(app.another(), tokenIn(mail?.text ?? ''));
    await sendAll();
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toMatch(/\/mee\/[\w-]{22}\n/);
    expect(mails[1]?.text).not.toMatch(/Kees|Hanneke/);
  });

  it('a new link goes to who was invited by mail and to nobody else, and the page is the same for both', async () => {
    const address = `/uitnodigen/${kees}/mail`;
    const mailTo = `kees-${randomUUID()}@example.org`;
    await choose('mail', { ik: 'Hanneke' });
    await app.visit(address, { form: { ...fieldsOf(formOn(await app.visit(address), address)), mail: mailTo } });
    await sendAll();
    await joinOn(app.another(), tokenIn(mails[0]?.text ?? ''));
    await sendAll();
    mails.length = 0;
    const answers = [];
    for (const mail of [mailTo, `nee-${randomUUID()}@example.org`]) {
      const { status, html, headers } = await app.another().visit('/nieuwe-link', { form: { mail } });
      answers.push({ status, html, headers: [...headers].sort() });
    }
    expect(answers[0]).toEqual(answers[1]);
    await sendAll();
    expect(mails.map(({ to }) => to)).toEqual([mailTo]);
    const link = /\/mee\/[\w-]{22}/.exec(mails[0]?.text ?? '')?.[0] ?? '';
    expect((await app.another().visit(link, { form: {} })).goesTo).toBe(`/bij/${kees}`);
  });

  it('a new link can be asked for three times an hour', async () => {
    const mail = `vaak-${randomUUID()}@example.org`;
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await app.visit('/nieuwe-link', { form: { mail } })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    expect((await app.visit('/nieuwe-link', { form: { mail: 'x' } })).status).toBe(422);
  });

  it('who wants no mail is not offered one', async () => {
    const ways = async () =>
      all((await app.visit(`/uitnodigen/${kees}`)).page, 'input').flatMap(({ attributes }) =>
        attributes['name'] === 'hoe' ? [attributes['value']] : [],
      );
    expect(await ways()).toContain('mail');
    const way = { participant_id: kees, owner_id: viewer.id, channel: 'mail', value: 'kees@example.org', said_by: kees } as const;
    await viewer.do((db) =>
      db
        .insertInto('contact_way')
        .values({ ...way, said_at: around.now(), muted_at: around.now() })
        .execute(),
    );
    expect(await ways()).toEqual(['link', 'qr', 'paper']);
    expect(mainOf(await app.visit(`/uitnodigen/${kees}`))).toContain('Kees krijgt geen mail van Naober. Bel of app.');
    expect((await app.visit(`/uitnodigen/${kees}/mail`)).goesTo).toBe(`/uitnodigen/${kees}`);
  });

  it('where no mail is sent it says so', async () => {
    const quiet = openTestApp(store, { settings: { mail: 'none' }, now: around.now });
    expect(mainOf(await quiet.visit('/nieuwe-link'))).toContain('Deze Naober verstuurt geen mail.');
  });
});
