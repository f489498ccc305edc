import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import { hangsOnOne } from '../../src/domain/carrying/who-carries.ts';
import { grantSets } from '../../src/domain/consent/grant-sets.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { readAsks } from '../../src/usecases/asking/read-asks.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { prepareSmallAsks } from '../../src/usecases/carrying/prepare-small-asks.ts';
import { readCarrying } from '../../src/usecases/carrying/read-carrying.ts';
import { readHowLong, sayHowLong, takeHowLongAway } from '../../src/usecases/carrying/say-how-long.ts';
import { sayHowOften, sayWhatIDo } from '../../src/usecases/carrying/say-own-lines.ts';
import { aroundNow, beginWith, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

const lines = ['companionship', 'transport', 'care', 'admin'];

onEveryEngine('who carries what', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.remove());

  /** Hanneke, who does four things for Gerard. */
  async function hanneke(): Promise<{ viewer: Viewer; gerard: string }> {
    const viewer = await beginWith(store, 'Gerard, Kees, Wilma, Joris');
    const gerard = (await named(viewer, 'Gerard')).id;
    await sayWhatIDo(viewer, aroundNow, { alterId: gerard, kinds: lines, were: [], more: '' });
    return { viewer, gerard };
  }
  const alone = async (viewer: Viewer) => {
    const [forGerard] = (await readCarrying(viewer, aroundNow))?.forOthers ?? [];
    return hangsOnOne(forGerard?.rows ?? []).you;
  };
  const helped = (viewer: Viewer) => viewerOf(store, viewer.id, { helpedBy: 'Joris', helped: true });

  test('what hangs on her alone changes with two yeses and a no; what is prepared is sent by a later act only', async () => {
    const { viewer, gerard } = await hanneke();
    const kees = await joins(store, viewer, aroundNow, { name: 'Kees', alterId: (await named(viewer, 'Kees')).id });
    const wilma = await joins(store, viewer, aroundNow, { name: 'Wilma', alterId: (await named(viewer, 'Wilma')).id });
    const joris = await joins(store, viewer, aroundNow, { name: 'Joris', alterId: (await named(viewer, 'Joris')).id });
    expect(await alone(viewer)).toEqual(lines);
    const small = [
      { what: 'Gerard op dinsdag brengen', support: 'transport', forName: 'Gerard' },
      { what: 'Een uur koffie drinken', support: 'companionship', forName: 'Gerard' },
      { what: 'Een keer de post doornemen', support: 'admin', forName: 'Gerard' },
    ];
    const prepared = { actId: randomUUID(), asks: small };
    await prepareSmallAsks(viewer, aroundNow, prepared);
    await prepareSmallAsks(viewer, aroundNow, prepared);
    const asks = await readAsks(viewer);
    expect(asks.map(({ state, people }) => [state, people.length])).toEqual([...small].map(() => ['draft', 0]));
    expect(await alone(viewer)).toEqual(lines);
    const answers = [
      [small[0]?.what, kees, 'agree'],
      [small[1]?.what, wilma, 'agree'],
      [small[2]?.what, joris, 'decline'],
    ] as const;
    for (const [what, who, answer] of answers) {
      const askId = asks.find((one) => one.what === what)?.id ?? '';
      const sent = await sendAsk(viewer, aroundNow, {
        actId: randomUUID(),
        askId,
        to: [{ participantId: who.id, channel: null }],
      });
      if (!sent.ok) throw new Error(sent.refusal);
      await answerAgreement(who, aroundNow, { id: sent.value.agreementIds[0] ?? '', answer });
    }
    expect(await alone(viewer)).toEqual(['care', 'admin']);
    await sayWhatIDo(viewer, aroundNow, { alterId: gerard, kinds: ['care'], were: lines, more: '' });
    expect(await alone(viewer)).toEqual(['care']);
  });

  test('only what a form changed is changed, and how often is not written over', async () => {
    const { viewer, gerard } = await hanneke();
    const kindsNow = async () => (await readCarrying(viewer, aroundNow))?.lines.map(({ kind }) => kind).sort();
    await sayWhatIDo(viewer, aroundNow, { alterId: gerard, kinds: [...lines, 'practical'], were: lines, more: ' de nachten ' });
    await sayWhatIDo(viewer, aroundNow, { alterId: gerard, kinds: ['care', 'admin', 'transport'], were: lines, more: '' });
    expect(await kindsNow()).toEqual(['admin', 'care', 'de nachten', 'practical', 'transport']);
    const line = (await readCarrying(viewer, aroundNow))?.lines.find(({ kind }) => kind === 'care');
    const said = { lineId: line?.id ?? '', version: line?.version ?? 0 };
    expect(await sayHowOften(viewer, aroundNow, { ...said, often: 'daily' })).toEqual({ ok: true, value: null });
    expect(await sayHowOften(viewer, aroundNow, { ...said, often: 'weekly' })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
    });
    expect(await sayHowOften(viewer, aroundNow, { ...said, often: 'daily' })).toEqual({ ok: true, value: null });
  });

  test('how long she holds out is kept as she says it, day by day, and comes back when it was taken away', async () => {
    const { viewer } = await hanneke();
    const typed = { actId: randomUUID(), howLong: 'months', words: ' Als de nachten beter gaan. ' };
    await sayHowLong(viewer, aroundNow, typed);
    await sayHowLong(viewer, aroundNow, typed);
    expect(await sayHowLong(viewer, aroundNow, { actId: randomUUID(), howLong: 'x', words: ' ' })).toEqual({
      ok: false,
      refusal: 'nothing-said',
    });
    const [said, ...more] = await readHowLong(viewer);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ howLong: 'months', words: 'Als de nachten beter gaan.', removedAt: null });
    await takeHowLongAway(viewer, aroundNow, { id: said?.id ?? '', away: true });
    expect((await readHowLong(viewer))[0]?.removedAt).not.toBeNull();
    await takeHowLongAway(viewer, aroundNow, { id: said?.id ?? '', away: false });
    expect((await readHowLong(viewer))[0]?.removedAt).toBeNull();
  });

  test('nobody writes it beside her, and no grant opens it for her husband or her son', async () => {
    const { viewer, gerard } = await hanneke();
    await sayHowLong(viewer, aroundNow, { actId: randomUUID(), howLong: 'weeks', words: '' });
    const beside = helped(viewer);
    expect(await sayWhatIDo(beside, aroundNow, { alterId: gerard, kinds: [], were: lines, more: '' })).toEqual({
      ok: false,
      refusal: 'not-with-help',
    });
    expect(await sayHowLong(beside, aroundNow, { actId: randomUUID(), howLong: 'weeks', words: '' })).toEqual({
      ok: false,
      refusal: 'not-with-help',
    });
    const son = await joins(store, viewer, aroundNow, { name: 'Joris', alterId: (await named(viewer, 'Joris')).id });
    const ordinary = grantSets.filter((set) => set !== 'circle-drawing' && set !== 'type-along');
    for (const set of ordinary) await gives(viewer, aroundNow, son.id, [set]).catch(() => null);
    const elsewhere = await beginWith(store, 'Hanneke');
    for (const table of ['carrying_line', 'perseverance'] as const) {
      await expect(son.own((db) => db.selectFrom(table).select('id').execute())).rejects.toThrow(/permission denied/);
      for (const set of ordinary)
        await expect(son.sees(set, (db) => db.selectFrom(table).select('id').execute())).rejects.toThrow(/permission denied/);
      expect(await elsewhere.do((db) => db.selectFrom(table).select('id').execute())).toEqual([]);
    }
  });
});
