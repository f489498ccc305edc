import { sayNotKept } from './part-not-kept.ts';
import { isTouched } from './part-touched.ts';

/**
 * A form on which something was typed or chosen is sent only when there is somebody to take it: a browser that finds nobody shows a page of
 * its own, and what was typed is gone. First one short question whether Naober is there; if not, this page stays, says so, and keeps it all.
 */
const patience = 5_000;
let asking = false;
let sure: HTMLFormElement | null = null;

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset['island'] === 'stay')
    return;
  if (sure === form || !isTouched(form)) return;
  event.preventDefault();
  if (asking) return;
  asking = true;
  const { submitter } = event;
  isThere(
    () => {
      sure = form;
      form.requestSubmit(submitter instanceof HTMLElement && submitter.isConnected ? submitter : null);
      sure = null;
    },
    () => sayNotKept(form),
  );
});

function isThere(yes: () => void, no: () => void): void {
  const request = new XMLHttpRequest();
  const answered = (then: () => void) => () => {
    asking = false;
    then();
  };
  request.open('HEAD', '/gezondheid');
  request.timeout = patience;
  request.addEventListener('load', answered(yes));
  for (const problem of ['error', 'timeout']) request.addEventListener(problem, answered(no));
  request.send();
}
