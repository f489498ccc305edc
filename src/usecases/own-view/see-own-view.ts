import { deleteSheet, type OwnSheet, sheetOf } from '../../database/coach/own-views.ts';
import type { Viewer } from '../../database/viewer.ts';
import { openingGrants } from '../../domain/consent/grant.ts';
import type { Around } from '../around.ts';
import { sharingHere } from '../consent/read-sharing.ts';
import { noteAct } from '../plan/note-act.ts';

/** How a guest sees the circle, with who drew it. */
export type SeenSheet = OwnSheet & { readonly name: string };

const open = { shutAt: null, wipeAfter: null, eraseAfter: null };

/** The sheet of a guest as the owner sees it: null when there is none, or when what allowed it has ended. */
export const seeOwnView = (viewer: Viewer, around: Around, participantId: string): Promise<SeenSheet | null> =>
  viewer.do(async (db) => {
    const [who] = await sharingHere(db, participantId);
    if (who === undefined) return null;
    const live = openingGrants({ who, space: open, grants: who.grants, at: around.now() }, 'own-view');
    const sheet = live.length === 0 ? null : await sheetOf(db, participantId);
    return sheet === null ? null : { ...sheet, name: who.name };
  });

/** Throws the sheet of a guest away, for good. */
export const throwOwnViewAway = (viewer: Viewer, around: Around, participantId: string): Promise<void> =>
  viewer.do(async (db) => {
    if (await deleteSheet(db, participantId))
      await noteAct(db, viewer, around, { kind: 'own-view-thrown-away', action: 'D', objectId: participantId });
  });
