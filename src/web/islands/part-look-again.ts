import { show } from './part-fresh.ts';
import { isTouched } from './part-touched.ts';

const stateIn = (page: ParentNode) => page.querySelector('[data-island="circle"]')?.getAttribute('data-state');

/**
 * When this page comes back into sight, it looks whether the circle was changed elsewhere, and if so shows what stands there now. A page on
 * which something was typed or chosen stays as it is: what is sent from it is compared with what stands there then.
 */
export function lookAgain(): void {
  const before = stateIn(document);
  if (document.visibilityState !== 'visible' || before == null || isTouched(document)) return;
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    const page = request.responseXML;
    const state = page && stateIn(page);
    if (page === null || request.status !== 200 || request.responseURL !== location.href.split('#')[0]) return;
    // What was done here meanwhile is newer than this answer.
    if (state != null && state !== before && stateIn(document) === before && !isTouched(document)) show(page);
  });
  request.send();
}
