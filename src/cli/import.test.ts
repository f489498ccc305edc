import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plain } from '../../tests/support/plain-alter.ts';
import { freshPlace, removePlace } from '../../tests/support/store.ts';
import { openStore } from '../database/open.ts';
import { ownerOfReturnCode } from '../database/return-codes.ts';
import { lensink } from '../domain/circle/built-in-templates.ts';
import type { Alter, Circle } from '../domain/circle/circle.ts';
import { readCircleDocument, writeCircleDocument } from '../domain/circle/document.ts';
import { hashOfCode } from '../usecases/return-code.ts';
import { exportCircle } from './export.ts';
import { importCircle } from './import.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'naober-import-'));
const file = (name: string) => path.join(folder, name);
const alter = (id: string, more: Partial<Alter>): Alter => ({
  ...plain,
  id,
  name: id,
  ...more,
});
const circle: Circle = {
  template: lensink,
  ego: { id: 'ego-7', name: 'Truus', attributes: { leeftijd: '84', wijk: null } },
  alters: [
    alter('a1', {
      name: 'Zoë "Zus" de Vries',
      ring: 1,
      sector: 'family',
      role: 'zus',
      valence: 'supportive',
      support: [{ kind: 'practical', gives: true, receives: null, wanted: null, asked: null }],
    }),
    alter('a2', {
      name: 'Biljartclub',
      kind: 'group',
      ring: 3,
      place: { angle: 0.25, depth: 0.5 },
      attributes: { sinds: '1998' },
    }),
    alter('a3', { name: 'עברית 🌻', status: 'past' }),
  ],
  ties: [{ source: 'a1', target: 'a3', attributes: { hoe: 'buren' } }],
};

describe('a circle on the command line', () => {
  const said: string[] = [];
  let place: Awaited<ReturnType<typeof freshPlace>>;
  beforeAll(async () => {
    place = await freshPlace('embedded');
    vi.stubEnv('NAOBER_DATA', place.folder);
    vi.stubEnv('DATABASE_URL', '');
    vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
      said.push(String(text));
      const done = rest.at(-1);
      if (typeof done === 'function') done(null);
      return true;
    });
    writeFileSync(file('in.json'), writeCircleDocument(circle));
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
    await removePlace(place);
  });

  it('goes in for a new owner, whose code opens it, and comes out as it was', async () => {
    expect(await importCircle([file('in.json')])).toBe(0);
    const [, owner = '', code = ''] = /owner (\S+)\ncode (\S+)\n/.exec(said.splice(0).join('')) ?? [];
    expect(await exportCircle(['--owner', owner, '--out', file('out.json')])).toBe(0);
    const read = readCircleDocument(readFileSync(file('out.json'), 'utf8'));
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const bare = (one: Circle) => ({
      ...one,
      ego: { ...one.ego, id: '' },
      alters: one.alters.map((alter) => ({ ...alter, seat: null })),
    });
    expect(bare(read.value)).toEqual(bare(circle));
    const store = await openStore({ ...place, production: false });
    const found = await store.as('naober_sign_in', null, (db) => ownerOfReturnCode(db, hashOfCode(code), new Date()));
    expect(found).toMatchObject({ id: owner, eraseAfter: null });
    await store.close();
    await exportCircle(['--owner', owner]);
    expect(readCircleDocument(said.splice(0).join('')).ok).toBe(true);
    await expect(importCircle([file('in.json'), '--owner', owner])).rejects.toThrow('already has people');
  });

  it('is refused in words when there is nobody to put it in for, and when the document is not one', async () => {
    await expect(importCircle([file('in.json'), '--owner', randomUUID()])).rejects.toThrow('no owner with this id');
    await expect(importCircle([file('in.json'), '--owner', '7; drop table owner'])).rejects.toThrow('--owner takes the id');
    await expect(exportCircle(['--owner', randomUUID()])).rejects.toThrow('no circle');
    writeFileSync(file('bad.json'), '{"format":"naober-circle/1"}');
    await expect(importCircle([file('bad.json')])).rejects.toThrow();
  });
});
