import { deleteSuggestion, insertSuggestion, ownSuggestions, type Suggestion } from '../../database/coach/suggestions.ts';
import { ownWords } from '../../domain/circle/own-words.ts';
import { neededLine } from '../../domain/plan/read-words.ts';
import { isSuggestionKind } from '../../domain/plan/suggestion.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { idOfAct } from '../act-id.ts';
import type { Around } from '../around.ts';
import { type GuestActor, noteGuestAct } from '../guest/note-guest-act.ts';

export type { Suggestion } from '../../database/coach/suggestions.ts';

type Making = {
  readonly actId: string;
  readonly kind: string;
  readonly words: string;
  readonly why: string;
  /** The set that lets them: suggesting, or being asked to a meeting, where one may name somebody who could be there too. */
  readonly under?: 'suggest' | 'meeting';
};
export type SuggestRefusal = 'kind-missing' | 'words-missing' | 'words-too-long';

/** Somebody suggests a person, an ask or a step to the owner. Nothing in the circle changes by it. The same form sent again is the same suggestion. */
export async function makeSuggestion(
  guest: GuestActor,
  around: Around,
  { actId, kind, words, why, under = 'suggest' }: Making,
): Promise<Result<null, SuggestRefusal>> {
  if (!isSuggestionKind(kind)) return refused('kind-missing');
  const said = neededLine(words);
  const because = ownWords(why);
  if (!said.ok) return said;
  if (!because.ok) return because;
  const id = idOfAct(guest.id, { actId, kind: 'suggestion-made', said: [kind, said.value, because.value] });
  const made = {
    id,
    ownerId: guest.ownerId,
    participantId: guest.id,
    kind,
    words: said.value,
    why: because.value,
    at: around.now(),
  };
  return guest.own(async (db) => {
    if (await insertSuggestion(db, made))
      await noteGuestAct(db, guest, around, { kind: 'suggestion-made', action: 'C', objectId: id, under });
    return ok(null);
  });
}

/** Takes a suggestion of one's own back. What the owner did with it meanwhile stays. */
export const takeBackSuggestion = (guest: GuestActor, around: Around, id: string): Promise<void> =>
  guest.own(async (db) => {
    if (await deleteSuggestion(db, id))
      await noteGuestAct(db, guest, around, { kind: 'suggestion-taken-back', action: 'D', objectId: id, under: 'suggest' });
  });

/** What somebody suggested themselves; never what became of it. */
export const readOwnSuggestions = (guest: GuestActor): Promise<readonly Suggestion[]> => guest.own(ownSuggestions);
