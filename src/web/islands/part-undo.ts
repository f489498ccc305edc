import { act, inTurn } from './part-act.ts';
import { sentBy } from './part-send.ts';

const undoForms = 'main form[data-island="undo"], main form[data-island="redo"]';
const drawing = '[data-island="circle"][data-act]';

/** On the page of the circle: undoing and doing again stay on the page, by the buttons there and by Ctrl+Z and Ctrl+Shift+Z, which press them. */
export function letUndo(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches(undoForms) || document.querySelector(drawing) === null) return;
    event.preventDefault();
    const sent = sentBy(form, event.submitter);
    inTurn(() => act(sent));
  });
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    const again = key === 'y' || event.shiftKey;
    const form = document.querySelector<HTMLFormElement>(`main form[data-island="${again ? 'redo' : 'undo'}"]`);
    if (typing || form === null || document.querySelector(drawing) === null) return;
    event.preventDefault();
    form.requestSubmit();
  });
}
