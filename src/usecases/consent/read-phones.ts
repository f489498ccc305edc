import { phonesOf } from '../../database/consent/phones.ts';
import type { Viewer } from '../../database/viewer.ts';

/** Who takes part and can be called, with their number, to begin a card with. */
export const readPhones = (viewer: Viewer) => viewer.do(phonesOf);
