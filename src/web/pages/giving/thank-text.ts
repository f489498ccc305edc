import { namedThing } from '../../../domain/giving/named-thing.ts';
import type { ThankPiece } from '../../../domain/giving/thanks.ts';
import type { ThankYou } from '../../../usecases/giving/thanks.ts';
import type { Say } from '../../say/say.ts';

type Written = { readonly thank: ThankYou; readonly pieces: readonly ThankPiece[]; readonly own: string | null };

/** A whole thank-you, to print or to send: what for, what was added, own words as they were typed, and who signs. */
export function thankText(say: Say, { thank, pieces, own }: Written): string {
  const { kind, what, name, from } = thank;
  const thing = namedThing(what);
  // Of the owner's own offer there is nothing to thank for (domain/giving/thanks.ts).
  const about = kind === 'offer' ? 'help' : kind;
  const first = thing === null ? say(`giving.thank.${about}-plain`) : say(`giving.thank.${about}`, { what: thing });
  const added = pieces.map((piece) => say(`giving.thank.piece.${piece}`)).join(' ');
  const parts = [say('giving.thank.hello', { name }), first, added, own ?? '', from ?? ''];
  return parts.filter((part) => part !== '').join('\n\n');
}
