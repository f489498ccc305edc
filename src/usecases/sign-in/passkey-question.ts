import type { Around } from '../around.ts';

/** A question to a device: its id, to send along with the answer, and what the browser must hand to the device. */
export type Asked = { readonly id: string; readonly options: object };

const fiveMinutes = 5 * 60_000;

/** Until when a question can be answered. */
export const expiry = (around: Around): Date => new Date(around.now().getTime() + fiveMinutes);
