import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import type { LetterWay } from '../../src/domain/letters/letter.ts';
import { byMail } from '../../src/jobs/letters/by-mail.ts';
import { type LettersOut, sendLetters } from '../../src/jobs/letters/send-letters.ts';
import { openLine } from '../../src/jobs/outside/smtp-line.ts';
import type { Around } from '../../src/usecases/around.ts';
import { type NewLetter, putLetter } from '../../src/usecases/letters/put-letter.ts';
import { helperLetter } from '../../src/web/letters/helper-letter.ts';

/** How letters go in a test. */
export type TestLetters = Omit<LettersOut, 'onProblem'>;

/** Letters that say their own number and no more, over a real line to a mail server. */
export const plainLettersTo = (url: string): TestLetters => ({
  kinds: {
    plain: { write: async (_store, _around, { letter }) => ({ subject: 'Een bericht', parts: [`Over ${letter.subjectId}.`] }) },
  },
  site: 'https://naober.example.org',
  carriers: {
    mail: byMail(
      () => openLine(url, { from: 'naober@example.org', bounces: 'bounce@example.org' }),
      ({ quietToken }) => ({ quiet: `https://naober.example.org/stil/${quietToken}`, parts: [] }),
    ),
  },
});

/** The same, and invitations in their real words. */
export function lettersAndInvitationsTo(url: string): TestLetters {
  const plain = plainLettersTo(url);
  return { ...plain, kinds: { ...plain.kinds, 'helper-letter': helperLetter } };
}

/** One round, in which a letter that cannot be written fails the test. */
export const sendRound = (store: Store, around: Around, out: TestLetters): Promise<void> =>
  sendLetters(store, around, {
    ...out,
    onProblem: (problem) => {
      throw problem;
    },
  });

/** How every letter of a space stands that goes one way, by what it is about. */
export async function standingOf(
  store: Store,
  ownerId: string,
  way: LetterWay = 'mail',
): Promise<Readonly<Record<string, string>>> {
  const rows = await store.as('naober_app', ownerId, (db) =>
    db.selectFrom('letter').select(['subject_id', 'state', 'problem']).where('way', '=', way).execute(),
  );
  return Object.fromEntries(rows.map((row) => [row.subject_id, [row.state, row.problem].filter(Boolean).join(': ')]));
}

/** Puts so many plain letters; answers what each is about. */
export async function putPlain(
  store: Store,
  letter: Pick<NewLetter, 'ownerId' | 'participantId' | 'at'>,
  count = 1,
): Promise<string[]> {
  const about = Array.from({ length: count }, () => randomUUID());
  await store.as('naober_app', letter.ownerId, async (db) => {
    for (const subjectId of about) await putLetter(db, { ...letter, kind: 'plain', subjectId });
  });
  return about;
}

/** Says where somebody who takes part reads mail. */
export const mailAt = (store: Store, { id, ownerId }: { readonly id: string; readonly ownerId: string }, value: string) =>
  store.as('naober_app', ownerId, (db) =>
    db
      .insertInto('contact_way')
      .values({ participant_id: id, owner_id: ownerId, channel: 'mail', value, said_by: ownerId, said_at: new Date() })
      .onConflict((conflict) => conflict.columns(['participant_id', 'channel']).doUpdateSet({ value, said_by: ownerId }))
      .execute(),
  );
