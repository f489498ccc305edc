import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { ChainSide } from '../../../domain/chains/item.ts';
import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { supportOf } from '../../../domain/talents/pieces.ts';
import { type PutInProblem, type PuttingIn, putIn, readOneItem, takeOut } from '../../../usecases/chains/put-in.ts';
import { readAskToPutIn, readTalentToPutIn } from '../../../usecases/chains/put-in-from.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { actOf } from '../circle/with-circle.ts';
import { sayTalent } from '../talents/talent-words.ts';
import { byOneself } from './by-oneself.ts';
import { drawPutIn, type TypedItem } from './put-in-form.tsx';

/** How many days something stands in it, unless somebody says otherwise. */
const usualDays = 84;

const usualUntil = ({ around }: OwnerVisit) => dayAfter(dutchDay(around.now()), usualDays);

/** What is filled in beforehand when somebody comes from an ask of theirs, or from something they told they can. */
async function beforehand(visit: OwnerVisit, side: ChainSide): Promise<TypedItem> {
  const from = visit.query.get('van') ?? '';
  const known = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(from);
  const empty = { support: '', what: '', limits: '', untilOn: usualUntil(visit), linked: false, from: null };
  const { viewer } = visit.owner;
  if (known && side === 'ask') {
    const ask = await readAskToPutIn(viewer, from);
    if (ask !== null)
      return { ...empty, what: ask.what, support: ask.support ?? '', untilOn: ask.untilOn ?? empty.untilOn, from };
  }
  if (known && side === 'offer') {
    const talent = await readTalentToPutIn(viewer, from);
    const support = talent === null || talent.piece === null ? '' : (supportOf(talent.piece) ?? '');
    if (talent !== null) return { ...empty, what: sayTalent(visit.say, visit.language, talent), support, from };
  }
  return empty;
}

const typedOf = ({ form }: OwnerVisit): TypedItem => ({
  support: form.get('soort'),
  what: form.get('wat'),
  limits: form.get('grens'),
  untilOn: form.get('tot'),
  linked: form.all('vinden').includes('gekoppeld'),
  from: form.id('van'),
});

const putInPage = (side: ChainSide, name: string, address: string) =>
  page({
    name,
    audience: 'owner',
    address,
    get: byOneself(async (visit) =>
      drawPutIn(visit, { side, typed: await beforehand(visit, side), problem: null, kinds: supportKinds }),
    ),
    post: byOneself(async (visit) => {
      const typed = typedOf(visit);
      const put = await putIn(visit.owner.viewer, visit.around, { ...typed, actId: actOf(visit), side });
      if (put.ok) return { kind: 'go', to: addresses.rounds('erbij') };
      return drawPutIn(visit, { side, typed, problem: put.refusal satisfies PutInProblem, kinds: supportKinds });
    }),
  });

/** Putting in what one would like, and what one would do. */
export const roundAsk = putInPage('ask', 'round-ask', addresses.roundAsk());
export const roundOffer = putInPage('offer', 'round-offer', addresses.roundOffer());

/** Takes something out, at once. */
export const roundOut = page({
  name: 'round-out',
  audience: 'owner',
  address: addresses.roundOut(':id'),
  post: byOneself(async ({ params, owner, around }): Promise<Answer> => {
    const id = params['id'] ?? '';
    return (await takeOut(owner.viewer, around, id)) ? { kind: 'go', to: addresses.rounds({ out: id }) } : { kind: 'not-found' };
  }),
});

/** Puts in again what was just taken out, as something new: what was proposed with it stays over. */
export const roundBack = page({
  name: 'round-back',
  audience: 'owner',
  address: addresses.roundBack(':id'),
  post: byOneself(async (visit): Promise<Answer> => {
    const { params, owner, around } = visit;
    const item = await readOneItem(owner.viewer, params['id'] ?? '');
    if (item === null) return { kind: 'not-found' };
    const again: PuttingIn = { ...item, limits: item.limits ?? '', from: item.askId ?? item.talentId, actId: actOf(visit) };
    const put = await putIn(owner.viewer, around, again);
    return { kind: 'go', to: addresses.rounds(put.ok ? 'erbij' : undefined) };
  }),
});
