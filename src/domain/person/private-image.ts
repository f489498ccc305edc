import type { KeptImage } from '../circle/row-image.ts';
import { isPrivate } from './questions.ts';

/** Whether an act changed what the owner alone may see of somebody who was there before and after it. */
export const isPrivateImage = (image: KeptImage): boolean =>
  image.table === 'tie' &&
  image.before !== null &&
  image.after !== null &&
  [image.before, image.after].some((part) => Object.keys({ ...part, ...part.about }).some(isPrivate));
