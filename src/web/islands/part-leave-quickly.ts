/**
 * Leaving quickly, where there is JavaScript: the page is hidden at once and replaced, so that the way back of the browser does not lead to
 * it; Shift three times does the same as the button. The request goes on after the page is gone.
 */
const wayOut = document.querySelector<HTMLFormElement>('form[data-leave-quickly]');
const elsewhere = wayOut?.dataset['leaveQuickly'];
const leaveWithin = 1_500;

if (wayOut && elsewhere !== undefined) {
  const leave = () => {
    document.documentElement.hidden = true;
    document.title = '';
    const gone = () => location.replace(elsewhere);
    fetch(wayOut.action, { method: 'POST', keepalive: true, redirect: 'manual', body: new URLSearchParams() }).then(gone, gone);
  };
  wayOut.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (key !== 'Shift') {
      presses = [];
      return;
    }
    if (repeat) return;
    presses = [...presses.filter((at) => timeStamp - at < leaveWithin), timeStamp];
    if (presses.length >= 3) leave();
  });
}
