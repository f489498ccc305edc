import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { noLimits } from '../../src/domain/talents/talent.ts';
import { answerAgreement } from '../../src/usecases/agreements/answer-agreement.ts';
import { prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';
import { whoFits } from '../../src/usecases/fitting/who-fits.ts';
import { stopTakingPart, takePartAgain } from '../../src/usecases/guest/change-standing.ts';
import type { GuestActor } from '../../src/usecases/guest/note-guest-act.ts';
import { limitTold, putBack, takeAway } from '../../src/usecases/talents/change-talent.ts';
import { readShownTalents, readToldBy } from '../../src/usecases/talents/read-talents.ts';
import { tellTalents } from '../../src/usecases/talents/tell-talents.ts';
import { guestTells, ownerTells, readTold, type Teller } from '../../src/usecases/talents/teller.ts';
import { aroundNow, beginWith, circleOf, named } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';
import { gives, joins } from '../support/takes-part.ts';

const tell = (teller: Teller, words: string, actId = randomUUID()) =>
  tellTalents(teller, aroundNow, { actId, sort: 'give', pieces: [], words });
const wordsOf = async (teller: Teller) => (await readTold(teller)).map(({ words, piece }) => words ?? piece);

onEveryEngine('what people can, like and wish', (open) => {
  let store: TestStore;
  let viewer: Viewer;
  let kees: GuestActor;
  let alterId: string;
  let own: Teller;
  let theirs: Teller;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());
  beforeEach(async () => {
    viewer = await beginWith(store, 'Kees, Anja');
    alterId = (await named(viewer, 'Kees')).id;
    kees = await joins(store, viewer, aroundNow, { name: 'Kees', alterId });
    own = ownerTells(viewer, aroundNow);
    theirs = guestTells(kees, aroundNow);
  });
  const noting = async () => ownerTells(viewer, aroundNow, { alterId, circleId: (await circleOf(viewer)).id });

  it('is told once however often the same form comes, and the same is not told twice', async () => {
    const act = randomUUID();
    await tell(own, 'Op het huis passen', act);
    await tell(own, 'Op het huis passen', act);
    await tell(own, 'op het HUIS passen');
    expect(await wordsOf(own)).toEqual(['Op het huis passen']);
    expect(await tell(own, ' ')).toMatchObject({ ok: false, refusal: 'nothing-told' });
    expect(await tell(own, 'x'.repeat(200))).toMatchObject({ ok: false, refusal: 'words-too-long' });
  });

  it('of who takes part is seen by the owner while they take part, and from the moment they stop it is not', async () => {
    await tell(theirs, 'De container');
    expect((await readToldBy(viewer, alterId)).map(({ words }) => words)).toEqual(['De container']);
    await stopTakingPart(kees, aroundNow);
    expect(await readToldBy(viewer, alterId)).toEqual([]);
    await takePartAgain(kees, aroundNow);
    expect(await readToldBy(viewer, alterId)).toHaveLength(1);
  });

  it('is gone for the owner at once when it is taken away, and can be put back', async () => {
    const told = await tell(theirs, 'De container');
    const id = told.ok ? (told.value.ids[0] ?? '') : '';
    expect(await takeAway(theirs, aroundNow, id)).toBe(true);
    expect(await takeAway(theirs, aroundNow, id)).toBe(false);
    expect(await readToldBy(viewer, alterId)).toEqual([]);
    expect(await putBack(own, id)).toBe(false);
    expect(await putBack(theirs, id)).toBe(true);
    expect(await readToldBy(viewer, alterId)).toHaveLength(1);
  });

  it('cannot be taken away or changed by anybody else', async () => {
    const told = await tell(theirs, 'De container');
    const id = told.ok ? (told.value.ids[0] ?? '') : '';
    expect(await takeAway(own, aroundNow, id)).toBe(false);
    expect(await limitTold(own, { id, version: 1, limits: noLimits })).toMatchObject({ ok: false });
    const wim = guestTells(await joins(store, viewer, aroundNow, { name: 'Wim' }), aroundNow);
    expect(await takeAway(wim, aroundNow, id)).toBe(false);
    expect(await wordsOf(wim)).toEqual([]);
  });

  it('what the owner notes about somebody is never seen by that somebody, whatever they may see', async () => {
    await tell(await noting(), 'KANARIE-NOTITIE');
    await tell(own, 'Koken');
    expect(await readShownTalents(kees)).toEqual([]);
    await gives(viewer, aroundNow, kees.id, ['talents', 'circle-list', 'who-helps', 'contact', 'plan']);
    expect((await readShownTalents(kees)).map(({ words }) => words)).toEqual(['Koken']);
    const all = await kees.own((db) => db.selectFrom('talent').select(['words']).execute());
    expect(JSON.stringify(all)).not.toContain('KANARIE');
  });

  it('is never limited over what another screen said meanwhile', async () => {
    const told = await tell(own, 'Rijden');
    const id = told.ok ? (told.value.ids[0] ?? '') : '';
    const limits = { ...noLimits, costs: 'Alleen de benzine' };
    expect(await limitTold(own, { id, version: 1, limits })).toEqual({ ok: true, value: null });
    expect(await limitTold(own, { id, version: 1, limits })).toEqual({ ok: true, value: null });
    expect(await limitTold(own, { id, version: 1, limits: noLimits })).toMatchObject({ refusal: 'changed-meanwhile' });
    expect((await readTold(own))[0]?.limits.costs).toBe('Alleen de benzine');
  });

  it('is written down with ids alone', async () => {
    await tell(theirs, 'De container');
    const facts = await viewer.do((db) => db.selectFrom('fact').selectAll().where('kind', '=', 'talent-told').execute());
    expect(facts).toMatchObject([{ actor_id: kees.id, actor_kind: 'participant', action: 'C' }]);
    expect(JSON.stringify(facts)).not.toContain('container');
  });

  it('makes somebody fit an ask, until they said no to it', async () => {
    await tell(theirs, 'De container');
    const day = (days: number) => dutchDay(new Date(Date.now() + days * 86_400_000));
    const timing = { startsOn: day(8), untilOn: day(9), startsAt: null, minutes: null, rule: null };
    const asked = { kind: 'help', what: 'De container aan de straat zetten', timing, answerBy: day(5) } as const;
    const prepared = await prepareAsk(viewer, aroundNow, { actId: randomUUID(), ...asked });
    const askId = prepared.ok ? prepared.value.askId : '';
    const fitting = () => whoFits(viewer, aroundNow, { ...asked, support: null, askId, unlocked: true });
    expect(await fitting()).toMatchObject([{ alterId, participantId: kees.id, reasons: [{ kind: 'told', by: 'them' }] }]);
    const sent = await sendAsk(viewer, aroundNow, {
      actId: randomUUID(),
      askId,
      to: [{ participantId: kees.id, channel: 'card' }],
    });
    expect(sent.ok).toBe(true);
    const agreement = await viewer.do((db) =>
      db.selectFrom('agreement').select('id').where('ask_id', '=', askId).executeTakeFirst(),
    );
    await answerAgreement(kees, aroundNow, { id: agreement?.id ?? '', answer: 'decline' });
    expect(await fitting()).toEqual([]);
    expect(await whoFits(viewer, aroundNow, { ...asked, support: null, askId: null, unlocked: true })).toHaveLength(1);
  });
});
