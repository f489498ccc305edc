const find = () => document.getElementById('niet-bewaard');

/** Says in a form itself, above what was typed, that it was not kept and that the text still stands there. */
export function sayNotKept(form: HTMLFormElement): void {
  const note = find();
  if (note === null) return;
  note.hidden = true;
  form.prepend(note);
  note.hidden = false;
  note.scrollIntoView({ block: 'nearest' });
}

/** Takes those words back, and keeps them at hand for a next time: the form they stand in may be replaced. */
export function hideNotKept(): void {
  const note = find();
  if (note === null || note.hidden) return;
  note.hidden = true;
  document.body.append(note);
}
