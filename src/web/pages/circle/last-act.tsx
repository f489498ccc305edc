import type { LastAct } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note } from '../../ui/words.tsx';
import { sayWhatWasSaid } from '../person/act-words.ts';
import { sayPlace } from './spot-fields.tsx';
import type { Kept } from './with-circle.ts';

const standsFor = 30 * 60_000;

/** What an act did, in a sentence. */
export function sayAct(act: LastAct, { circle }: Pick<Kept, 'circle'>, say: Say): string {
  const name = act.name ?? circle.alters.find(({ id }) => id === act.subject)?.name ?? say('circle.you');
  const { count } = act;
  switch (act.kind) {
    case 'alters-added':
    case 'people-taken-in':
      return say('circle.act.alters-added', { name, count });
    case 'alters-placed':
      return say('circle.act.alters-placed', { name, count });
    case 'alter-changed':
      return say('circle.act.alter-changed', { name });
    case 'alter-died':
      return say('carry.act.died', { name });
    case 'alter-lives':
      return say('carry.act.lives', { name });
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
    case 'support-said':
    case 'names-answered':
      return say('insight.act', { name, count });
    case 'ties-said':
      return say('knows.act');
    case 'photo-put':
      return say('photo.act.put', { name });
    case 'photo-removed':
      return say('photo.act.removed', { name });
    case 'circle-taken-in':
      return say('circle.act.circle-taken-in');
    default:
      return sayWhatWasSaid(say, act.kind, name) ?? say(act.kind === 'redone' ? 'circle.act.redone' : 'circle.act.undone');
  }
}

const isShort = 10_000;

/** Who was moved, with the place where they stand now: right for the last act only, because nothing came after it. */
function sayLast(act: LastAct, kept: Kept, visit: OwnerVisit): string {
  const { say } = visit;
  const alter = act.kind === 'alter-placed' ? kept.circle.alters.find(({ id }) => id === act.subject) : undefined;
  if (alter === undefined) return sayAct(act, kept, say);
  const place = sayPlace(visit, kept.circle, alter);
  return say(alter.ring === null ? 'move.unplaced' : 'move.placed', { name: alter.name, place });
}

const words = (act: LastAct, say: Say) => {
  if (act.kind === 'undone') return say('circle.undo.redo');
  return say(act.kind === 'alter-removed' ? 'circle.undo.put-back' : 'circle.undo.undo');
};

const age = (act: LastAct, { around }: OwnerVisit) => around.now().getTime() - Date.parse(act.at);

/** Shown at once for half an hour; what came from a file or was long ago has the quiet way back only. */
const isFresh = (act: LastAct | null, visit: OwnerVisit): act is LastAct =>
  act !== null && act.kind !== 'circle-taken-in' && age(act, visit) <= standsFor;

type Props = { readonly visit: OwnerVisit; readonly kept: Kept; readonly back: string };

/** What was done last, that it is kept, and a way to take it back. The forms are marked for the keys that press them. */
export function LastActNote({ visit, kept, back }: Props) {
  const { lastAct, lastInEffect } = kept;
  const { say, around } = visit;
  if (!isFresh(lastAct, visit)) return null;
  const undoable = lastAct.kind === 'redone' ? lastInEffect : lastAct;
  const carry = { undoes: undoable?.id ?? '', back };
  return (
    <Note said>
      <Form to={addresses.undo()} act={around.newId()} carry={carry} island={lastAct.kind === 'undone' ? 'redo' : 'undo'}>
        <p class="naober-said">
          {sayLast(lastAct, kept, visit)}
          {lastAct.helpedBy === null ? null : ` ${say('sitting.with-help', { name: lastAct.helpedBy })}`}
        </p>
        {age(lastAct, visit) <= isShort && lastAct.kind !== 'alter-died' ? <p class="naober-saved">{say('move.saved')}</p> : null}
        {undoable === null ? null : <Button kind="text">{words(undoable, say)}</Button>}
      </Form>
    </Note>
  );
}

/** The way back to before the last act that counts, and on again to what was taken back, quietly, where the note above does not offer it. */
export function QuietUndo({ visit, kept, back }: Props) {
  const { lastAct, lastInEffect, lastUndone } = kept;
  const { say, around } = visit;
  const fresh = isFresh(lastAct, visit);
  const undo = lastInEffect !== null && !(fresh && lastAct.kind !== 'undone') ? lastInEffect : null;
  const redo = lastUndone !== null && !(fresh && lastAct.kind === 'undone') ? lastUndone : null;
  if (undo === null && redo === null) return null;
  return (
    <div class="naober-undo-quiet">
      {undo === null ? null : (
        <Form to={addresses.undo()} act={around.newId()} carry={{ undoes: undo.id, back }} island="undo">
          <Button kind="text">{say('circle.undo.undo-what', { what: sayAct(undo, kept, say) })}</Button>
        </Form>
      )}
      {redo === null ? null : (
        <Form to={addresses.undo()} act={around.newId()} carry={{ undoes: redo.id, back }} island="redo">
          <Button kind="text">{say('move.history.redo')}</Button>
        </Form>
      )}
    </div>
  );
}
