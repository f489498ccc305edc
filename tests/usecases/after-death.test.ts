import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { noteOwnLook } from '../../src/database/looks.ts';
import { openSession } from '../../src/database/sign-in.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { callOffAgreements } from '../../src/jobs/call-off-agreements.ts';
import { eraseDrafts } from '../../src/jobs/erase-drafts.ts';
import { makeAgreement } from '../../src/usecases/agreements/make-agreement.ts';
import {
  readAfterMe,
  reportDeath,
  reportDeathByOperator,
  sayWhatAfterMe,
  stillHere,
  takeBackByOperator,
} from '../../src/usecases/mandate/after-death.ts';
import { mindQuietSpaces } from '../../src/usecases/mandate/mind-quiet-spaces.ts';
import { chooseForOwner, readAfterDeath, receiveOnce } from '../../src/usecases/mandate/receive-after-death.ts';
import { standStill, switchOn } from '../../src/usecases/my-data/stand-still.ts';
import { type KeptMail, sendToKeep } from '../support/kept-post.ts';
import { mienAtHome } from '../support/mien.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const day = 86_400_000;

onEveryEngine('after a death, or a long absence', (open) => {
  let store: TestStore;
  let home: Awaited<ReturnType<typeof mienAtHome>>;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    home = await mienAtHome(store, new Date(Date.now() - 100 * day));
  });
  const shutWhy = async () =>
    (await home.viewer.do((db) => db.selectFrom('owner').select('shut_why').executeTakeFirst()))?.shut_why;
  const outbox = async (queue: string) => {
    const rows = await store.as('naober_jobs', null, (db) =>
      db.selectFrom('outbox').selectAll().where('owner_id', '=', home.ownerId).execute(),
    );
    return rows
      .filter((row) => row.queue === queue)
      .map(({ id, owner_id, subject_id }) => ({ id, ownerId: owner_id, subjectId: subject_id }));
  };
  const wishes = (more: Partial<Parameters<typeof sayWhatAfterMe>[2]>) =>
    sayWhatAfterMe(home.viewer, home.around, {
      actId: randomUUID(),
      wish: 'erase',
      namedId: null,
      reporterId: null,
      days: 90,
      was: null,
      ...more,
    });

  it('only whoever was named says it; then nobody gets in, agreements end in neutral words, and nothing is inherited', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    const paul = await home.joins('Paul', ['circle-list']);
    const untilOn = dutchDay(new Date(home.around.now().getTime() + 20 * day));
    const fromOn = dutchDay(home.around.now());
    const asking = {
      actId: randomUUID(),
      participantId: paul.id,
      what: 'De container',
      whenWords: '',
      limits: '',
      fromOn,
      untilOn,
    };
    expect((await makeAgreement(home.viewer, home.around, asking)).ok).toBe(true);
    const mail = {
      participant_id: paul.id,
      owner_id: home.ownerId,
      channel: 'mail',
      value: 'paul@example.org',
      said_by: paul.id,
    } as const;
    await home.viewer.do((db) =>
      db
        .insertInto('contact_way')
        .values({ ...mail, said_at: home.around.now() })
        .execute(),
    );
    expect((await wishes({ reporterId: eva.id })).ok).toBe(true);
    expect(await reportDeath(paul, home.around)).toEqual({ ok: false, refusal: 'not-named' });
    const byHand = sql`insert into death_report (id, owner_id, reported_by, reported_at) values (${randomUUID()}, ${home.ownerId}, ${paul.id}, now())`;
    await expect(paul.acts((db) => byHand.execute(db))).rejects.toMatchObject({ code: '42501' });
    const shutting = sql`update owner set shut_at = now(), shut_why = 'died', shut_erase_after = now() + interval '90 days'`;
    expect((await paul.acts((db) => shutting.execute(db))).numAffectedRows).toBe(0n);
    for (let times = 0; times < 2; times += 1) expect((await reportDeath(eva, home.around)).ok).toBe(true);
    expect(await shutWhy()).toBe('died');
    for (const who of [eva, paul])
      expect((await who.sees('circle-list', (db) => sql`select id from alter`.execute(db))).rows).toEqual([]);
    const [toEnd] = await outbox('call-off-agreements');
    if (toEnd === undefined) throw new Error('Nothing was put in the queue.');
    for (let times = 0; times < 2; times += 1) await callOffAgreements(store, home.around)(toEnd);
    const sent = (await sendToKeep(store, home.around)).filter(({ kind }) => kind === 'called-off-letter');
    expect(sent.map(({ to }) => to)).toEqual(['paul@example.org']);
    expect(`${sent[0]?.subject} ${sent[0]?.text}`).not.toMatch(/Mien|overl|died|container/i);
    const states = await home.viewer.do((db) => db.selectFrom('agreement').select('state').execute());
    expect(states).toEqual([{ state: 'called-off' }]);
    home.later(40);
    expect((await eva.acts((db) => sql`select id from alter`.execute(db))).rows).toEqual([]);
    expect((await readAfterDeath(eva, home.around))?.step).toBe('nothing');
  });

  it('the owner can say for a week that they live, and whoever was wrong does not say it again; after that the operator can', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await wishes({ reporterId: eva.id });
    await reportDeath(eva, home.around);
    home.later(6);
    expect((await stillHere(home.viewer, home.around)).ok).toBe(true);
    expect(await shutWhy()).toBe(null);
    expect((await eva.sees('circle-list', (db) => sql`select id from alter`.execute(db))).rows).toHaveLength(2);
    expect(await reportDeath(eva, home.around)).toEqual({ ok: false, refusal: 'not-named' });
    expect([await shutWhy(), (await readAfterDeath(eva, home.around))?.mayReport]).toEqual([null, false]);
    home.later(1);
    await wishes({ reporterId: eva.id, was: (await readAfterMe(home.viewer))?.id ?? null });
    expect((await readAfterDeath(eva, home.around))?.mayReport).toBe(true);
    expect((await reportDeath(eva, home.around)).ok).toBe(true);
    home.later(8);
    expect(await stillHere(home.viewer, home.around)).toEqual({ ok: false, refusal: 'too-late' });
    expect(await takeBackByOperator(store, home.around, home.ownerId)).toBe(true);
    expect(await shutWhy()).toBe(null);
  });

  it('the owner is told at their own address at once, and not any more once it is taken back', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await wishes({ reporterId: eva.id });
    const account = { owner_id: home.ownerId, email: `mien-${home.ownerId}@example.org`, email_verified: true };
    const times = { created_at: home.around.now(), updated_at: home.around.now() };
    await store.as('naober_sign_in', null, (db) =>
      db
        .insertInto('account')
        .values({ ...account, ...times })
        .execute(),
    );
    const tell = async () => (await sendToKeep(store, home.around)).filter(({ to }) => to === account.email);
    await reportDeath(eva, home.around);
    const [letter, another] = await tell();
    expect([letter?.to, another]).toEqual([account.email, undefined]);
    expect(letter?.subject).not.toMatch(/overl|dood|leef|kring|Mien/i);
    expect(letter?.text).toContain('https://naober.example.org/openen');
    await stillHere(home.viewer, home.around);
    expect(await tell()).toEqual([]);
    await reportDeathByOperator(store, home.around, home.ownerId, 'Gerda');
    expect((await tell()).map(({ to }) => to)).toContain(account.email);
  });

  it('can be said of who stood still, and stands still again when it is taken back', async () => {
    const eva = await home.joins('Eva', ['circle-list']);
    await wishes({ reporterId: eva.id });
    await standStill(home.viewer, home.around, 'keep');
    expect((await reportDeath(eva, home.around)).ok).toBe(true);
    expect(await shutWhy()).toBe('died');
    expect((await stillHere(home.viewer, home.around)).ok).toBe(true);
    expect(await shutWhy()).toBe('frozen');
    expect(await reportDeathByOperator(store, home.around, home.ownerId, 'Gerda')).toBe(true);
    expect(await shutWhy()).toBe('died');
    expect(await takeBackByOperator(store, home.around, home.ownerId)).toBe(true);
    expect(await shutWhy()).toBe('frozen');
    await switchOn(home.viewer, home.around);
    expect(await shutWhy()).toBe(null);
  });

  it('the choice is honoured: whoever was named chooses after a week, and receives the names once, without what was thought of anybody', async () => {
    const eva = await home.joins('Eva');
    expect(await wishes({ wish: 'decide' })).toEqual({ ok: false, refusal: 'nobody-named' });
    await wishes({ wish: 'decide', namedId: eva.id });
    expect(await reportDeathByOperator(store, home.around, home.ownerId, 'Gerda')).toBe(true);
    expect(await reportDeathByOperator(store, home.around, home.ownerId, 'Gerda')).toBe(false);
    expect((await readAfterDeath(eva, home.around))?.step).toBe('wait');
    expect(await chooseForOwner(eva, home.around, 'receive')).toEqual({ ok: false, refusal: 'not-yours' });
    home.later(8);
    expect(await receiveOnce(eva, home.around)).toEqual({ ok: false, refusal: 'not-yours' });
    expect((await chooseForOwner(eva, home.around, 'receive')).ok).toBe(true);
    await expect(eva.acts((db) => sql`select ring, valence from tie`.execute(db))).rejects.toMatchObject({ code: '42501' });
    const received = await receiveOnce(eva, home.around);
    expect(received.ok && received.value.map(({ name }) => name)).toEqual(['Truus', 'Paul']);
    expect(await receiveOnce(eva, home.around)).toEqual({ ok: false, refusal: 'not-yours' });
    expect((await eva.acts((db) => sql`select id from alter`.execute(db))).rows).toEqual([]);
  });

  it('a wish from a screen that was overtaken is not kept', async () => {
    const eva = await home.joins('Eva');
    await wishes({ reporterId: eva.id });
    expect(await wishes({ wish: 'receive', namedId: eva.id })).toEqual({ ok: false, refusal: 'changed-meanwhile' });
  });

  it('everything is erased after the stated period, and no sooner', async () => {
    const gone = await mienAtHome(store, new Date(Date.now() - 91 * day));
    const waiting = await mienAtHome(store, new Date(Date.now() - 89 * day));
    for (const one of [gone, waiting]) await reportDeathByOperator(store, one.around, one.ownerId, 'Gerda');
    await eraseDrafts(store, new Date(Date.now() + 1000 * day));
    const left = async ({ viewer }: typeof gone) =>
      (await viewer.do((db) => db.selectFrom('circle').select('id').execute())).length;
    expect([await left(gone), await left(waiting)]).toEqual([0, 1]);
  });

  it('who was not here for eighteen months is asked twice by mail, then it sleeps, and one sign-in wakes it', async () => {
    home = await mienAtHome(store, new Date(Date.now() - 1000 * day));
    const looked = { id: randomUUID(), part: 'circle', objectId: null, via: null, at: home.around.now() };
    await home.viewer.do((db) => noteOwnLook(db, { ownerId: home.ownerId, actorId: home.ownerId }, looked));
    const account = { owner_id: home.ownerId, email: `mien-${home.ownerId}@example.org`, email_verified: true };
    const times = { created_at: home.around.now(), updated_at: home.around.now() };
    await store.as('naober_sign_in', null, (db) =>
      db
        .insertInto('account')
        .values({ ...account, ...times })
        .execute(),
    );
    const steps: number[] = [];
    const sent: KeptMail[] = [];
    for (const days of [540, 10, 20, 15, 20, 15]) {
      home.later(days);
      await mindQuietSpaces(store, home.around);
      sent.push(...(await sendToKeep(store, home.around)).filter(({ to }) => to === account.email));
      steps.push(sent.length);
    }
    expect(steps).toEqual([0, 1, 1, 2, 2, 2]);
    expect(sent[0]?.text).toContain('https://naober.example.org/openen');
    expect(await shutWhy()).toBe('dormant');
    expect(await outbox('call-off-agreements')).toHaveLength(1);
    const now = home.around.now();
    const opened = { tokenHash: new Uint8Array(32), ownerId: home.ownerId, now, expiresAt: new Date(now.getTime() + day) };
    await store.as('naober_sign_in', null, (db) =>
      openSession(db, { ...opened, shared: false, sitting: null, helpedBy: null, device: null }),
    );
    expect(await shutWhy()).toBe(null);
    const asked = await store.as('naober_jobs', null, (db) =>
      db.selectFrom('dormancy_question').selectAll().where('owner_id', '=', home.ownerId).execute(),
    );
    expect(asked).toEqual([]);
  });

  it('who comes by after being asked is left alone; who never does is erased a year after it fell asleep', async () => {
    const began = new Date(Date.now() - 1100 * day);
    home = await mienAtHome(store, began);
    const away = await mienAtHome(store, began);
    const clock = { ...home.around, now: () => moment };
    let moment = new Date(began.getTime() + 550 * day);
    await mindQuietSpaces(store, clock);
    const looked = { id: randomUUID(), part: 'circle', objectId: null, via: null, at: new Date(moment.getTime() + day) };
    await home.viewer.do((db) => noteOwnLook(db, { ownerId: home.ownerId, actorId: home.ownerId }, looked));
    for (const days of [582, 614]) {
      moment = new Date(began.getTime() + days * day);
      await mindQuietSpaces(store, clock);
    }
    expect(await shutWhy()).toBe(null);
    expect((await away.viewer.do((db) => db.selectFrom('owner').select('shut_why').executeTakeFirst()))?.shut_why).toBe(
      'dormant',
    );
    await eraseDrafts(store, new Date());
    expect(await away.viewer.do((db) => db.selectFrom('owner').select('id').execute())).toEqual([]);
    expect(await home.viewer.do((db) => db.selectFrom('owner').select('id').execute())).toHaveLength(1);
  });
});
