import type { Page } from '../../page.ts';
import { guestTypes } from './guest-types.tsx';
import { interpreter } from './interpreter.tsx';
import { stopTyping, typeAlong } from './type-along.tsx';

/** Every page about typing along at a distance. */
export const typingPages: readonly Page[] = [typeAlong, stopTyping, interpreter, guestTypes];
