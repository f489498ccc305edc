import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/database/open.ts';
import type { Viewer } from '../../src/database/viewer.ts';
import type { Around } from '../../src/usecases/around.ts';
import { addParticipant } from '../../src/usecases/consent/add-participant.ts';
import { makeInvitation } from '../../src/usecases/invite/make-invitation.ts';
import { takeInvitation } from '../../src/usecases/invite/take-invitation.ts';
import { newToken } from '../../src/usecases/invite/token.ts';

/** A clock a test can move on. */
export type MovedAround = Around & { later(days: number): void };

/** A clock that begins at the real now and is moved on by days. */
export function movedAround(): MovedAround {
  let days = 0;
  return {
    now: () => new Date(Date.now() + days * 86_400_000),
    newId: () => randomUUID(),
    later: (more) => {
      days += more;
    },
  };
}

/** Somebody who is going to take part; answers their id. */
export async function participantNamed(viewer: Viewer, around: Around, name: string, alterId?: string): Promise<string> {
  const added = await addParticipant(viewer, around, {
    actId: randomUUID(),
    kind: 'member',
    name,
    ...(alterId === undefined ? {} : { alterId }),
  });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.participantId;
}

/** An invitation by a link for them; answers its token. */
export async function inviteByLink(viewer: Viewer, around: Around, participantId: string): Promise<string> {
  const token = newToken();
  const asked = { actId: randomUUID(), participantId, channel: 'link', hostName: 'Hanneke', token } as const;
  const made = await makeInvitation(viewer, around, asked);
  if (!made.ok) throw new Error(made.refusal);
  return token;
}

const from = { site: 'http://localhost:3000', language: 'nl', byPost: true };

/** Whoever opened an invitation says yes; with a link of their own or this one. */
export const sayYes = (store: Store, around: Around, token: string, link: string = newToken()) =>
  takeInvitation(store, around, { token, link, ...from });
