import { setHostName } from '../../database/invitations.ts';
import type { Viewer } from '../../database/viewer.ts';
import { tidyName } from '../../domain/circle/naming.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Around } from '../around.ts';
import { noteConsent } from '../consent/note-consent.ts';

/** How the owner is called towards somebody who takes part, or will. */
export async function nameHost(
  viewer: Viewer,
  around: Around,
  { participantId, typed }: { readonly participantId: string; readonly typed: string },
): Promise<Result<string, 'name-empty' | 'name-too-long'>> {
  const name = tidyName(typed);
  if (!name.ok) return name;
  await viewer.do(async (db) => {
    if (await setHostName(db, participantId, name.value))
      await noteConsent(db, viewer, around, { kind: 'host-named', action: 'U', participantId });
  });
  return ok(name.value);
}
