import { putBack, takeAway } from '../../../usecases/talents/change-talent.ts';
import type { Answer } from '../../page.ts';
import type { ToldPlace } from './told-place.ts';

/** Takes something away; the list offers the way back. */
export async function takeOneAway({ visit: { params, around }, teller, to }: ToldPlace): Promise<Answer> {
  const id = params['id'] ?? '';
  return (await takeAway(teller, around, id)) ? { kind: 'go', to: to.list(`?weg=${id}`) } : { kind: 'not-found' };
}

/** Puts it back. */
export async function putOneBack({ visit: { params }, teller, to }: ToldPlace): Promise<Answer> {
  const id = params['id'] ?? '';
  return (await putBack(teller, id)) ? { kind: 'go', to: to.list('?klaar=terug') } : { kind: 'not-found' };
}
