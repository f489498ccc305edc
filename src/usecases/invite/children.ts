import { aboutOfAlter } from '../../database/about-alter.ts';
import type { Db } from '../../database/door.ts';

/** Whether the owner said that somebody of the circle is younger than sixteen: then every question goes to a parent. */
export const isChild = async (db: Db, alterId: string): Promise<boolean> => (await aboutOfAlter(db, alterId))?.child === true;
