import { isGrantSet } from '../../../domain/consent/grant-sets.ts';
import { giveAgain, giveLonger } from '../../../usecases/consent/give-again.ts';
import { letEnd } from '../../../usecases/consent/let-end.ts';
import { letIn, shutOut } from '../../../usecases/consent/let-in.ts';
import { stopSet } from '../../../usecases/consent/narrow-grant.ts';
import { cancelSleeping } from '../../../usecases/consent/prepare-sleeping.ts';
import { readSharing } from '../../../usecases/consent/read-sharing.ts';
import { revokeAllOf, revokeGrant } from '../../../usecases/consent/revoke-grant.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { actOf } from '../circle/with-circle.ts';
import { alone } from './alone.tsx';
import { type About, withSharing } from './with-sharing.ts';

type Handler = (visit: OwnerVisit, about: About, grantId: string) => Promise<Answer>;

/** For acts on a grant of this participant; any other id is unknown. */
const onGrant = (handler: Handler) =>
  withSharing((visit, about) => {
    const grantId = visit.form.id('grant');
    return about.who.grants.some(({ id }) => id === grantId) && grantId !== null
      ? handler(visit, about, grantId)
      : { kind: 'not-found' };
  });

const back = ({ who }: About, more = ''): Answer => ({ kind: 'go', to: addresses.sharedWith(who.id, more) });

const stopOne = onGrant(async (visit, about, grantId) => {
  const { owner, around, form } = visit;
  const set = form.get('wat');
  const done = isGrantSet(set)
    ? await stopSet(owner.viewer, around, { grantId, set })
    : await revokeGrant(owner.viewer, around, grantId);
  return done.ok ? back(about, `?gestopt=${grantId}`) : { kind: 'not-found' };
});

const stopAll = withSharing(async ({ owner, around }, about) => {
  await revokeAllOf(owner.viewer, around, about.who.id);
  return back(about, '?gestopt=alles');
});

/** "Stop dit", at once and in silence. Also while somebody helps. */
export const shareStop = page({
  name: 'share-stop',
  audience: 'owner',
  address: addresses.shareStop(':id'),
  post: (visit) => (visit.form.get('alles') === 'ja' ? stopAll(visit) : stopOne(visit)),
});

export const shareAgain = page({
  name: 'share-again',
  audience: 'owner',
  address: addresses.shareAgain(':id'),
  post: alone(
    onGrant(async (visit, about, grantId) => {
      await giveAgain(visit.owner.viewer, visit.around, { actId: actOf(visit), grantId });
      return back(about, '?gegeven=ja');
    }),
  ),
});

/** "Ja, dit klopt nog." */
export const shareLonger = page({
  name: 'share-longer',
  audience: 'owner',
  address: addresses.shareLonger(':id'),
  post: alone(
    onGrant(async (visit, _, grantId) => {
      await giveLonger(visit.owner.viewer, visit.around, { actId: actOf(visit), grantId });
      return { kind: 'go', to: addresses.sharing() };
    }),
  ),
});

/** "Nee, laat maar aflopen." */
export const shareLetEnd = page({
  name: 'share-let-end',
  audience: 'owner',
  address: addresses.shareLetEnd(':id'),
  post: onGrant(async ({ owner, around }, _, grantId) => {
    await letEnd(owner.viewer, around, grantId);
    return { kind: 'go', to: addresses.sharing() };
  }),
});

export const shareShut = page({
  name: 'share-shut',
  audience: 'owner',
  address: addresses.shareShut(':id'),
  post: withSharing(async ({ owner, around }, about) => {
    await shutOut(owner.viewer, around, about.who.id);
    return back(about);
  }),
});

export const shareLetIn = page({
  name: 'share-let-in',
  audience: 'owner',
  address: addresses.shareLetIn(':id'),
  post: alone(
    withSharing(async ({ owner, around }, about) => {
      await letIn(owner.viewer, around, about.who.id);
      return back(about);
    }),
  ),
});

/** What is prepared is taken away; when it opened, it is shut. */
export const sleepingCancel = page({
  name: 'sleeping-cancel',
  audience: 'owner',
  address: addresses.sleepingCancel(':id'),
  post: async ({ owner, around, params }) => {
    const id = params['id'] ?? '';
    const whose = (await readSharing(owner.viewer)).find(({ sleeping }) => sleeping.some((one) => one.id === id));
    if (whose === undefined) return { kind: 'not-found' };
    await cancelSleeping(owner.viewer, around, id);
    return { kind: 'go', to: addresses.sharedWith(whose.id, '?weg=ja') };
  },
});
