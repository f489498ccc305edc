import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { giveGrant } from '../../src/usecases/consent/give-grant.ts';
import { readSharing, readSharingOf } from '../../src/usecases/consent/read-sharing.ts';
import { revokeAllOf, revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { aroundNow, beginWith, named } from '../support/circle.ts';
import { addKees, grantOf, joined } from '../support/sharing.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const giving = (participantId: string, sets: readonly GrantSet[] = ['circle-list']) => ({
  actId: randomUUID(),
  participantId,
  sets,
  purpose: 'meedenken',
  until: inDays(365),
});

onEveryEngine('who may see what', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const factsOf = (viewer: Viewer) =>
    viewer.do((db) =>
      db
        .selectFrom('fact')
        .select(['kind', 'action', 'object_id', 'grant_id'])
        .where('kind', '!=', 'circle-begun')
        .orderBy('at')
        .execute(),
    );
  const namesSeen = async (participantId: string) =>
    (
      await store.as('naober_sees_list', participantId, (db) =>
        sql<{ name: string }>`select name from alter order by name`.execute(db),
      )
    ).rows.map(({ name }) => name);

  it('is nothing for somebody who only takes part, and the same form twice is one person', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const form = { actId: randomUUID(), kind: 'member', name: ' Kees ', alterId: (await named(viewer, 'Kees')).id } as const;
    const both = await Promise.all([addParticipant(viewer, aroundNow, form), addParticipant(viewer, aroundNow, form)]);
    expect(both[0]).toEqual(both[1]);
    const again = await addParticipant(viewer, aroundNow, { ...form, actId: randomUUID() });
    expect(again).toEqual(both[0]);
    const [kees, ...others] = await readSharing(viewer);
    expect([kees?.name, kees?.grants, kees?.joinedAt, others]).toEqual(['Kees', [], null, []]);
    expect((await factsOf(viewer)).filter(({ kind }) => kind === 'participant-added')).toHaveLength(1);
    await joined(store, kees?.id ?? '');
    expect(await namesSeen(kees?.id ?? '')).toEqual([]);
  });

  it('refuses a name of nothing, and somebody of another’s circle', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja'), await beginWith(store, 'Kees')];
    const alterId = (await named(other, 'Kees')).id;
    const who = { actId: randomUUID(), kind: 'member', name: 'Kees' } as const;
    expect(await addParticipant(viewer, aroundNow, { ...who, alterId })).toEqual({ ok: false, refusal: 'no-such-alter' });
    expect(await addParticipant(viewer, aroundNow, { ...who, name: ' ' })).toEqual({ ok: false, refusal: 'name-empty' });
  });

  it('opens once however often the form comes, from two devices at once too, and is written down once', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    const form = giving(kees);
    const [one, two] = await Promise.all([
      giveGrant(viewer, aroundNow, form),
      giveGrant(viewerOf(store, viewer.id), aroundNow, form),
    ]);
    expect(one.ok && one).toEqual(two);
    expect(await giveGrant(viewer, aroundNow, { ...form, until: new Date(form.until.getTime() + 5) })).toEqual(one);
    expect((await readSharingOf(viewer, kees))?.grants).toHaveLength(1);
    expect((await factsOf(viewer)).filter(({ kind }) => kind === 'grant-given')).toMatchObject([
      { action: 'C', object_id: kees },
    ]);
    expect(await namesSeen(kees)).toEqual(['Anja', 'Kees']);
    expect(await giveGrant(viewer, aroundNow, { ...form, sets: ['known-since'] })).not.toEqual(one);
  });

  it('shows the people it is about, but not who is left out', async () => {
    const viewer = await beginWith(store, 'Anja, Kees, Wim');
    const kees = await addKees(store, viewer);
    const [anja, wim] = [(await named(viewer, 'Anja')).id, (await named(viewer, 'Wim')).id];
    await giveGrant(viewer, aroundNow, { ...giving(kees), leftOut: [wim] });
    expect(await namesSeen(kees)).toEqual(['Anja', 'Kees']);
    const grant = await grantOf(viewer, kees);
    await giveGrant(viewer, aroundNow, { ...giving(kees), alterIds: [anja], replaces: [grant.id] });
    expect(await namesSeen(kees)).toEqual(['Anja']);
  });

  it('is refused for what is not for them, for no reason, and for longer than a year', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    const refusal = async (more: Partial<Parameters<typeof giveGrant>[2]>) => {
      const done = await giveGrant(viewer, aroundNow, { ...giving(kees), ...more });
      return done.ok ? null : done.refusal;
    };
    expect(await refusal({ sets: ['circle-drawing'] })).toBe('not-for-them');
    expect(await refusal({ sets: [] })).toBe('nothing-chosen');
    expect(await refusal({ purpose: ' ' })).toBe('no-purpose');
    expect(await refusal({ until: inDays(400) })).toBe('too-long-a-time');
    expect(await refusal({ until: inDays(-1) })).toBe('no-time');
    expect(await refusal({ leftOut: [randomUUID()] })).toBe('no-such-alter');
    expect(await refusal({ agreementIds: [randomUUID()] })).toBe('no-such-agreement');
    expect(await refusal({ participantId: randomUUID() })).toBe('no-such-participant');
  });

  it('is given by the owner alone: not in the space of another, and not while somebody helps', async () => {
    const [viewer, other] = [await beginWith(store, 'Anja, Kees'), await beginWith(store, 'Bep')];
    const kees = await addKees(store, viewer);
    expect(await giveGrant(other, aroundNow, giving(kees))).toEqual({ ok: false, refusal: 'no-such-participant' });
    const helped = viewerOf(store, viewer.id, { helpedBy: 'Anne' });
    expect(await giveGrant(helped, aroundNow, giving(kees))).toEqual({ ok: false, refusal: 'not-with-help' });
    await giveGrant(viewer, aroundNow, giving(kees));
    const { id } = await grantOf(viewer, kees);
    expect(await revokeGrant(other, aroundNow, id)).toEqual({ ok: false, refusal: 'no-such-grant' });
    expect(await revokeAllOf(other, aroundNow, kees)).toEqual({ ok: false, refusal: 'no-such-participant' });
    expect(await revokeGrant(helped, aroundNow, id)).toEqual({ ok: true, value: 'done' });
  });

  it('ends at once and once when it is stopped, and puts nothing in the post', async () => {
    const viewer = await beginWith(store, 'Anja, Kees');
    const kees = await addKees(store, viewer);
    await giveGrant(viewer, aroundNow, giving(kees));
    await giveGrant(viewer, aroundNow, giving(kees, ['who-helps']));
    const { id } = await grantOf(viewer, kees);
    const both = await Promise.all([revokeGrant(viewer, aroundNow, id), revokeGrant(viewer, aroundNow, id)]);
    expect(both.map((done) => done.ok && done.value).sort()).toEqual(['done', 'nothing']);
    expect(await revokeAllOf(viewer, aroundNow, kees)).toEqual({ ok: true, value: 'done' });
    expect(await revokeAllOf(viewer, aroundNow, kees)).toEqual({ ok: true, value: 'nothing' });
    expect(await namesSeen(kees)).toEqual([]);
    expect((await factsOf(viewer)).filter(({ kind }) => kind === 'grant-revoked')).toHaveLength(2);
    for (const table of ['outbox', 'letter'] as const)
      expect(await store.as('naober_keeper', null, (db) => db.selectFrom(table).select('id').execute())).toEqual([]);
  });
});
