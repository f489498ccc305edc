import type { Viewer } from '../database/viewer.ts';
import { addAlters as add } from '../domain/circle/members.ts';
import { namesIn } from '../domain/circle/naming.ts';
import type { Prompt } from '../domain/circle/prompts.ts';
import type { Around } from './around.ts';
import { changeCircle } from './change-circle.ts';

/** Adds the people named in a text, one or several; a name that is there already is somebody else of the same name. */
export async function addAlters(viewer: Viewer, around: Around, input: { actId: string; text: string; prompt: Prompt | null }) {
  const names = namesIn(input.text);
  if (!names.ok) return names;
  const newcomers = names.value.map((name) => ({ id: around.newId(), name, prompt: input.prompt }));
  const act = { actId: input.actId, kind: 'alters-added', said: names.value };
  return changeCircle(viewer, around, act, (circle) => add(circle, newcomers));
}
