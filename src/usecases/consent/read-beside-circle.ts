import { readCircleOf } from '../../database/circles.ts';
import { grantsLeftToEnd } from '../../database/consent/left-to-end.ts';
import { waitsBeside } from '../../database/consent/waits-beside.ts';
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
  viewer.do(async (db) => {
    const kept = await readCircleOf(db);
    if (kept === null) return null;
    const at = around.now();
    const { death, removal, asked: request, grants } = await waitsBeside(db, at, daysAfter(at, furthest));
    if (death !== null) return { kept, sharing: { about: 'death', ...death } };
    if (removal !== null) return { kept, sharing: { about: 'removal', ...removal } };
    const opened = grants.find(({ sleepingId }) => sleepingId !== null);
    if (opened !== undefined)
      return { kept, sharing: { about: 'opened', participantId: opened.participantId, name: opened.name } };
    const near = grants.filter((grant) => isNearItsEnd(grant, at));
    const letEnd = await grantsLeftToEnd(
      db,
      near.map(({ id }) => id),
    );
    const asked = near.find(({ id }) => !letEnd.includes(id));
    if (asked !== undefined)
      return { kept, sharing: { about: 'near-its-end', participantId: asked.participantId, name: asked.name } };
    return { kept, sharing: request === null ? null : { about: 'asked', ...request } };
  });
