import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { asAdministrator } from '../../tests/support/administrator.ts';
import { fillSpace } from '../../tests/support/full-space.ts';
import { engines, freshPlace, openTestStore, removePlace } from '../../tests/support/store.ts';
import { brokenLinks } from '../database/fact-links.ts';
import { openStore, type StoreOptions } from '../database/open.ts';
import { chainFacts } from '../jobs/chain-facts.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

type Place = Pick<StoreOptions, 'url' | 'folder'>;

const folder = mkdtempSync(path.join(tmpdir(), 'naober-backup-'));
const file = (name: string) => path.join(folder, name);
const places: Place[] = [];
const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

const at = (place: Place) => {
  vi.stubEnv('DATABASE_URL', place.url ?? '');
  vi.stubEnv('NAOBER_DATA', place.folder || folder);
};
const fresh = async (engine: (typeof engines)[number]) => {
  const place = await freshPlace(engine);
  places.push(place);
  return place;
};
const linesOf = (name: string) =>
  gunzipSync(readFileSync(file(name)))
    .toString()
    .split('\n');

afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  stderr.mockRestore();
  rmSync(folder, { recursive: true });
  for (const place of places) await removePlace(place);
});

describe('a backup', () => {
  const owner = randomUUID();
  beforeAll(async () => {
    const store = await openTestStore();
    for (const id of [owner, randomUUID(), randomUUID()]) {
      const { circleId } = await fillSpace(store, id);
      await store.as('naober_app', id, async (db) => {
        const odd = {
          ego_name: 'Zoë "de Vries"\n\t\\ \u{1F33B} עברית',
          id: randomUUID(),
          owner_id: id,
          template: '{"n":0.1,"e":1e-7}',
        };
        await db
          .insertInto('circle')
          .values({ ...odd, ego_attributes: '{"a":null}', created_at: new Date('2026-03-29T01:59:59.999Z') })
          .execute();
        await sql`update tie set place_angle = 0.3333333, place_depth = 0.1 where circle_id = ${circleId}`.execute(db);
      });
    }
    await chainFacts(store, new Date(0));
    await store.close();
    at(store.place);
    expect(await backup([file('first')])).toBe(0);
    places.push(store.place);
  });

  it('holds every table and is for its owner only', () => {
    expect(statSync(file('first')).mode & 0o077).toBe(0);
    const tables = linesOf('first')
      .filter((line) => line.startsWith('{"table"'))
      .map((line) => JSON.parse(line).table);
    expect(tables.sort()).toEqual([
      'access_code',
      'access_request',
      'account',
      'act',
      'after_me',
      'agreement',
      'agreement_note',
      'agreement_turn',
      'alter',
      'alter_death',
      'alter_tie',
      'appointment',
      'ask',
      'ask_link',
      'calendar_feed',
      'carrying_line',
      'chain_card',
      'chain_item',
      'chain_step',
      'circle',
      'circle_link',
      'circle_link_place',
      'community_offer',
      'community_place',
      'community_time',
      'community_visit',
      'contact_moment',
      'contact_rhythm',
      'contact_way',
      'day_choice',
      'death_report',
      'departure',
      'device_session',
      'dormancy_question',
      'erasure',
      'erasure_wish',
      'fact',
      'fact_link',
      'follow_up',
      'giving_hidden',
      'guest_session',
      'helper_link',
      'invitation',
      'key_card',
      'letter',
      'look',
      'look_rhythm',
      'mandate',
      'mandate_deed',
      'meeting',
      'meeting_day',
      'meeting_invitee',
      'meeting_link',
      'meeting_task',
      'meeting_telling',
      'meeting_vote',
      'objection',
      'organisation',
      'outbox',
      'own_view',
      'own_view_mark',
      'owner',
      'participant',
      'participant_card',
      'passkey',
      'perseverance',
      'photo',
      'plan_goal',
      'plan_step',
      'push_key',
      'push_way',
      'removal_proposal',
      'return_code',
      'set_aside',
      'sleeping_grant',
      'snapshot',
      'snapshot_member',
      'snapshot_tie',
      'space_grant',
      'suggestion',
      'talent',
      'tie',
      'trajectory',
      'trajectory_check',
      'trajectory_ending',
      'trajectory_note',
      'trajectory_step',
      'worker',
      'worker_card',
      'worker_end',
      'worker_key',
      'worker_link',
      'worker_recovery',
      'worker_role',
      'worker_session',
      'worker_subject',
      'worker_totp',
    ]);
  });

  for (const there of engines) {
    it(`goes into an empty store and comes out the same, by way of: ${there}`, async () => {
      at(await fresh(there));
      expect(await restore([file('first'), '--without-erasures'])).toBe(0);
      expect(await backup([file(`second-${there}`)])).toBe(0);
      const back = await fresh('embedded');
      at(back);
      expect(await restore([file(`second-${there}`), '--without-erasures'])).toBe(0);
      expect(await backup([file(`third-${there}`)])).toBe(0);
      expect(linesOf(`third-${there}`)).toEqual(linesOf('first'));
      const store = await openStore({ ...back, production: false });
      expect(await store.as('naober_jobs', null, brokenLinks)).toEqual([]);
      const acts = await store.as('naober_app', owner, async (db) => {
        const [circle] = await db.selectFrom('circle').select('id').execute();
        const act = {
          id: randomUUID(),
          circle_id: circle?.id ?? '',
          owner_id: owner,
          kind: 'alters-added',
          at: new Date(),
          images: '[]',
        };
        await db.insertInto('act').values(act).execute();
        return db.selectFrom('act').select(['id', 'ordinal']).orderBy('ordinal').execute();
      });
      expect(Number(acts.at(-1)?.ordinal)).toBe(4);
      await store.close();
    });
  }

  it('is not put into a store that holds something', async () => {
    const place = await fresh('embedded');
    at(place);
    await restore([file('first'), '--without-erasures']);
    await expect(restore([file('first'), '--without-erasures'])).rejects.toThrow('not empty');
  });

  it('that is damaged, cut off, of another format or of another version is refused, and the store stays empty', async () => {
    const lines = linesOf('first');
    const write = (name: string, text: string) => writeFileSync(file(name), gzipSync(text));
    write('changed', lines.join('\n').replace('Buur 0', 'Buur 9'));
    write('cut', lines.slice(0, -3).join('\n'));
    write('other', lines.join('\n').replace('naober-backup/1', 'naober-backup/2'));
    write('older', lines.join('\n').replace(/"checksum":"./, '"checksum":"x'));
    writeFileSync(file('half'), readFileSync(file('first')).subarray(0, 400));
    writeFileSync(file('text'), 'Truus, Kees');
    const place = await fresh('embedded');
    at(place);
    for (const [name, words] of [
      ['changed', 'damaged'],
      ['cut', 'damaged'],
      ['half', 'damaged'],
      ['text', 'damaged'],
      ['other', 'another format'],
      ['older', 'another version'],
      ['absent', 'no such file'],
    ] as const) {
      await expect(restore([file(name), '--without-erasures'])).rejects.toThrow(words);
    }
    expect(await restore([file('first'), '--without-erasures'])).toBe(0);
  });

  it('stops when the store has a table nobody made a rule for, and leaves no half file', async () => {
    const place = await fresh('embedded');
    await asAdministrator(place, (run) => run('create table postcard (id uuid primary key)'));
    at(place);
    await expect(backup([file('never')])).rejects.toThrow('no rule on whether a backup holds: postcard');
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });
});
