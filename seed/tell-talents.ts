import type { Viewer } from '../src/database/viewer.ts';
import { noLimits } from '../src/domain/talents/talent.ts';
import type { Around } from '../src/usecases/around.ts';
import { limitTold } from '../src/usecases/talents/change-talent.ts';
import { tellTalents } from '../src/usecases/talents/tell-talents.ts';
import { ownerTells, type Teller } from '../src/usecases/talents/teller.ts';
import { ago } from './ago.ts';
import { type Tells, talents } from './talents.ts';
import { told } from './telling.ts';

/** Tells what somebody can, likes and wishes, each with its limits. */
export async function tellAll(teller: Teller, around: Around, all: readonly Tells[]): Promise<void> {
  for (const [sort, what, limits] of all) {
    const said = typeof what === 'string' ? { pieces: [what], words: '' } : { pieces: [], words: what.words };
    const { ids } = told(await tellTalents(teller, around, { actId: around.newId(), sort, ...said }));
    if (limits === undefined) continue;
    for (const id of ids) told(await limitTold(teller, { id, version: 1, limits: { ...noLimits, ...limits } }));
  }
}

type Resident = { readonly slug: string; readonly circleId: string; readonly idOf: (name: string) => string };

/** What a resident tells about themselves, and what they noted about people of their circle, two months ago. */
export async function tellTalentsOf(viewer: Viewer, around: Around, { slug, circleId, idOf }: Resident): Promise<void> {
  const then = ago(around, 60);
  const { own = [], about = {} } = talents[slug] ?? {};
  await tellAll(ownerTells(viewer, then), then, own);
  for (const [name, noted] of Object.entries(about))
    await tellAll(ownerTells(viewer, then, { alterId: idOf(name), circleId }), then, noted);
}
