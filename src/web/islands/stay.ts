import { hideNotKept, sayNotKept } from './part-not-kept.ts';

/**
 * Sends a form that asks for one name after another without leaving the page, so that somebody who types on loses no letter. It is the same
 * form, sent to the same address, and what comes back is the same page; is it another one, the browser sends the form itself. Does nobody
 * answer, the names stand in the field again and the page says so.
 */
type Sent = { readonly address: string; readonly body: URLSearchParams; readonly typed: string };

const waiting: Sent[] = [];
let sending = false;
const patience = 15_000;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['island'] !== 'stay') return;
  const field = form.querySelector<HTMLInputElement>('input[type="text"]');
  if (field === null || field.value.trim() === '') return;
  event.preventDefault();
  const typed = field.value;
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  field.value = '';
  waiting.push({ address: form.action, body, typed });
  next();
});

function next(): void {
  if (sending) return;
  const first = waiting.shift();
  sending = first !== undefined;
  if (first) send(first);
}

function send({ address, body, typed }: Sent): void {
  const request = new XMLHttpRequest();
  request.open('POST', address);
  request.responseType = 'document';
  request.timeout = patience;
  request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
  request.addEventListener('load', () => {
    const page = request.responseXML;
    if (page?.querySelector('main input[type="text"]')) show(page, request.responseURL);
    else sendPlainly(typed);
    sending = false;
    next();
  });
  for (const problem of ['error', 'timeout', 'abort']) request.addEventListener(problem, () => putBack(typed));
  request.send(body.toString());
}

/** Puts the answered page in the place of this one; what was typed meanwhile goes along, and so does the focus. */
function show(page: Document, address: string): void {
  const before = document.querySelector<HTMLInputElement>('main input[type="text"]');
  const after = page.querySelector<HTMLInputElement>('main input[type="text"]');
  if (before && after && before.value !== '') after.value = before.value;
  const focused = document.activeElement;
  const hadFocus = focused === document.body || (before?.form?.contains(focused) ?? false);
  hideNotKept();
  document.title = page.title;
  document.querySelector('main')?.replaceChildren(...(page.querySelector('main')?.childNodes ?? []));
  history.replaceState(null, '', address);
  if (hadFocus) after?.focus();
  document.dispatchEvent(new Event('fresh'));
}

const formHere = () => document.querySelector<HTMLFormElement>('form[data-island="stay"]');
const fieldOf = (form: HTMLFormElement | null) => form?.querySelector<HTMLInputElement>('input[type="text"]') ?? null;

/** The name that did not arrive, those that were still waiting, and what was being typed: all of it to be sent again. */
function putBack(typed: string): void {
  sending = false;
  const form = formHere();
  const field = fieldOf(form);
  if (form === null || field === null) return;
  const all = [typed, ...waiting.splice(0).map((sent) => sent.typed), field.value];
  field.value = all.filter((name) => name.trim() !== '').join(', ');
  sayNotKept(form);
}

/** As if this script were not here; the names that were still waiting go along. */
function sendPlainly(typed: string): void {
  const form = formHere();
  const field = fieldOf(form);
  if (form && field) {
    field.value = [typed, ...waiting.splice(0).map((sent) => sent.typed)].join(', ');
    form.submit();
  } else location.reload();
}
