import type { MandateType, Subject } from '../../../domain/mandate/mandate.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { type OnBehalf, readOnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import type { Answer, GuestVisit } from '../../page.ts';
import { withStanding } from '../guest/guest-page.tsx';

type Handler = (visit: GuestVisit, all: OnBehalf, standing: Standing) => Answer | Promise<Answer>;

/** For pages that a mandate opens: without a live one about one of these there is no such page, as for any stranger. */
export const withBehalf = (
  about: readonly Subject[],
  handler: Handler,
  fits: (one: { readonly type: MandateType; readonly mayShare: boolean }) => boolean = () => true,
) =>
  withStanding(async (visit, standing) => {
    if (standing.leftAt !== null) return { kind: 'not-found' };
    const all = await readOnBehalf(visit.guest, visit.around.now());
    const opens = all.live.some((one) => fits(one) && one.subjects.some((subject) => about.includes(subject)));
    return opens ? handler(visit, all, standing) : { kind: 'not-found' };
  });
