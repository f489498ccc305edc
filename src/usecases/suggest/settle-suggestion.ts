import { insertStep, setRemoved } from '../../database/coach/plan.ts';
import { holdSuggestion, openSuggestions, type Suggestion, settleSuggestion } from '../../database/coach/suggestions.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { addAlters } from '../../domain/circle/members.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { changeHere } from '../change-circle.ts';
import { noteAct } from '../plan/note-act.ts';

export type WaitingSuggestion = Suggestion & { readonly name: string };

/** What others suggested and the owner has said nothing about yet. */
export const readSuggestions = (viewer: Viewer): Promise<readonly WaitingSuggestion[]> => viewer.do(openSuggestions);

type Became = Result<string | null, 'no-circle' | 'circle-full' | 'name-too-long'>;

/** A suggestion with what became of it. */
export type SettledSuggestion = Suggestion & { readonly state: 'open' | 'accepted' | 'ignored'; readonly became: string | null };

/** What became of a suggestion; null when the owner has none with this id. */
export const readSettled = async (viewer: Viewer, id: string): Promise<SettledSuggestion | null> =>
  isId(id) ? viewer.do((db) => holdSuggestion(db, id)) : null;

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A person comes into the circle without a place; a step and something to ask come into the plan. Answers the id of what came. */
async function takeUp(db: Db, viewer: Viewer, around: Around, { id, kind, words }: Suggestion): Promise<Became> {
  if (kind !== 'person') {
    await insertStep(db, { id, ownerId: viewer.id, at: around.now() }, { what: words, who: null, when: null, goalId: null });
    await setRemoved(db, 'plan_step', id, null);
    return ok(id);
  }
  const name = tidyName(words);
  if (!name.ok) return refused('name-too-long');
  const newcomer = { id: around.newId(), name: name.value, prompt: null };
  const act = { actId: id, kind: 'alters-added', said: name.value };
  const added = await changeHere(db, viewer, around, act, (circle) => addAlters(circle, [newcomer]));
  return added.ok ? ok(added.value.how === 'done' ? newcomer.id : null) : added;
}

type Settling = { readonly id: string; readonly how: 'accept' | 'ignore' };

/** Accepts or ignores a suggestion. Neither tells whoever made it anything. What was settled already stays as it was. */
export const settle = (
  viewer: Viewer,
  around: Around,
  { id, how }: Settling,
): Promise<Result<{ kind: Suggestion['kind']; became: string | null }, 'gone' | 'no-circle' | 'circle-full' | 'name-too-long'>> =>
  viewer.do(async (db) => {
    const there = await holdSuggestion(db, id);
    if (there === null) return refused('gone');
    if (there.state === 'accepted' || (there.state === 'ignored' && how === 'ignore')) {
      return ok({ kind: there.kind, became: there.became });
    }
    const became: Became = how === 'accept' ? await takeUp(db, viewer, around, there) : ok(null);
    if (!became.ok) return became;
    const state = how === 'accept' ? 'accepted' : 'ignored';
    await settleSuggestion(db, id, { state, at: around.now(), became: became.value });
    await noteAct(db, viewer, around, { kind: `suggestion-${state}`, action: 'U', objectId: id });
    return ok({ kind: there.kind, became: became.value });
  });

/** Lets a suggestion that was ignored wait again. */
export const waitAgain = (viewer: Viewer, around: Around, id: string): Promise<void> =>
  viewer.do(async (db) => {
    const there = await holdSuggestion(db, id);
    if (there?.state !== 'ignored') return;
    await settleSuggestion(db, id, { state: 'open', at: null, became: null });
    await noteAct(db, viewer, around, { kind: 'suggestion-waits', action: 'U', objectId: id });
  });
