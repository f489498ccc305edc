import { show } from './part-fresh.ts';
import { type Sent, send, sendPlainly } from './part-send.ts';

let busy = false;
const waiting: (() => void)[] = [];

/** Does one thing after another: each begins when the page of the one before it stands. */
export function inTurn(begin: () => void): void {
  if (busy) waiting.push(begin);
  else begin();
}

function ready(): void {
  busy = false;
  waiting.shift()?.();
}

const samePage = (address: string) => new URL(address).pathname === location.pathname;

/**
 * Sends a form of this page and renews the page with the answer. A refusal is shown by the browser itself, as the page it is. Does
 * nobody answer, the page says so and lets one try again: the same form, the same act. `answered` is done in either case, just before.
 */
export function act(sent: Sent, from?: { readonly id: string; readonly at: DOMRect }, answered?: () => void): void {
  busy = true;
  const failed = () => {
    answered?.();
    sayNotKept(() => act(sent));
    waiting.length = 0;
    busy = false;
  };
  const page = (answer: Document, address: string, status: number) => {
    if (status === 503) failed();
    else if (status >= 400 || !samePage(address)) sendPlainly(sent);
    else {
      answered?.();
      show(answer, from);
      ready();
    }
  };
  send(sent, page, failed);
}

function sayNotKept(again: () => void): void {
  const note = document.querySelector<HTMLElement>('main [data-when="not-kept"]');
  if (note === null) return;
  note.hidden = false;
  const button = note.querySelector('button');
  const tryAgain = () => {
    note.hidden = true;
    again();
  };
  button?.replaceWith(button.cloneNode(true));
  note.querySelector('button')?.addEventListener('click', tryAgain, { once: true });
  note.scrollIntoView({ block: 'nearest' });
}
