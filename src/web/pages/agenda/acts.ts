import { askStandIn, type StandInProblem } from '../../../usecases/agenda/ask-stand-in.ts';
import { changeTurn, type TurnAct, type TurnProblem } from '../../../usecases/agenda/change-turn.ts';
import { markAgreed } from '../../../usecases/agenda/mark-agreement.ts';
import { takeNoteBack, writeNote } from '../../../usecases/agenda/note-on-agreement.ts';
import { swapBack, swapTurns } from '../../../usecases/agenda/swap-turns.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { showAgreed } from './agreement.tsx';
import type { AgendaProblem } from './problem.ts';

const acts = ['skip', 'move', 'unable', 'back', 'done', 'not-done', 'not-known'] as const satisfies readonly TurnAct[];
const actIn = (text: string): TurnAct | null => acts.find((one) => one === text) ?? null;

/** The field a refused change of a time is about. */
export const turnProblem = (refusal: TurnProblem): AgendaProblem => ({
  field: refusal === 'time-unclear' ? 'tijd' : 'naar',
  key: `agenda.problem.${refusal}`,
});

/** With which time of whom one changes places, as the form names it: an id and a day. */
function swapIn(text: string): { readonly withId: string; readonly withDay: string } {
  const [withId = '', withDay = ''] = text.split('.');
  return { withId, withDay };
}

/** Two times change places; or both go as agreed after all. */
export const agendaSwap = page({
  name: 'agenda-swap',
  audience: 'owner',
  address: addresses.agendaSwap(':id'),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const which = { agreementId: params['id'] ?? '', day: form.get('dag') };
    const done =
      form.get('doe') === 'terug'
        ? await swapBack(owner.viewer, around, which)
        : await swapTurns(owner.viewer, around, { ...which, ...swapIn(form.get('met')) });
    if (done.ok) return { kind: 'go', to: addresses.agendaOf(which.agreementId, which.day) };
    return showAgreed(visit, { field: 'met', key: 'agenda.problem.no-swap' }, which.day);
  },
});

/** One time goes otherwise, or as agreed after all; or whether it happened. */
export const agendaTurn = page({
  name: 'agenda-turn',
  audience: 'owner',
  address: addresses.agendaTurn(':id'),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const [agreementId, day, does] = [params['id'] ?? '', form.get('dag'), actIn(form.get('doe'))];
    if (does === null) return showAgreed(visit, null, day);
    const wish = { agreementId, day, does, toDay: form.get('naar'), toTime: form.get('tijd') };
    const done = await changeTurn(owner.viewer, around, wish);
    if (!done.ok) return showAgreed(visit, turnProblem(done.refusal), day);
    const back = { agenda: addresses.agenda(), vandaag: addresses.today('?gedaan=verteld') };
    const asked = form.get('terug');
    return { kind: 'go', to: asked === 'agenda' || asked === 'vandaag' ? back[asked] : addresses.agendaOf(agreementId, day) };
  },
});

const handProblem = (refusal: StandInProblem): AgendaProblem => {
  const known = ['nobody', 'no-such-time', 'not-now', 'not-with-help'] as const;
  return { field: 'wie', key: `agenda.problem.${known.find((one) => one === refusal) ?? 'not-asked'}` };
};

/** Somebody else is asked for one time. */
export const agendaHand = page({
  name: 'agenda-hand',
  audience: 'owner',
  address: addresses.agendaHand(':id'),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const [agreementId, day, participantId] = [params['id'] ?? '', form.get('dag'), form.id('wie')];
    if (participantId === null) return showAgreed(visit, handProblem('nobody'), day);
    const actId = form.id('act') ?? around.newId();
    const done = await askStandIn(owner.viewer, around, { actId, agreementId, day, participantId });
    return done.ok ? { kind: 'go', to: addresses.agendaOf(agreementId, day) } : showAgreed(visit, handProblem(done.refusal), day);
  },
});

/** A note is left on an agreement, or one's own taken away. */
export const agendaNote = page({
  name: 'agenda-note',
  audience: 'owner',
  address: addresses.agendaNote(':id'),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const [agreementId, gone] = [params['id'] ?? '', form.id('weg')];
    if (gone !== null) await takeNoteBack(owner.viewer, around, gone);
    else {
      const note = { actId: form.id('act') ?? around.newId(), agreementId, day: form.get('dag'), words: form.get('briefje') };
      const written = await writeNote(owner.viewer, around, note);
      if (!written.ok) return showAgreed(visit, { field: 'briefje', key: `agenda.problem.${written.refusal}` }, null);
    }
    return { kind: 'go', to: addresses.agendaOf(agreementId) };
  },
});

/** Who is asked when who does it can't, and whether the owner is asked if it happened. */
export const agendaMarks = page({
  name: 'agenda-marks',
  audience: 'owner',
  address: addresses.agendaMarks(':id'),
  post: async (visit) => {
    const { owner, around, form, params } = visit;
    const agreementId = params['id'] ?? '';
    const marks = { agreementId, important: form.get('belangrijk') === 'ja', substituteId: form.id('vervanger') };
    const kept = await markAgreed(owner.viewer, around, marks);
    if (kept.ok) return { kind: 'go', to: `${addresses.agendaOf(agreementId)}?bewaard=ja` };
    return showAgreed(visit, { field: 'vervanger', key: 'agenda.problem.nobody' }, null);
  },
});
