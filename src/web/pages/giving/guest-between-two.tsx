import { readOwnBetween } from '../../../usecases/giving/between.ts';
import { hideOwnBetween } from '../../../usecases/giving/hide-between.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { BetweenLines } from './between-lines.tsx';
import { HideThis, hidesIn, IsHidden } from './hiding.tsx';

const set = 'own-agreements';

/** Whoever comes for work does no favours: for them there is no such page. */
const ofOwnAccord = (handler: (visit: GuestVisit, standing: Standing) => Promise<Answer>) =>
  withGrant(set, (visit, standing) =>
    standing.kind === 'member' && visit.worker === null ? handler(visit, standing) : { kind: 'not-found' },
  );

/** What somebody who takes part and the owner do for each other, from their own agreements; and the way to see it no more, which nobody learns of. */
export const guestBetweenTwo = page({
  name: 'guest-between-two',
  audience: 'guest',
  address: addresses.guestBetweenTwo(':who'),
  get: ofOwnAccord(async (visit, standing) => {
    const { say, language, guest, around, query } = visit;
    const shared = await readOwnBetween(guest, around);
    const here = addresses.guestBetweenTwo(guest.id);
    const name = hostOf(standing, say);
    const body =
      shared === null ? (
        <IsHidden say={say} to={here} now={query.get('weg') === 'ja'} />
      ) : (
        <>
          <BetweenLines say={say} language={language} shared={shared} name={name} mine="from-them" />
          <HideThis say={say} to={here} />
        </>
      );
    const heading = say('giving.pair', { name });
    return guestPage(visit, { title: say('giving.between-tab'), heading, body, shows: [set] });
  }),
  post: ofOwnAccord(async ({ guest, around, form }) => {
    const hide = hidesIn(form.get('doe'));
    if (hide !== null) await hideOwnBetween(guest, around, hide);
    return { kind: 'go', to: addresses.guestBetweenTwo(guest.id, hide === true ? '?weg=ja' : '') };
  }),
});
