import { type LinkedPerson, linkedPeople as read } from '../../database/asking/for-whom.ts';
import type { Viewer } from '../../database/viewer.ts';

export type { LinkedPerson } from '../../database/asking/for-whom.ts';

/** Those of the circle whose own space is linked with this one, as both said: what is asked for them they see, and can stop. */
export const linkedPeople = (viewer: Viewer): Promise<LinkedPerson[]> => viewer.do((db) => read(db, viewer.id));
