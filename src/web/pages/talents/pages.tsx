import { alterOf } from '../../../domain/circle/kept-circle.ts';
import { kindFor } from '../../../domain/community/offers-for.ts';
import { askKindOf } from '../../../domain/talents/ready-ask.ts';
import type { Talent } from '../../../domain/talents/talent.ts';
import { readTellsAbout, readToldBy } from '../../../usecases/talents/read-talents.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, type Page, page } from '../../page.ts';
import { QuietLinks } from '../../ui/words.tsx';
import { aboutSomebody, withCircle } from '../circle/with-circle.ts';
import { slugOfKind } from '../community/offer-words.ts';
import { whoFits } from '../fitting/who-fits.tsx';
import { keepAdded, showAdd } from './add.tsx';
import { keepLimits, showOne } from './one.tsx';
import { ownPlace, placeOf } from './own-place.tsx';
import { putOneBack, takeOneAway } from './take-away.ts';
import { showTold } from './told-list.tsx';
import type { ToldPlace } from './told-place.ts';

type Handler = (place: ToldPlace) => Promise<Answer>;

const own = (handler: Handler) => (visit: OwnerVisit) => handler(ownPlace(visit));

/** About somebody of the circle, with what they told themselves while they take part. */
const about = (handler: Handler) =>
  aboutSomebody(async (visit, kept, alter) => {
    const told = await readToldBy(visit.owner.viewer, alter.id);
    return handler(placeOf(visit, alter, kept.circle.id, told));
  });

/** One thing the owner told, of themselves or of somebody who is still in the circle. */
const one = (handler: Handler) =>
  withCircle(async (visit, kept) => {
    const told = await readTellsAbout(visit.owner.viewer, visit.params['id'] ?? '');
    if (told === null) return { kind: 'not-found' };
    if (told.alterId === null) return handler(ownPlace(visit));
    const alter = alterOf(kept.circle, told.alterId);
    return alter === null ? { kind: 'not-found' } : handler(placeOf(visit, alter, kept.circle.id, []));
  });

/** What to look for nearby: the kind of offer that a ready word is nearest to, and nothing else of it. */
const nearbyFor = ({ piece }: Talent): Readonly<Record<string, string>> => {
  const kind = kindFor(piece);
  return kind === null ? {} : { soort: slugOfKind(kind) };
};

/** From something of one's own to who fits it: a wish becomes a question, what one can give becomes an offer. */
const fitsLink = (place: ToldPlace) => (talent: Talent) => {
  const kind = talent.alterId === null ? askKindOf(talent) : null;
  if (kind === null) return null;
  const { say } = place.visit;
  const text = say(kind === 'offer' ? 'talents.fits-link-offer' : 'talents.fits-link');
  const round = kind === 'offer' ? [{ to: addresses.roundOffer(talent.id), text: say('chains.mark-talent') }] : [];
  const offers = kind === 'offer' ? [] : [{ to: addresses.nearby(nearbyFor(talent)), text: say('community.wish-link') }];
  return <QuietLinks links={[{ to: addresses.whoFits(talent.id), text }, ...offers, ...round]} />;
};

/** What the owner can, likes and wishes, and what they noted of others. */
export const talentPages: readonly Page[] = [
  page({ name: 'talents', audience: 'owner', address: addresses.talents(), get: own(showTold) }),
  page({
    name: 'tell-talents',
    audience: 'owner',
    address: addresses.tellTalents(':slug'),
    get: own(showAdd),
    post: own(keepAdded),
  }),
  page({
    name: 'talent',
    audience: 'owner',
    address: addresses.talent(':id'),
    get: one((place) => showOne(place, fitsLink(place))),
    post: one((place) => keepLimits(place, fitsLink(place))),
  }),
  page({
    name: 'talent-away',
    audience: 'owner',
    address: addresses.talentAway(':id'),
    get: one(async ({ to, visit }) => ({ kind: 'go', to: to.one(visit.params['id'] ?? '') })),
    post: one(takeOneAway),
  }),
  page({
    name: 'talent-back',
    audience: 'owner',
    address: addresses.talentBack(':id'),
    get: one(async ({ to }) => ({ kind: 'go', to: to.list() })),
    post: one(putOneBack),
  }),
  page({ name: 'talents-of', audience: 'owner', address: addresses.talentsOf(':id'), get: about(showTold) }),
  page({
    name: 'tell-talents-of',
    audience: 'owner',
    address: addresses.tellTalentsOf(':id', ':slug'),
    get: about(showAdd),
    post: about(keepAdded),
  }),
  whoFits,
];
