import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { readSharingOf, type Sharing } from '../../../usecases/consent/read-sharing.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import type { Names } from './grant-words.ts';

/** The names of everybody in a circle. */
export const namesOf = (circle: KeptCircle | null): Names => new Map(circle?.alters.map(({ id, name }) => [id, name]));

/** What every page about one participant has at hand. */
export type About = { readonly who: Sharing; readonly circle: KeptCircle | null; readonly names: Names };

/** For pages about somebody who takes part, whatever became of it; any other id is unknown. */
export const withSharing =
  (handler: (visit: OwnerVisit, about: About) => Answer | Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const who = await readSharingOf(visit.owner.viewer, visit.params['id'] ?? '');
    if (who === null) return { kind: 'not-found' };
    const circle = (await readCircle(visit.owner.viewer))?.circle ?? null;
    return handler(visit, { who, circle, names: namesOf(circle) });
  };
