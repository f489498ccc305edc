import type { Store } from '../../src/database/open.ts';
import type { Carrier } from '../../src/jobs/letters/send-letters.ts';
import type { Around } from '../../src/usecases/around.ts';
import { letterKinds } from '../../src/web/letters/kinds.ts';
import { sendRound } from './plain-letters.ts';

/** A mail as it was handed over. */
export type KeptMail = {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly participantId: string | null;
  readonly file: string | null;
};

type Post = {
  /** Where this Naober is reached. */
  readonly site?: string;
  /** Asked before each is taken: true is "not now". */
  readonly later?: () => boolean;
};

/** Sends every letter whose time has come, in its real words, to a post that keeps them; answers what it took. */
export async function sendToKeep(
  store: Store,
  around: Around,
  { site = 'https://naober.example.org', later = () => false }: Post = {},
): Promise<KeptMail[]> {
  const kept: KeptMail[] = [];
  const carrier: Carrier = {
    open: () => true,
    close: () => undefined,
    hand: async ({ kind, participantId }, { to, words: { subject, parts, file } }) => {
      if (later()) return 'later';
      kept.push({ kind, to, subject, text: `${parts.join('\n\n')}\n`, participantId, file: file?.text ?? null });
      return 'taken';
    },
  };
  await sendRound(store, around, { kinds: letterKinds, site, carriers: { mail: async () => carrier } });
  return kept;
}
