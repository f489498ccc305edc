import { readCircleOf } from '../../database/circles.ts';
import { type GrantBeside, type WaitsBeside, waitsBeside } from '../../database/consent/waits-beside.ts';
import type { Db } from '../../database/door.ts';
import type { Viewer } from '../../database/viewer.ts';
import { daysAfter } from '../../domain/consent/periods.ts';
import { isNearItsEnd } from '../../domain/consent/still-right.ts';
import type { Around } from '../around.ts';
import type { CircleAndLastAct } from '../read-circle.ts';

/**
 * One thing at most to say beside the circle about who sees or decides something: it was said that somebody died, somebody wants a person out,
 * what was prepared was opened, something is near its end, or somebody asks.
 */
export type SharingBeside =
  | {
      /** Who arranges wrote that this person died. */
      readonly about: 'death';
      readonly reportId: string;
      readonly by: string | null;
      readonly name: string;
    }
  | {
      readonly about: 'opened' | 'near-its-end';
      readonly participantId: string;
      readonly name: string;
    }
  | {
      /** Somebody who represents the owner wants this person out of the circle. */
      readonly about: 'removal';
      readonly proposalId: string;
      readonly by: string;
      readonly name: string;
    }
  | {
      /** Somebody of an organisation asks something, and nothing was answered yet. */
      readonly about: 'asked';
      readonly requestId: string;
      readonly name: string;
      readonly organisation: string;
    }
  | null;

type Read = { readonly kept: CircleAndLastAct; readonly sharing: SharingBeside };

const furthest = 31;

/** The viewer's circle with what is to say beside it, read at once; null while there is no circle. */
export const readCircleAndBeside = (viewer: Viewer, around: Around): Promise<Read | null> =>
  viewer.ask(async (db) => {
    const [kept, { first, near, request }] = await Promise.all([readCircleOf(db), sharingHere(db, around.now())]);
    return kept === null ? null : { kept, sharing: first ?? near ?? request };
  });

/** All there is to say about who sees or decides something: what comes `first`, what is `near` its end, and what somebody of an organisation asks. */
export async function sharingHere(db: Db, at: Date): Promise<Readonly<Record<'first' | 'near' | 'request', SharingBeside>>> {
  const { death, removal, asked: request, grants } = await waitsBeside(db, at, daysAfter(at, furthest));
  const opened = grants.find(({ sleepingId }) => sleepingId !== null);
  const asked = grants.find((grant) => !grant.mayEnd && isNearItsEnd(grant, at));
  return {
    first: firstOf({ death, removal, opened }),
    near: asked === undefined ? null : { about: 'near-its-end', participantId: asked.participantId, name: asked.name },
    request: request === null ? null : { about: 'asked', ...request },
  };
}

type First = Pick<WaitsBeside, 'death' | 'removal'> & { readonly opened: GrantBeside | undefined };

function firstOf({ death, removal, opened }: First): SharingBeside {
  if (death !== null) return { about: 'death', ...death };
  if (removal !== null) return { about: 'removal', ...removal };
  return opened === undefined ? null : { about: 'opened', participantId: opened.participantId, name: opened.name };
}
