import { claim, type DueLetter, nextDue } from '../../database/letters/sending.ts';
import type { Store } from '../../database/open.ts';
import type { Handed } from '../../domain/letters/handed.ts';
import type { LetterWay } from '../../domain/letters/letter.ts';
import type { Around } from '../../usecases/around.ts';
import type { LetterKinds } from '../../usecases/letters/letter-kinds.ts';
import { type Prepared, prepareLetter } from '../../usecases/letters/prepare-letter.ts';
import { dropLetter, holdLetter, leaveCutOff, settleLetter, writeLater } from '../../usecases/letters/settle-letter.ts';

/** What takes letters of one way, one after another. Opening it throws when nothing can be sent now. */
export type Carrier = {
  hand(letter: DueLetter, prepared: Prepared): Promise<Handed>;
  /** Whether it takes another one. */
  open(): boolean;
  close(): void;
};

/** By what letters go. */
export type LettersOut = {
  readonly kinds: LetterKinds;
  /** Where this Naober is reached, such as https://naober.example.org. */
  readonly site: string;
  readonly carriers: Partial<Readonly<Record<LetterWay, () => Promise<Carrier>>>>;
  /** Told about a letter that could not be written; the others go on. */
  readonly onProblem: (problem: unknown) => void;
  /** Asked between letters: true is stop. */
  readonly stopping?: () => boolean;
};

/**
 * Sends every letter whose time has come, one at a time; safe to run twice at once. A letter is taken in the store before it is handed over, so
 * that no crash and no second program sends it twice. While nothing can be sent every letter waits as it is, and this throws what is wrong.
 */
export async function sendLetters(store: Store, around: Around, out: LettersOut): Promise<void> {
  await leaveCutOff(store, around);
  const problems: unknown[] = [];
  for (const way of ['mail', 'push'] as const) {
    const open = out.carriers[way];
    if (open === undefined) continue;
    await sendBy(store, around, out, { way, open }).catch((problem) => problems.push(problem));
  }
  if (problems.length > 0) throw problems[0];
}

type By = { readonly way: LetterWay; readonly open: () => Promise<Carrier> };

async function sendBy(store: Store, around: Around, out: LettersOut, { way, open }: By): Promise<void> {
  let carrier: Carrier | null = null;
  try {
    while (!out.stopping?.()) {
      const letter = await store.as('naober_letters', null, (db) => nextDue(db, way, around.now()));
      if (letter === null) return;
      carrier ??= await open();
      const handed = await sendOne(store, around, out, letter, carrier);
      // The server is in trouble: the others wait for the next round.
      if (handed === 'no-server' || handed === 'cut-off') return;
      if (!carrier.open()) carrier = null;
    }
  } finally {
    carrier?.close();
  }
}

/** Writes, takes and hands over one letter; null when nothing was handed over. What makes a link that works is taken before it is written. */
async function sendOne(
  store: Store,
  around: Around,
  out: LettersOut,
  letter: DueLetter,
  carrier: Carrier,
): Promise<Handed | null> {
  const forget = forgetting(store, out, letter);
  if (forget !== null && !(await take(store, around, letter, null))) return null;
  const prepared = await prepareLetter(store, around, letter, out).catch((problem) => {
    out.onProblem(problem);
    return null;
  });
  if (prepared === null) await writeLater(store, around, letter);
  if (typeof prepared === 'string') {
    await dropLetter(store, letter.id, prepared);
    await forget?.();
  }
  if (prepared instanceof Date) await holdLetter(store, letter.id, prepared);
  if (prepared === null || typeof prepared === 'string' || prepared instanceof Date) return null;
  if (forget === null && !(await take(store, around, letter, letter.way === 'mail' ? prepared.quietHash : null))) return null;
  const handed = await carrier.hand(letter, prepared);
  await settleLetter(store, around, letter, handed);
  if (handed === 'taken' || handed === 'no-such-address' || handed === 'refused') await forget?.();
  return handed;
}

const take = (store: Store, around: Around, { id }: DueLetter, quietHash: Uint8Array | null): Promise<boolean> =>
  store.as('naober_letters', null, (db) => claim(db, id, { now: around.now(), quietHash }));

/** Lets go of what was kept for a letter to an address alone; null for a letter to a reader. */
function forgetting(store: Store, { kinds }: LettersOut, letter: DueLetter): (() => Promise<void>) | null {
  const kind = Object.hasOwn(kinds, letter.kind) ? kinds[letter.kind] : undefined;
  return kind === undefined || !('address' in kind) ? null : async () => kind.forget?.(store, letter);
}
