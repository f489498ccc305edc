import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertOwner } from '../../src/database/owners.ts';
import { type Viewer, viewerOf } from '../../src/database/viewer.ts';
import type { Circle } from '../../src/domain/circle/circle.ts';
import { writeCircleDocument } from '../../src/domain/circle/document.ts';
import type { ImportContent } from '../../src/domain/contacts/import-content.ts';
import { eraseDrafts } from '../../src/jobs/erase-drafts.ts';
import { circleFileName } from '../../src/usecases/contacts/circle-file-name.ts';
import { changeImport, holdImport, readImport } from '../../src/usecases/contacts/hold-import.ts';
import { readSource, readText } from '../../src/usecases/contacts/read-source.ts';
import { takeInImport } from '../../src/usecases/contacts/take-in-import.ts';
import { takeAlong } from '../../src/usecases/take-along.ts';
import { takeInCircle } from '../../src/usecases/take-in-circle.ts';
import { bundle } from '../../src/web/pages/in-out/along/bundle.ts';
import { anyCircle } from '../support/arbitrary-circle.ts';
import { aroundNow as around, beginWith, circleOf } from '../support/circle.ts';
import { onEveryEngine, type TestStore } from '../support/store.ts';

const mustRead = (bytes: Uint8Array): ImportContent => {
  const read = readSource(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};
const circleIn = (bytes: Uint8Array): Circle => {
  const content = mustRead(bytes);
  if (content.stage !== 'circle') throw new Error('This is no circle.');
  return content.circle;
};
const document = (circle: Circle) => new TextEncoder().encode(writeCircleDocument(circle));

/** People of whom it was asked whether they know somebody, and who are not there, are let go. What a store adds by itself: an id for ego, seats for those without, places in 4-byte numbers, and an order of ties by who was named first. */
function asKept({ ego, alters, ties, template }: Circle) {
  const turn = new Map(alters.map(({ id }, at) => [id, at]));
  const at = (id: string) => turn.get(id) ?? 0;
  const here = (ids: readonly string[] | null) => ids?.filter((id) => turn.has(id)) ?? null;
  const pairs = ties.map((tie) => (at(tie.source) < at(tie.target) ? tie : { ...tie, source: tie.target, target: tie.source }));
  return {
    template,
    ego: { ...ego, id: '' },
    alters: alters.map(({ place, ...alter }) => ({
      ...alter,
      about: { ...alter.about, knowsAsked: here(alter.about.knowsAsked) },
      seat: null,
      place: place && { angle: Math.fround(place.angle), depth: Math.fround(place.depth) },
    })),
    ties: pairs.sort((one, other) => at(one.source) - at(other.source) || at(one.target) - at(other.target)),
  };
}

onEveryEngine('in and out', (open) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.remove());

  const emptySpace = async (): Promise<Viewer> => {
    const id = randomUUID();
    await store.as('naober_sign_in', null, (db) => insertOwner(db, { id, language: 'nl', at: new Date(), eraseAfter: null }));
    return viewerOf(store, id);
  };
  const putIn = async (circle: Circle) => {
    const viewer = await emptySpace();
    expect(await takeInCircle(viewer, around, { actId: randomUUID(), circle })).toMatchObject({ ok: true });
    return viewer;
  };
  const takenAlong = async (viewer: Viewer) => {
    const everything = await takeAlong(viewer, around, store);
    if (everything === null) throw new Error('There is no circle.');
    return bundle(everything, { language: 'nl', at: new Date() });
  };

  test('any circle that is put in, taken along and put in again is the same circle, and all of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCircle, async (circle) => {
        const once = circleIn(await takenAlong(await putIn(circle)));
        expect(asKept(once)).toEqual(asKept(circle));
        const again = circleIn(await takenAlong(await putIn(once)));
        expect({ ...again, ego: { ...again.ego, id: '' } }).toEqual({ ...once, ego: { ...once.ego, id: '' } });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('of any circle chosen people come along with all that was said, and only those ties that lie between them', async () => {
    await fc.assert(
      fc.asyncProperty(anyCircle, fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), async (circle, picked) => {
        const chosen = [...new Set(picked)].filter((at) => at < circle.alters.length);
        fc.pre(chosen.length > 0);
        const viewer = await putIn({ ...circle, alters: [], ties: [] });
        const id = await holdImport(viewer, around, { ...mustRead(document(circle)), stage: 'circle', circle, chosen });
        expect(await takeInImport(viewer, around, { actId: randomUUID(), id })).toMatchObject({ ok: true });
        const now = await circleOf(viewer);
        const said = chosen
          .map((at) => circle.alters[at])
          .map((alter) => alter && [alter.name, { ...alter.about, knowsAsked: null }, alter.support, alter.ring]);
        expect(now.alters.map(({ name, about, support, ring }) => [name, { ...about, knowsAsked: null }, support, ring])).toEqual(
          said,
        );
        const ids = new Set(chosen.map((at) => circle.alters[at]?.id));
        expect(now.ties.length).toBe(circle.ties.filter(({ source, target }) => ids.has(source) && ids.has(target)).length);
        expect(await readImport(viewer, around, id)).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  test('everything that is kept of an owner is in the file, of every table, and nothing of anybody else', async () => {
    const [viewer, other] = [await beginWith(store, 'Truus, Kees'), await beginWith(store, 'Fatma')];
    const everything = await takeAlong(viewer, around, store);
    const names = Object.keys(everything?.rows ?? {});
    expect(names).toEqual(
      expect.arrayContaining(['act', 'alter', 'alter_tie', 'circle', 'fact', 'owner', 'photo', 'snapshot', 'tie']),
    );
    const text = JSON.stringify(everything?.rows);
    expect([text.includes('Kees'), text.includes('Fatma'), text.includes(other.id)]).toEqual([true, false, false]);
    expect((await takeAlong(viewer, around, store))?.rows['fact']?.map(({ kind }) => kind)).toContain('taken-along');
  });

  test('what came out of a file is somebody’s own, is gone after a day, and is replaced by the next', async () => {
    const [viewer, other] = [await beginWith(store, 'Truus'), await beginWith(store, 'Kees')];
    const read = readText('Anja\nWim');
    if (!read.ok) throw new Error(read.refusal.key);
    const first = await holdImport(viewer, around, read.value);
    expect(await readImport(other, around, first)).toBeNull();
    expect(await changeImport(other, around, first, (content) => content)).toBeNull();
    const second = await holdImport(viewer, around, read.value);
    expect([await readImport(viewer, around, first), (await readImport(viewer, around, second))?.stage]).toEqual([
      null,
      'columns',
    ]);
    const tomorrow = () => new Date(Date.now() + 25 * 3600 * 1000);
    expect(await readImport(viewer, { ...around, now: tomorrow }, second)).toBeNull();
    await eraseDrafts(store, new Date());
    expect(await readImport(viewer, around, second)).not.toBeNull();
  });
});

const bomb = () => zipSync({ [circleFileName]: new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
const renamed = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(circleFileName, name);
  return new Uint8Array(Buffer.from(text, 'latin1'));
};
const small = () => zipSync({ [circleFileName]: new TextEncoder().encode('{}') });

test('a zip that unpacks to more than any of ours, leads out of its folder, or is broken, is refused', () => {
  expect(readSource(bomb())).toMatchObject({ ok: false, refusal: { key: 'other-zip' } });
  for (const name of ['../ng.json', '/king.json', 'a\\ing.json', 'C:ing.json', 'kring.jsox'])
    expect(readSource(renamed(small(), name))).toMatchObject({ ok: false, refusal: { key: 'other-zip' } });
  const whole = small();
  for (let length = 4; length < whole.length; length += 3)
    expect(readSource(whole.slice(0, length))).toMatchObject({ ok: false, refusal: { key: 'other-zip' } });
});

test('a zip whose head lies about its size gives no more than it may', () => {
  const bytes = bomb();
  const view = new DataView(bytes.buffer);
  const directory = Buffer.from(bytes).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  view.setUint32(directory + 24, 10, true);
  view.setUint32(22, 10, true);
  expect(readSource(bytes)).toMatchObject({ ok: false, refusal: { key: 'other-zip' } });
});

test('a spreadsheet that is a zip inside is told apart', () => {
  const bytes = zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/workbook.xml': new Uint8Array() });
  expect(readSource(bytes)).toMatchObject({ ok: false, refusal: { key: 'spreadsheet' } });
});

test('any bytes at all are read or refused, never more than that', () => {
  const begin = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    'BEGIN:VCARD\n',
    '<vcards>',
    '["vcard",',
    '{"format":"naober-circle/1",',
    '\u00ff\u00fe',
    'naam;x\n',
  );
  fc.assert(
    fc.property(begin, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const bytes = new Uint8Array([...Buffer.from(start, 'latin1'), ...rest]);
      expect(() => readSource(bytes)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
