import type { Page } from '../../page.ts';
import { notNow } from './not-now.ts';
import { opensFirstPage } from './opens-first.ts';
import { today } from './today.tsx';

/** Every page of the owner's day. */
export const homePages: readonly Page[] = [today, notNow, opensFirstPage];
