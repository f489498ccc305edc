import type { Page } from '../../page.ts';
import { ownControl } from '../own-control/own-control.tsx';

/** Every page on who may see what, for the owner. */
export const sharingPages: readonly Page[] = [ownControl];
