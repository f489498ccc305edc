import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openStore } from '../src/database/open.ts';
import { hashOfCode } from '../src/usecases/return-code.ts';
import { openMailServer } from '../tests/support/mail-server.ts';
import { startNaober } from '../tests/support/running-naober.ts';

/** What 200 tries of something known and 200 of something unknown took: medians in ms, and how likely so large a difference is by chance. */
export type EnumerationResult = {
  readonly what: string;
  readonly tries: number;
  readonly known: number;
  readonly unknown: number;
  readonly p: number;
};

const tries = 200;
const knownCard = (n: number) => `BEKEND-${n}`;

/** Asks for mail links and tries cards, known and unknown by turns of chance, one after another, on the whole program. */
export async function benchEnumeration(folder: string): Promise<EnumerationResult[]> {
  await fill(folder);
  const mail = await openMailServer();
  const environment = { NAOBER_SMTP_URL: mail.url, NAOBER_MAIL_FROM: 'naober@example.org', NAOBER_HTTPS: 'yes' };
  const naober = await startNaober({ folder, environment });
  const send = async (path: string, form: Record<string, string>) => {
    // Each from another place, so that no limit stands between: behind a proxy the last address counts.
    const headers = { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` };
    const begin = performance.now();
    const answer = await fetch(naober.address + path, { method: 'POST', body: new URLSearchParams(form), headers });
    await answer.text();
    return { took: performance.now() - begin, status: answer.status };
  };
  try {
    const byMail = (known: boolean, n: number) =>
      send('/openen/mail', { mail: known ? `wel${n}@example.org` : `nee${n}@example.org` });
    const byCard = (known: boolean, n: number) =>
      send('/kaart', { woorden: known ? knownCard(n) : `NERGENS-${n}`, pin: '0000', eigen: 'ja' });
    const byHelper = (known: boolean, n: number) =>
      send('/nieuwe-link', { mail: known ? `helpt${n}@example.org` : `helptniet${n}@example.org` });
    return [
      await compare('a link by mail', byMail),
      await compare('a key card', byCard),
      await compare('a new link for who helps', byHelper),
    ];
  } finally {
    await naober.stop();
    await mail.close();
  }
}

type Try = (known: boolean, n: number) => Promise<{ took: number; status: number }>;

async function compare(what: string, attempt: Try): Promise<EnumerationResult> {
  for (let n = 0; n < 10; n += 1) await attempt(false, 10_000 + n);
  const order = Array.from({ length: 2 * tries }, (_, n) => ({ known: n < tries, n: n % tries, turn: Math.random() }));
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const statuses = new Set<number>();
  for (const { known, n } of order.sort((a, b) => a.turn - b.turn)) {
    const done = await attempt(known, n);
    took[known ? 'known' : 'unknown'].push(done.took);
    statuses.add(done.status);
  }
  if (statuses.size !== 1) throw new Error(`${what} answered ${[...statuses].join(' and ')}`);
  return { what, tries, known: median(took.known), unknown: median(took.unknown), p: rankSum(took.known, took.unknown) };
}

const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Two-sided p of the rank-sum test of Mann and Whitney (1947), by its normal approximation: fair from twenty a side on. */
export function rankSum(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))];
  const ranked = all.sort((x, y) => x.value - y.value);
  const sum = ranked.reduce((total, { first }, index) => total + (first ? index + 1 : 0), 0);
  const mean = (a.length * (all.length + 1)) / 2;
  const spread = Math.sqrt((a.length * b.length * (all.length + 1)) / 12);
  return 2 * (1 - normal(Math.abs(sum - mean) / spread));
}

/** The standard normal distribution (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

async function fill(folder: string): Promise<void> {
  const store = await openStore({ folder });
  await store.as('naober_sign_in', null, async (db) => {
    for (let n = 0; n < tries; n += 1) {
      const id = randomUUID();
      await sql`insert into owner (id, created_at) values (${id}, now())`.execute(db);
      await sql`insert into account values (${id}, ${`wel${n}@example.org`}, true, now(), now())`.execute(db);
      await sql`insert into key_card values (${hashOfCode(knownCard(n))}, ${id}, ${randomBytes(16)}, ${randomBytes(32)}, now())`.execute(
        db,
      );
    }
  });
  await fillHelpers(store);
  await store.close();
}

/** As many neighbours who help, each invited by mail. */
async function fillHelpers(store: Awaited<ReturnType<typeof openStore>>): Promise<void> {
  const ownerId = randomUUID();
  await store.as('naober_sign_in', null, (db) => sql`insert into owner (id, created_at) values (${ownerId}, now())`.execute(db));
  await store.as('naober_app', ownerId, async (db) => {
    for (let n = 0; n < tries; n += 1) {
      const id = randomUUID();
      await sql`insert into participant (id, owner_id, kind, invited_by, created_at, joined_at)
        values (${id}, ${ownerId}, 'member', 'mail', now(), now())`.execute(db);
      await sql`insert into contact_way values (${id}, ${ownerId}, 'mail', ${`helpt${n}@example.org`}, ${ownerId}, now())`.execute(
        db,
      );
    }
  });
}
