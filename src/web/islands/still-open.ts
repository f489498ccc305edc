/**
 * A page that shows something of somebody else asks now and then, and when it comes back into sight, whether that may still be seen. When
 * not, it hides at once and is asked for anew: what then comes is what anybody gets. Nobody answering changes nothing.
 */
const aWhile = 20_000;

let asking = false;

function ask(): void {
  const address = document.querySelector<HTMLElement>('[data-still]')?.dataset['still'];
  if (address === undefined || asking || document.visibilityState !== 'visible') return;
  asking = true;
  const request = new XMLHttpRequest();
  request.open('GET', address);
  request.timeout = aWhile;
  request.addEventListener('load', () => {
    if (request.status === 404) hide();
  });
  request.addEventListener('loadend', () => {
    asking = false;
  });
  request.send();
}

function hide(): void {
  document.querySelector('main')?.replaceChildren();
  document.title = '';
  location.replace(location.pathname + location.search);
}

setInterval(ask, aWhile);
document.addEventListener('visibilitychange', ask);
window.addEventListener('focus', ask);
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) ask();
});
