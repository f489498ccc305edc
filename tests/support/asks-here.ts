import { randomBytes } from 'node:crypto';
import type { Viewer } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import type { Around } from '../../src/usecases/around.ts';
import { ownerAsks } from '../../src/usecases/asking/asker.ts';
import { handOver } from '../../src/usecases/asking/hand-over.ts';
import { type Preparing, prepareAsk } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAsk } from '../../src/usecases/asking/send-ask.ts';

/** Whether several people are asked, and what. */
type Asking = { readonly to: readonly string[] } & Partial<Preparing>;

/** The owner asks something of people who take part, from tomorrow for three weeks; answers the ids of the ask and of what each was asked. */
export async function asksHere(
  viewer: Viewer,
  around: Around,
  { to, ...more }: Asking,
): Promise<{ askId: string; agreementIds: readonly string[] }> {
  const today = dutchDay(around.now());
  const timing = { startsOn: dayAfter(today, 1), untilOn: dayAfter(today, 21), startsAt: null, minutes: null, rule: null };
  const asked = { kind: 'help', what: 'De container', answerBy: dayAfter(today, 3), timing, ...more } as const;
  const made = await prepareAsk(viewer, around, { actId: around.newId(), ...asked });
  if (!made.ok) throw new Error(made.refusal);
  const { askId } = made.value;
  const recipients = to.map((participantId) => ({ participantId, channel: 'message' as const }));
  const sent = await sendAsk(viewer, around, { actId: around.newId(), askId, to: recipients });
  if (!sent.ok) throw new Error(sent.refusal);
  return { askId, agreementIds: sent.value.agreementIds };
}

/** The address at which somebody answers, as in a message. */
export async function answerAddress(viewer: Viewer, around: Around, id: string, names = { fromName: 'Hanneke', toName: 'Kees' }) {
  const token = randomBytes(16).toString('base64url');
  const made = await handOver(ownerAsks(viewer, around), around, { id, token, ...names });
  if (!made.ok) throw new Error(made.refusal);
  return `/a/${token}`;
}
