import type { Viewer } from '../database/viewer.ts';
import { changeTemplate } from '../domain/circle/change-template.ts';
import type { Template } from '../domain/circle/template.ts';
import { readTemplate } from '../domain/circle/template-rules.ts';
import { ok, refused } from '../domain/result.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

type Input = { readonly actId: string; readonly template: Template; readonly version: number };

/**
 * Puts the circle on another template, or on the same one in other words. Everybody stays; a place without counterpart becomes
 * "nog geen plek". `version` is that of the circle the form was made from.
 */
export async function chooseTemplate(viewer: Viewer, around: Around, { actId, template, version }: Input) {
  if (!readTemplate(template).ok) return refused('no-such-template');
  return changeCircle(viewer, around, { actId, kind: 'template-chosen', said: [template, version] }, (circle) =>
    circle.version === version ? ok(changeTemplate(circle, template)) : refused('changed-meanwhile'),
  );
}
