import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../src/database/viewer.ts';
import { alterOf } from '../../src/domain/circle/kept-circle.ts';
import { questionOf } from '../../src/domain/person/questions.ts';
import type { Said } from '../../src/domain/person/say-about.ts';
import { stampOf } from '../../src/domain/person/stamp.ts';
import { sayAbout } from '../../src/usecases/say-about.ts';
import { aroundNow, circleOf } from './circle.ts';

/** Answers as a form would send them that was drawn just now, by the names of their questions. */
export async function drawnNow(viewer: Viewer, alterId: string, answers: Readonly<Record<string, string>>): Promise<Said[]> {
  const alter = alterOf(await circleOf(viewer), alterId);
  const was = (key: string) => stampOf(alter === null ? '' : (questionOf(key)?.answerOf(alter) ?? ''));
  return Object.entries(answers).map(([key, answer]) => ({ key, answer, was: was(key) }));
}

/** Says something about somebody, as the owner with everything open. */
export const sayOf = (viewer: Viewer, alterId: string, said: readonly Said[]) =>
  sayAbout(viewer, aroundNow, { actId: randomUUID(), alterId, chapter: 'who', said, unlocked: true });

/** Says something about somebody from a form drawn just now. */
export const sayNow = async (viewer: Viewer, alterId: string, answers: Readonly<Record<string, string>>) =>
  sayOf(viewer, alterId, await drawnNow(viewer, alterId, answers));
