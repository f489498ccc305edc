import type { Context } from 'hono';

/** How it goes, in yes or no. */
export type Health = { readonly store: boolean; readonly queue: boolean; readonly disk: boolean };

const word = (good: boolean) => (good ? 'ok' : 'not ok');

/** Tells whether all is well, for whoever watches over an installation: words only, nothing about the inside. 503 when not. */
export async function sendHealth(context: Context, health: () => Promise<Health>): Promise<Response> {
  const { store, queue, disk } = await health().catch(() => ({ store: false, queue: false, disk: false }));
  const good = store && queue && disk;
  return context.json({ status: word(good), store: word(store), queue: word(queue), disk: word(disk) }, good ? 200 : 503);
}
