import { guestOf } from '../../src/database/guest.ts';
import type { Store } from '../../src/database/open.ts';
import { viewerOf } from '../../src/database/viewer.ts';
import { dutchDay } from '../../src/domain/agreements/dutch-day.ts';
import { dayAfter } from '../../src/domain/agreements/wanted-agreement.ts';
import { answerAsk } from '../../src/usecases/asking/answer-ask.ts';
import { type Asker, arrangerAsks, ownerAsks } from '../../src/usecases/asking/asker.ts';
import { handOver } from '../../src/usecases/asking/hand-over.ts';
import { prepareAs } from '../../src/usecases/asking/prepare-ask.ts';
import { sendAs } from '../../src/usecases/asking/send-ask.ts';
import { newToken } from '../../src/usecases/invite/token.ts';
import { aroundNow as around } from './circle.ts';
import type { EveryRole } from './every-role.ts';

/** What asking is about for one who asks: a draft, and what was answered with something else. */
type AskedBy = { readonly draft: string; readonly otherwise: string };

/** Drafts, what was asked and answered, and the address of an answer page, in the space that has a row of everything. */
export type AskedThings = {
  readonly owner: AskedBy;
  readonly regelaar: AskedBy;
  readonly whom: string;
  readonly token: string;
  /** What they said yes to. */
  readonly agreed: string;
};

const prepared = async (asker: Asker, what: string): Promise<string> => {
  const today = dutchDay(around.now());
  const timing = { startsOn: dayAfter(today, 7), untilOn: dayAfter(today, 28), startsAt: '09:30', minutes: 30, rule: null };
  const made = await prepareAs(asker, around, {
    ...{ actId: around.newId(), kind: 'help', what, timing, answerBy: dayAfter(today, 3) },
  });
  if (!made.ok) throw new Error(made.refusal);
  return made.value.askId;
};

async function asked(asker: Asker, participantId: string, what: string): Promise<string> {
  const to = [{ participantId, channel: 'message' as const, words: `Wil jij ${what} doen?` }];
  const sent = await sendAs(asker, around, { actId: around.newId(), askId: await prepared(asker, what), to });
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.agreementIds[0] ?? '';
}

export async function askedThings(store: Store, all: EveryRole): Promise<AskedThings> {
  const { ownerId } = all;
  const actor = (id: string) => ({ ...guestOf(store, { id, ownerId }, () => ({ at: around.now() })), via: around.newId() });
  const whom = all.participationOf('member with one task') ?? '';
  const ownersAsking = ownerAsks(viewerOf(store, ownerId), around);
  const arranging = arrangerAsks(actor(all.participationOf('regelaar') ?? ''), around);
  const by = async (asker: Asker, what: string): Promise<AskedBy> => {
    const otherwise = await asked(asker, whom, `${what} op dinsdag`);
    const said = await answerAsk(actor(whom), around, { id: otherwise, said: 'otherwise', words: 'Om de week kan ik wel.' });
    if (!said.ok) throw new Error(said.refusal);
    return { draft: await prepared(asker, what), otherwise };
  };
  const token = newToken();
  const names = { fromName: 'Truus', toName: 'Kees' };
  await handOver(ownersAsking, around, { id: await asked(ownersAsking, whom, 'de heg'), token, ...names });
  const agreed = await asked(ownersAsking, whom, 'de ramen');
  const yes = await answerAsk(actor(whom), around, { id: agreed, said: 'yes' });
  if (!yes.ok) throw new Error(yes.refusal);
  return { agreed, owner: await by(ownersAsking, 'de container'), regelaar: await by(arranging, 'de was'), whom, token };
}
