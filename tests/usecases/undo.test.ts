import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../src/database/viewer.ts';
import { builtInTemplates } from '../../src/domain/circle/built-in-templates.ts';
import { ownPlace, placeTag } from '../../src/domain/circle/move.ts';
import { placeQuestions } from '../../src/domain/circle/placing.ts';
import { addAlters } from '../../src/usecases/add-alters.ts';
import { chooseTemplate } from '../../src/usecases/choose-template.ts';
import { confirmCircle } from '../../src/usecases/confirm-circle.ts';
import { nameEgo } from '../../src/usecases/name-ego.ts';
import { placeAlters } from '../../src/usecases/place-alters.ts';
import { placeOne } from '../../src/usecases/place-one.ts';
import { readCircle } from '../../src/usecases/read-circle.ts';
import { removeAlter } from '../../src/usecases/remove-alter.ts';
import { sayWhoKnows } from '../../src/usecases/say-who-knows.ts';
import { undoAct } from '../../src/usecases/undo-act.ts';
import { aroundNow as around, beginWith, circleOf, named, withoutVersions } from '../support/circle.ts';
import { sayNow } from '../support/say.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

type Step = { readonly verb: string; readonly who: number; readonly what: number; readonly text: string };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    verb: fc.constantFrom(
      'add',
      'change',
      'place',
      'tick',
      'remove',
      'template',
      'ego',
      'confirm',
      'put',
      'knows',
      'feel',
      'undo',
      'redo',
    ),
    who: fc.nat(20),
    what: fc.nat(20),
    text: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  }),
  { minLength: 1, maxLength: 10 },
);

async function undoLast(viewer: Viewer): Promise<boolean> {
  const last = (await readCircle(viewer))?.lastInEffect;
  if (!last) return false;
  const undone = await undoAct(viewer, around, { actId: randomUUID(), undoes: last.id, anyway: false });
  if (!undone.ok) throw new Error(undone.refusal);
  return true;
}

async function redoLast(viewer: Viewer): Promise<void> {
  const last = (await readCircle(viewer))?.lastUndone;
  if (!last) return;
  const again = await undoAct(viewer, around, { actId: randomUUID(), undoes: last.id, anyway: false });
  if (!again.ok) throw new Error(again.refusal);
}

async function doStep(viewer: Viewer, { verb, who, what, text }: Step): Promise<void> {
  const circle = await circleOf(viewer);
  const { alters, template } = circle;
  const alter = alters[who % Math.max(1, alters.length)];
  const actId = randomUUID();
  const own = { actId, alterId: alter?.id ?? randomUUID(), version: alter?.version ?? 0 };
  const question = placeQuestions(template)[what % placeQuestions(template).length];
  const spot = { ring: what % (template.rings.length + 1) || null, sector: template.sectors[what % 9]?.key ?? null };
  const ids = alters.filter((_, at) => at % 2 === what % 2).map(({ id }) => id);
  const doIt: Record<string, () => Promise<unknown>> = {
    add: () => addAlters(viewer, around, { actId, text, prompt: null }),
    change: () => sayNow(viewer, own.alterId, { name: text, role: text, kind: 'group', 'gives transport': 'yes', wish: 'less' }),
    place: () => placeOne(viewer, around, { ...own, was: alter ? placeTag(alter) : '', spot, form: '' }),
    tick: () =>
      placeAlters(viewer, around, { actId, question: question?.key ?? '', ticks: { on: ids, off: ids.slice(1) }, form: '' }),
    remove: () => removeAlter(viewer, around, own),
    template: () =>
      chooseTemplate(viewer, around, { actId, template: builtInTemplates[what % 4] ?? template, version: circle.version }),
    ego: () => nameEgo(viewer, around, { actId, name: text }),
    confirm: () => confirmCircle(viewer, around, { actId }),
    put: () => {
      const place = what % 3 === 0 ? null : ownPlace(what / 20, who / 20);
      return placeOne(viewer, around, { ...own, was: alter ? placeTag(alter) : '', spot: alter ?? spot, place, form: '' });
    },
    knows: () =>
      sayWhoKnows(viewer, around, { ...own, ticks: { on: ids, off: ids.slice(2) }, shown: alters.map(({ id }) => id) }),
    feel: () => sayNow(viewer, own.alterId, { valence: what % 2 === 0 ? 'strained' : '', note: text, since: `${1990 + what}` }),
    undo: () => undoLast(viewer),
    redo: () => redoLast(viewer),
  };
  await doIt[verb]?.();
}

onEveryEngine('undo', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  test('whatever was done, undoing everything brings back the start', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (todo) => {
        const viewer = await beginWith(store, 'Truus, Kees, Mo');
        for (const { verb, ...step } of [{ verb: 'tick', who: 0, what: 0, text: 'x' }, ...todo])
          await doStep(viewer, { verb, ...step });
        while (await undoLast(viewer));
        expect((await circleOf(viewer)).alters).toEqual([]);
        const kinds = await viewer.do((db) => db.selectFrom('act').select(['kind', 'undone_by']).execute());
        expect(kinds.filter(({ kind, undone_by }) => kind !== 'undone' && kind !== 'redone' && undone_by === null)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('after any act, one undo brings back exactly what was there', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (todo) => {
        const viewer = await beginWith(store, 'Truus, Kees, Mo');
        for (const step of todo) {
          const before = await readCircle(viewer);
          await doStep(viewer, step);
          const after = await readCircle(viewer);
          if (before === null || after?.lastAct?.id === before.lastAct?.id || step.verb === 'undo' || step.verb === 'redo')
            continue;
          await undoLast(viewer);
          expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(before.circle));
          const undone = (await readCircle(viewer))?.lastAct?.id ?? '';
          expect((await undoAct(viewer, around, { actId: randomUUID(), undoes: undone, anyway: false })).ok).toBe(true);
          expect(withoutVersions(await circleOf(viewer))).toEqual(withoutVersions(after?.circle ?? before.circle));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('a template is not taken from under places given since, unless that is said knowingly; then who has no place waits', async () => {
    const viewer = await beginWith(store, 'Truus');
    const ecogram = builtInTemplates[3];
    if (ecogram === undefined) throw new Error('four templates');
    const chosen = await chooseTemplate(viewer, around, { actId: randomUUID(), template: ecogram, version: 1 });
    if (!chosen.ok) throw new Error(chosen.refusal);
    const truus = await named(viewer, 'Truus');
    const move = { actId: randomUUID(), alterId: truus.id, was: placeTag(truus) };
    await placeOne(viewer, around, { ...move, spot: { ring: 1, sector: 'neighbours' }, form: '' });
    const undo = { actId: randomUUID(), undoes: chosen.value.actId };
    expect(await undoAct(viewer, around, { ...undo, anyway: false })).toEqual({ ok: false, refusal: 'changed-since' });
    expect((await undoAct(viewer, around, { ...undo, anyway: true })).ok).toBe(true);
    expect(await circleOf(viewer)).toMatchObject({ template: { id: 'lensink-4x4' }, alters: [{ ring: null, sector: null }] });
  });
});
