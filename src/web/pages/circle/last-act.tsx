import type { LastAct } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import type { Kept } from './with-circle.ts';

const standsFor = 30 * 60_000;

/** What an act did, in a sentence. */
function sayAct(act: LastAct, { circle }: Kept, say: Say): string {
  const name = act.name ?? circle.alters.find(({ id }) => id === act.subject)?.name ?? say('circle.you');
  const { count } = act;
  switch (act.kind) {
    case 'alters-added':
      return say('circle.act.alters-added', { name, count });
    case 'alters-placed':
      return say('circle.act.alters-placed', { name, count });
    case 'alter-changed':
      return say('circle.act.alter-changed', { name });
    case 'alter-placed':
      return say('circle.act.alter-placed', { name });
    case 'alter-removed':
      return say('circle.act.alter-removed', { name });
    case 'template-chosen':
      return say('circle.act.template-chosen');
    case 'ego-named':
      return say('circle.act.ego-named');
    case 'circle-confirmed':
      return say('circle.act.circle-confirmed');
    case 'circle-taken-in':
      return say('circle.act.circle-taken-in');
    default:
      return say(act.kind === 'redone' ? 'circle.act.redone' : 'circle.act.undone');
  }
}

const words = (act: LastAct, say: Say) => {
  if (act.kind === 'undone') return say('circle.undo.redo');
  return say(act.kind === 'alter-removed' ? 'circle.undo.put-back' : 'circle.undo.undo');
};

/** Shown at once for half an hour; what came from a file or was long ago has the quiet way back only. */
const isFresh = (act: LastAct | null, { around }: OwnerVisit): act is LastAct =>
  act !== null && act.kind !== 'circle-taken-in' && around.now().getTime() - Date.parse(act.at) <= standsFor;

type Props = { readonly visit: OwnerVisit; readonly kept: Kept; readonly back: string };

/** What was done last, and a way to take it back. */
export function LastActNote({ visit, kept, back }: Props) {
  const { lastAct, lastInEffect } = kept;
  const { say, around } = visit;
  if (!isFresh(lastAct, visit)) return null;
  const undoable = lastAct.kind === 'redone' ? lastInEffect : lastAct;
  return (
    <Note said>
      <Form to={addresses.undo()} act={around.newId()} carry={{ undoes: undoable?.id ?? '', back }}>
        <p class="naober-said">{sayAct(lastAct, kept, say)}</p>
        {undoable === null ? null : <Button kind="text">{words(undoable, say)}</Button>}
      </Form>
    </Note>
  );
}

/** The way back to before the last act that counts, quietly, when the note above does not offer it. */
export function QuietUndo({ visit, kept, back }: Props) {
  const { lastAct, lastInEffect } = kept;
  const { say, around } = visit;
  if (lastInEffect === null || (isFresh(lastAct, visit) && lastAct.kind !== 'undone')) return null;
  return (
    <div class="naober-undo-quiet">
      <Form to={addresses.undo()} act={around.newId()} carry={{ undoes: lastInEffect.id, back }}>
        <Button kind="text">{say('circle.undo.undo-what', { what: sayAct(lastInEffect, kept, say) })}</Button>
      </Form>
    </div>
  );
}
