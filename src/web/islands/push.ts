/** Asks this browser whether it may tell that there is something, and sends the form around it with where and with which keys. */
type Policies = {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
};

const hasPolicies = (value: unknown): value is Policies => typeof value === 'object' && value !== null && 'createPolicy' in value;

/** Our own script as the browser wants it: where it insists on trusted types, as one of those (see the headers of this page). */
function ownScript(): string | null {
  const source = document.querySelector<HTMLScriptElement>('script[src*="/push-worker"]')?.src ?? null;
  const policies: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (source === null || !hasPolicies(policies)) return source;
  return policies.createPolicy('push-worker', { createScriptURL: (url) => url }).createScriptURL(source);
}

const inBase64Url = (bytes: ArrayBuffer | null): string =>
  btoa(Array.from(new Uint8Array(bytes ?? new ArrayBuffer(0)), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function showOnly(place: HTMLElement, when: readonly string[]): void {
  for (const part of place.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !when.includes(part.dataset['when'] ?? '');
}

/** Waits until the script that was just put in runs. */
async function running(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active !== null || worker === null) return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve());
  });
}

async function subscribed(script: string, key: string): Promise<Readonly<Record<string, string>>> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not wanted');
  const registration = await navigator.serviceWorker.register(script);
  await running(registration);
  const asked = { userVisibleOnly: true, applicationServerKey: key };
  const subscription = await registration.pushManager.subscribe(asked);
  const { endpoint } = subscription;
  return { endpoint, p256dh: inBase64Url(subscription.getKey('p256dh')), auth: inBase64Url(subscription.getKey('auth')) };
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="push"]')) {
  const form = place.querySelector('form');
  if (form === null || !('serviceWorker' in navigator) || !('PushManager' in globalThis)) continue;
  const script = ownScript();
  if (script === null) continue;
  showOnly(place, ['can']);
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    subscribed(script, place.dataset['key'] ?? '')
      .then((found) => {
        for (const field of form.querySelectorAll('input')) field.value = found[field.name] ?? field.value;
        form.submit();
      })
      .catch(() => {
        busy = false;
        showOnly(place, ['can', 'failed']);
      });
  });
}
