import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endFallen } from '../../src/database/chains/rounds.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { eraseDrafts } from '../../src/jobs/erase-drafts.ts';
import { readAgreements } from '../../src/usecases/agreements/read-agreements.ts';
import { readRound, readRounds, sayNo, sayYes } from '../../src/usecases/chains/answer-round.ts';
import { lookForRound } from '../../src/usecases/chains/look-for-round.ts';
import { putIn, takeOut } from '../../src/usecases/chains/put-in.ts';
import { proposeRound, readRoundsAtWork } from '../../src/usecases/chains/rounds-at-work.ts';
import { endLinked } from '../../src/usecases/circle-links/link-circles.ts';
import { revokeGrant } from '../../src/usecases/consent/revoke-grant.ts';
import { participationsHere } from '../../src/usecases/guest/participations.ts';
import { standStill } from '../../src/usecases/my-data/stand-still.ts';
import type { WorkerViewer } from '../../src/usecases/organisation/worker-viewer.ts';
import { takeAway } from '../../src/usecases/talents/change-talent.ts';
import { tellTalents } from '../../src/usecases/talents/tell-talents.ts';
import { ownerTells } from '../../src/usecases/talents/teller.ts';
import { wipeSpaceNow } from '../../src/usecases/wipe-space-now.ts';
import { coordinator, linkAll, putsIn } from '../support/at-rounds.ts';
import { beginWith } from '../support/circle.ts';
import { movedAround } from '../support/inviting.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

type Three = readonly [Viewer, Viewer, Viewer];
const names = ['Hanneke', 'Kees', 'Amira'] as const;
const bike = ['practical', 'Iemand die mijn band plakt'] as const;
const ride = ['transport', 'Een rit naar de markt'] as const;
const letter = ['admin', 'Een brief van de gemeente lezen'] as const;

onEveryEngine('a round of help', (open) => {
  let store: TestStore;
  let around = movedAround();
  let three: Three;
  let items: readonly { readonly ask: string; readonly offer: string }[];
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    around = movedAround();
    three = [await beginWith(store, 'Wim'), await beginWith(store, 'Rie'), await beginWith(store, 'Mo')];
  });

  /** Each would do for the next what that one would like. */
  const allPutIn = async (linked: boolean) => {
    const wishes = [bike, ride, letter] as const;
    const [hanneke, kees, amira] = three;
    items = [
      await putsIn(hanneke, around, { ask: wishes[0], offer: ['transport', 'Ik rijd toch al'], linked }),
      await putsIn(kees, around, { ask: wishes[1], offer: ['admin', 'Ik lees graag brieven'], linked }),
      await putsIn(amira, around, { ask: wishes[2], offer: ['practical', 'Banden plakken'], linked }),
    ];
  };
  const linkedRound = async () => {
    await allPutIn(true);
    await linkAll(around, three);
    const found = await lookForRound(store, three[0], around, randomUUID());
    if (!found.ok) throw new Error(found.refusal);
  };
  const stepOf = async (viewer: Viewer) => (await readRounds(store, viewer, around))[0]?.id ?? '';
  const states = () => Promise.all(three.map(async (one) => (await readRounds(store, one, around)).map(({ state }) => state)));
  const yes = async (place: 0 | 1 | 2) =>
    sayYes(store, three[place], around, { id: await stepOf(three[place]), firstName: names[place], contact: `06 ${place}` });

  describe('among people whose circles are linked', () => {
    it('shows each only what they would give and get, and becomes three agreements once everybody said yes', async () => {
      await linkedRound();
      const step = await readRound(store, three[0], around, await stepOf(three[0]));
      expect(step?.round).toMatchObject({
        asked: ride[1],
        offered: 'Banden plakken',
        offeredLimits: 'Niet op zondag',
        state: 'open',
      });
      expect(step?.others).toEqual([]);
      expect(JSON.stringify(step)).not.toMatch(/brief/);
      expect(await yes(0)).toEqual({ ok: true, value: 'waiting' });
      expect(await yes(1)).toEqual({ ok: true, value: 'waiting' });
      const kees = await readRound(store, three[1], around, await stepOf(three[1]));
      expect(JSON.stringify(kees)).not.toMatch(/Hanneke|06 0/);
      expect(await yes(2)).toEqual({ ok: true, value: 'settled' });
      expect(await yes(2)).toEqual({ ok: true, value: 'settled' });
      for (const place of [0, 1, 2] as const) {
        const viewer = three[place];
        const whole = await readRound(store, viewer, around, await stepOf(viewer));
        expect(whole?.others.map(({ firstName }) => firstName).sort()).toEqual(
          names.filter((name) => name !== names[place]).sort(),
        );
        const agreed = await readAgreements(viewer);
        const helper = names[(place + 2) % 3];
        expect(agreed.map(({ name, what, state, limits }) => ({ name, what, state, limits }))).toEqual([
          { name: helper, what: [bike, ride, letter][place]?.[1], state: 'agreed', limits: 'Niet op zondag' },
        ]);
        const part = await participationsHere(store, around, { tokenHash: null, personId: viewer.id });
        expect(part.map(({ hostName }) => hostName)).toEqual([names[(place + 1) % 3]]);
      }
    });

    it('is over for everybody as soon as one says no, and nobody reads who', async () => {
      await linkedRound();
      await yes(0);
      expect(await sayNo(three[1], around, await stepOf(three[1]))).toBe('done');
      expect(await states()).toEqual([['over'], ['over'], ['over']]);
      expect(await yes(2)).toEqual({ ok: false, refusal: 'over' });
      const log = await three[0].do((db) => db.selectFrom('fact').selectAll().where('kind', 'like', 'round-%').execute());
      expect(JSON.stringify(log)).not.toContain(three[1].id);
      expect(await lookForRound(store, three[0], around, randomUUID())).toEqual({ ok: false, refusal: 'no-round' });
      expect(await readAgreements(three[0])).toEqual([]);
    });

    it.each([
      ['takes something out', () => takeOut(three[1], around, items[1]?.offer ?? '')],
      ['ends a link between circles', () => endLinked(three[1], around, three[2].id)],
      ['wants nothing for a while', () => standStill(three[1], around, 'keep')],
      ['lets the days to answer go by', async () => around.later(15)],
    ] as const)('is over at once when somebody %s', async (_, happens) => {
      await linkedRound();
      await yes(0);
      await happens();
      expect((await states()).flat()).toEqual(['over', 'over', 'over']);
      expect(await yes(2)).toEqual({ ok: false, refusal: 'over' });
    });

    it('is not found where one of the circles is not linked, or nobody let themselves be found so', async () => {
      await allPutIn(true);
      await linkAll(around, three.slice(0, 2));
      expect(await lookForRound(store, three[0], around, randomUUID())).toEqual({ ok: false, refusal: 'no-round' });
      three = [await beginWith(store, 'Wim'), await beginWith(store, 'Rie'), await beginWith(store, 'Mo')];
      await allPutIn(false);
      await linkAll(around, three);
      expect(await lookForRound(store, three[0], around, randomUUID())).toEqual({ ok: false, refusal: 'no-round' });
    });

    it('is not found with somebody who was shut out', async () => {
      await allPutIn(true);
      await linkAll(around, three);
      await three[2].do(async (db) => {
        const who = {
          id: randomUUID(),
          owner_id: three[2].id,
          kind: 'member',
          person_id: three[1].id,
          created_at: around.now(),
        } as const;
        await db
          .insertInto('participant')
          .values({ ...who, blocked_at: around.now() })
          .execute();
      });
      expect(await lookForRound(store, three[0], around, randomUUID())).toEqual({ ok: false, refusal: 'no-round' });
    });

    it('found twice at once is one round, and one agreement when two say yes at once', async () => {
      await allPutIn(true);
      await linkAll(around, three);
      const act = randomUUID();
      await Promise.all([
        lookForRound(store, three[0], around, act),
        lookForRound(store, three[0], around, act),
        lookForRound(store, three[1], around, randomUUID()),
      ]);
      expect(await states()).toEqual([['open'], ['open'], ['open']]);
      await yes(0);
      await Promise.all([yes(1), yes(1), yes(2), yes(2)]);
      expect(await states()).toEqual([['settled'], ['settled'], ['settled']]);
      for (const one of three) expect(await readAgreements(one)).toHaveLength(1);
    });

    it('is asked anew of nobody once it is settled, and each agreement goes on when another stops', async () => {
      await linkedRound();
      for (const place of [0, 1, 2] as const) await yes(place);
      expect(await sayNo(three[0], around, await stepOf(three[0]))).toBe('settled');
      await takeOut(three[0], around, items[0]?.offer ?? '');
      expect(await states()).toEqual([['settled'], ['settled'], ['settled']]);
      expect(await lookForRound(store, three[0], around, randomUUID())).toEqual({ ok: false, refusal: 'no-round' });
    });

    it('is over at once when somebody wipes their space, and who they were in a settled one is gone with them', async () => {
      await linkedRound();
      for (const place of [0, 1, 2] as const) await yes(place);
      const settled = await stepOf(three[0]);
      await wipeSpaceNow(store, three[1], around);
      await eraseDrafts(store, around.now());
      const left = await readRound(store, three[0], around, settled);
      expect(left?.others.map(({ firstName }) => firstName)).toEqual(['Amira']);
      expect(left?.round.state).toBe('settled');
      three = [await beginWith(store, 'Wim'), await beginWith(store, 'Rie'), await beginWith(store, 'Mo')];
      await linkedRound();
      await wipeSpaceNow(store, three[1], around);
      expect((await readRounds(store, three[0], around)).map(({ state }) => state)).toEqual(['over']);
      await eraseDrafts(store, around.now());
      expect((await readRounds(store, three[2], around)).map(({ state }) => state)).toEqual(['over']);
      await store.as('naober_chains', null, (db) => endFallen(db, around.now()), { at: around.now() });
      const [step] = await readRounds(store, three[0], around);
      expect([step?.asked, step?.offered]).toEqual([null, null]);
    });

    it('is over at once when what an offer came from is taken away', async () => {
      const teller = ownerTells(three[1], around);
      const told = await tellTalents(teller, around, { actId: randomUUID(), sort: 'give', pieces: [], words: 'Brieven lezen' });
      const from = told.ok ? (told.value.ids[0] ?? '') : '';
      await linkedRound();
      await takeOut(three[1], around, items[1]?.offer ?? '');
      const untilOn = dayAfter(dutchDay(around.now()), 30);
      const offer = { side: 'offer', support: 'admin', what: 'Ik lees brieven', limits: '', untilOn, linked: true } as const;
      await putIn(three[1], around, { ...offer, actId: randomUUID(), from });
      await lookForRound(store, three[0], around, randomUUID());
      expect((await states()).map((all) => all.toSorted())).toEqual([
        ['open', 'over'],
        ['open', 'over'],
        ['open', 'over'],
      ]);
      await takeAway(teller, around, from);
      expect((await states()).flat()).not.toContain('open');
    });

    it('an owner reads no part of another, nor what they put in', async () => {
      await linkedRound();
      await three[0].do(async (db) => {
        for (const table of ['chain_step', 'chain_item', 'chain_card'] as const) {
          const rows = await db.selectFrom(table).select('owner_id').execute();
          expect(rows.every(({ owner_id }) => owner_id === three[0].id)).toBe(true);
        }
      });
      expect(await readRound(store, three[0], around, await stepOf(three[1]))).toBe(null);
      expect(await sayNo(three[0], around, await stepOf(three[1]))).toBe('no-such-round');
    });
  });

  describe('that a coordinator proposes', () => {
    let carla: WorkerViewer;
    let grants: string[];
    const allowed = async (role: 'coordinator' | 'coach' = 'coordinator') => {
      await allPutIn(false);
      carla = await coordinator(store, around, role);
      grants = [];
      for (const one of three) {
        const who = { name: 'Carla', kind: 'guest', workerId: carla.id, organisationId: carla.organisationId } as const;
        const guest = await joins(store, one, around, who);
        grants.push(await gives(one, around, guest.id, ['chains']));
      }
    };

    it('is found from what was put in alone, and shows names only when everybody said yes', async () => {
      await allowed();
      const before = await readRoundsAtWork(store, carla, around);
      expect(before.found).toHaveLength(1);
      const way = before.found[0]?.way ?? '';
      const act = { actId: randomUUID(), way };
      const twice = await Promise.all([proposeRound(store, carla, around, act), proposeRound(store, carla, around, act)]);
      expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
      for (const place of [0, 1, 2] as const) {
        const { proposed, found } = await readRoundsAtWork(store, carla, around);
        expect(found).toEqual([]);
        expect(proposed.map(({ state, parts }) => [state, parts.map(({ name }) => name)])).toEqual([
          ['open', [null, null, null]],
        ]);
        await yes(place);
      }
      const { proposed } = await readRoundsAtWork(store, carla, around);
      expect(proposed[0]?.parts.map(({ name }) => name).sort()).toEqual([...names].sort());
      expect(JSON.stringify(proposed)).not.toContain('06 ');
    });

    it('leaves in the log of each owner that the coordinator looked, on which grant', async () => {
      await allowed();
      await readRoundsAtWork(store, carla, around);
      const looks = await three[0].do((db) =>
        db.selectFrom('fact').select(['grant_id', 'part']).where('kind', '=', 'looked').execute(),
      );
      expect(looks).toEqual([{ grant_id: grants[0], part: 'chains' }]);
    });

    it('is over at once when an owner stops what the coordinator may see, also when they allow it again', async () => {
      await allowed();
      const { found } = await readRoundsAtWork(store, carla, around);
      await proposeRound(store, carla, around, { actId: randomUUID(), way: found[0]?.way ?? '' });
      await revokeGrant(three[2], around, grants[2] ?? '');
      expect(await states()).toEqual([['over'], ['over'], ['over']]);
      const guest = await joins(store, three[2], around, { name: 'Carla', kind: 'guest', workerId: carla.id });
      await gives(three[2], around, guest.id, ['chains']);
      expect(await states()).toEqual([['over'], ['over'], ['over']]);
      expect((await readRoundsAtWork(store, carla, around)).proposed[0]?.state).toBe('over');
    });

    it('is not there for who does not coordinate, nor without a grant for exactly this', async () => {
      await allowed('coach');
      expect((await readRoundsAtWork(store, carla, around)).found).toEqual([]);
      const other = await coordinator(store, around);
      expect((await readRoundsAtWork(store, other, around)).found).toEqual([]);
      const guest = await joins(store, three[0], around, { name: 'Daan', kind: 'guest', workerId: other.id });
      await gives(three[0], around, guest.id, ['who-helps']);
      expect((await readRoundsAtWork(store, other, around)).found).toEqual([]);
    });
  });
});
