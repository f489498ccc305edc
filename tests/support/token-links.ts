import { createHash, randomBytes } from 'node:crypto';
import type { Run } from './administrator.ts';

/** How addresses with a token end: over by themselves, taken back, used up, or gone altogether. */
const ending = {
  over: "created_at = now() - interval '10 days', expires_at = now() - interval '9 days'",
  revoked: 'revoked_at = now()',
  used: 'used_at = now()',
  gone: null,
} as const;
export type Ended = keyof typeof ending;

type TokenLink = {
  /** The pages it is for. */
  readonly pages: readonly string[];
  readonly table: string;
  readonly hash: string;
  /** Which row of the space that has everything: a condition with `of`, the id of its owner. */
  readonly where: string;
  /** As it is while it works. */
  readonly works: string;
  readonly ends: readonly Ended[];
  /** How long its token is, where that is not 16 bytes. */
  readonly bytes?: number;
};

const own = 'owner_id = $1';
const runs = "created_at = now(), expires_at = now() + interval '1 day', revoked_at = null";

/** Somebody with a task that is not over: their link lives as long. */
const withTask = `(select a.participant_id from agreement a join participant p on p.id = a.participant_id
  where a.owner_id = helper_link.owner_id and a.until_on > current_date and p.kind = 'member' limit 1)`;

/** Who was asked to come and work, and has not answered. */
const notHereYet = "purpose = 'invitation' and worker_id in (select worker_id from worker_card where email = 'noor@example.org')";

/** Every address that is found by a token: what it stands in, and how it ends. */
export const tokenLinks: readonly TokenLink[] = [
  {
    // Whoever took an invitation up can still say by it that they want no messages.
    pages: ['invitation-stop'],
    ...{ table: 'invitation', hash: 'token_hash', where: own, works: `${runs}, used_at = null` },
    ends: ['over', 'revoked'],
  },
  {
    pages: ['invitation'],
    ...{ table: 'invitation', hash: 'token_hash', where: own, works: `${runs}, used_at = null` },
    ends: ['over', 'revoked', 'used', 'gone'],
  },
  {
    pages: ['own-link'],
    ...{ table: 'helper_link', hash: 'token_hash', where: own, works: `revoked_at = null, participant_id = ${withTask}` },
    ends: ['revoked', 'gone'],
  },
  {
    pages: ['answer-ask', 'answer-ask-stop'],
    ...{ table: 'ask_link', hash: 'token_hash', where: own, works: runs },
    ends: ['over', 'revoked', 'gone'],
  },
  {
    pages: ['meeting-invitation', 'meeting-invitation-open'],
    ...{ table: 'meeting_link', hash: 'token_hash', where: own, works: runs },
    ends: ['over', 'revoked', 'gone'],
  },
  {
    pages: ['calendar-feed'],
    ...{ table: 'calendar_feed', hash: 'token_hash', where: own, works: 'revoked_at = null' },
    ends: ['revoked', 'gone'],
  },
  {
    pages: ['no-more-letters'],
    ...{ table: 'letter', hash: 'quiet_hash', where: own, works: 'created_at = created_at' },
    ends: ['gone'],
  },
  {
    pages: ['work-invitation'],
    bytes: 32,
    ...{
      table: 'worker_link',
      hash: 'token_hash',
      where: notHereYet,
      works: `${runs}, used_at = null`,
    },
    ends: ['over', 'revoked', 'used', 'gone'],
  },
];

/** Gives a link of a space a token of its own, and lets it work. Answers the token. */
export async function linkThatWorks(run: Run, link: TokenLink, ownerId: string): Promise<string> {
  const token = randomBytes(link.bytes ?? 16).toString('base64url');
  const { table, hash, where, works } = link;
  const set = `${hash} = decode('${hashOf(token)}', 'hex'), ${works}`;
  const which = `ctid = (select ctid from "${table}" where ${where.replace('$1', `'${ownerId}'`)} limit 1)`;
  const rows = await run(`update "${table}" set ${set} where ${which} returning 1 as one`);
  if (rows.length !== 1) throw new Error(`There is no ${table} to open.`);
  return token;
}

/** Ends the link of a token. */
export async function endLink(run: Run, { table, hash }: TokenLink, token: string, how: Ended): Promise<void> {
  const which = `where ${hash} = decode('${hashOf(token)}', 'hex')`;
  await run(ending[how] === null ? `delete from "${table}" ${which}` : `update "${table}" set ${ending[how]} ${which}`);
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
