import type { Followable, FollowUpAbout } from '../../../domain/keeping/follow-up.ts';
import { addresses } from '../../addresses.ts';

const slugs = { step: 'stap', agreement: 'afspraak', visit: 'bezoek' } as const satisfies Record<FollowUpAbout, string>;

/** Where is said how something went. */
export const followUpAddress = ({ about, subjectId }: Pick<Followable, 'about' | 'subjectId'>, done = ''): string =>
  addresses.followUp(slugs[about], subjectId, done);
