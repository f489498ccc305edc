import type { Viewer } from '../database/viewer.ts';
import { ok } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

/** Keeps that the owner said "zo is het", when, and who typed beside them. */
export const confirmCircle = (viewer: Viewer, around: Around, { actId }: { actId: string }) =>
  changeCircle(viewer, around, { actId, kind: 'circle-confirmed', said: null }, (circle) =>
    ok({ ...circle, confirmedAt: around.now().toISOString(), helperName: viewer.helpedBy }),
  );
