import { createHash } from 'node:crypto';
import { type Carrier, sendLetters } from '../../src/jobs/letters/send-letters.ts';
import type { LetterKinds } from '../../src/usecases/letters/letter-kinds.ts';
import type { Town } from './cast.ts';
import { chanceOf } from './chance.ts';

/** A letter that arrived: what it was, to whom, when. */
export type Arrived = {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly participantId: string | null;
  readonly ownerId: string | null;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};

/** Of each letter by itself, whichever goes first: letters that wait together lie in no order. */
const hashOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32LE();

/** Where letters arrive. */
export type Post = ReturnType<typeof postOf>;

/** A post that mostly takes what it is given, now and then asks to come back later, and seldom knows an address no more. */
export function postOf(town: Town, kinds: LetterKinds) {
  const arrived: Arrived[] = [];
  const carrier: Carrier = {
    open: () => true,
    close: () => {},
    hand: async ({ id, kind, subjectId, participantId, ownerId }, { to, words }) => {
      const chance = chanceOf(hashOf([town.seed, kind, subjectId, to, town.now().toISOString()].join()));
      if (chance.happens(0.03)) return 'later';
      if (chance.happens(0.004)) return 'no-such-address';
      const text = words.parts.join('\n\n');
      arrived.push({ id, kind, subjectId, participantId, ownerId, to, subject: words.subject, text, at: town.now() });
      return 'taken';
    },
  };
  const onProblem = (problem: unknown) => {
    throw problem;
  };
  const site = 'https://naober.example.org';
  return {
    arrived: (): readonly Arrived[] => arrived,
    deliver: () => sendLetters(town.store, town.around, { kinds, site, onProblem, carriers: { mail: async () => carrier } }),
  };
}
