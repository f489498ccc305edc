import type { MessageKey } from '../../say/say.ts';

/** What could not be kept: which field it is about, and what is wrong with it. */
export type AgendaProblem = { readonly field: string; readonly key: MessageKey };
