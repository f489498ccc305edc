import type { Context } from 'hono';
import type { Store } from '../../database/open.ts';
import { deviceWords } from '../../domain/sign-in/device-words.ts';
import type { Around } from '../../usecases/around.ts';

/** How sessions are read and written: the store, the clock, and whether cookies insist on https. */
export type SessionParts = { readonly store: Store; readonly around: Around; readonly secure: boolean };

/** What the browser says of itself, in a few plain words. */
export const deviceOf = (context: Context): string | null => deviceWords(context.req.header('user-agent') ?? '');
