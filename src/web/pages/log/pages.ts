import type { Page } from '../../page.ts';
import { logFile } from './file.ts';
import { logPage } from './log-page.tsx';
import { logOnPaper } from './on-paper.tsx';
import { stopFromLog } from './stop.ts';

/** Who looked: on the screen, on paper, as a file, and the way to stop it. */
export const logPages: readonly Page[] = [logPage, logOnPaper, logFile, stopFromLog];
