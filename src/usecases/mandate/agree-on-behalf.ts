import { agreementsInScope, askableNames, callOffFor, insertAskedFor, insertGivenFor } from '../../database/mandate/on-behalf.ts';
import { dutchDay } from '../../domain/agreements/dutch-day.ts';
import { tidyAgreement, type WantedAgreement, type WantedProblem } from '../../domain/agreements/wanted-agreement.ts';
import type { AgreementSubject } from '../../domain/mandate/mandate.ts';
import { ok, type Result, refused } from '../../domain/result.ts';
import { seenUntil } from '../agreements/make-agreement.ts';
import type { Around } from '../around.ts';
import type { GuestActor } from '../guest/note-guest-act.ts';
import { actOnBehalf, type BehalfRefusal } from './act-on-behalf.ts';

type Asking = WantedAgreement & {
  readonly actId: string;
  readonly participantId: string;
  readonly subject: AgreementSubject;
  readonly reason: string;
};

/** Asks something of somebody on the owner's behalf, within what the mandate is about. Whom it is asked of sees that, and nothing else. */
export function askOnBehalf(
  guest: GuestActor,
  around: Around,
  { actId, participantId, subject, reason, ...wanted }: Asking,
): Promise<Result<null, BehalfRefusal | WantedProblem | 'nobody' | 'not-approach'>> {
  const tidy = tidyAgreement(wanted, dutchDay(around.now()));
  const said = { participantId, subject, ...wanted };
  const act = { actId, can: 'make-agreement', about: subject, kind: 'agreement-made', reason, said } as const;
  return actOnBehalf<WantedProblem | 'nobody' | 'not-approach'>(guest, around, act, async (db, { objectId: id, mandate, at }) => {
    if (!tidy.ok) return tidy;
    const who = (await askableNames(db)).find((one) => one.id === participantId);
    if (who === undefined || who.id === guest.id) return refused('nobody');
    if (who.notApproach) return refused('not-approach');
    const common = { ownerId: guest.ownerId, participantId, mandateId: mandate.id, at };
    const asked = { ...tidy.value, ...common, id, madeBy: guest.id, subject };
    const shown = { ...common, id: around.newId(), sets: ['own-agreements'] as const, agreementIds: [id], givenBy: guest.id };
    return ok(async () => {
      await insertAskedFor(db, asked);
      await insertGivenFor(db, { ...shown, purpose: tidy.value.what, until: seenUntil(tidy.value.untilOn) });
    });
  });
}

/** Calls off an agreement that is about something in the mandate. */
export async function callOffOnBehalf(
  guest: GuestActor,
  around: Around,
  { actId, agreementId, reason }: { readonly actId: string; readonly agreementId: string; readonly reason: string },
): Promise<Result<null, BehalfRefusal | 'no-such-agreement'>> {
  const one = (await guest.acts(agreementsInScope)).find(({ id }) => id === agreementId);
  if (one === undefined) return refused('no-such-agreement');
  const act = { actId, can: 'call-off-agreement', about: one.subject, kind: 'agreement-called-off', reason } as const;
  return actOnBehalf(guest, around, { ...act, said: agreementId, objectId: agreementId }, async (db, { at }) =>
    ok(() => callOffFor(db, agreementId, at)),
  );
}
