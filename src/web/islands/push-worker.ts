/**
 * Shows that there is something, when a service of the browser says so, and opens that page when it is pressed. It runs apart from any page; loaded
 * by one it waits for what never comes there.
 */
type Told = Event & { readonly data: { json(): unknown } | null; waitUntil(done: Promise<unknown>): void };
type Pressed = Event & {
  readonly notification: { readonly data: unknown; close(): void };
  waitUntil(done: Promise<unknown>): void;
};
type Scope = {
  readonly registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
  readonly clients: { openWindow(address: string): Promise<unknown> };
};

const isTold = (event: Event): event is Told => 'data' in event && 'waitUntil' in event;
const isPressed = (event: Event): event is Pressed => 'notification' in event && 'waitUntil' in event;
const isScope = (scope: object): scope is Scope => 'registration' in scope && 'clients' in scope;

/** A word in what was told, or ''. */
function wordIn(message: unknown, name: 'text' | 'to'): string {
  const word: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, name) : null;
  return typeof word === 'string' ? word : '';
}

const scope: object = globalThis;
if (isScope(scope)) {
  globalThis.addEventListener('push', (event) => {
    if (!isTold(event)) return;
    const message = event.data?.json();
    const body = wordIn(message, 'text');
    event.waitUntil(scope.registration.showNotification('Naober', { body, tag: 'naober', data: wordIn(message, 'to') }));
  });
  globalThis.addEventListener('notificationclick', (event) => {
    if (!isPressed(event)) return;
    event.notification.close();
    const { data } = event.notification;
    // Only to a page of ours: an address that begins with one slash.
    if (typeof data === 'string' && /^\/(?!\/)/.test(data)) event.waitUntil(scope.clients.openWindow(data));
  });
}
