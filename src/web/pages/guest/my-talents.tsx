import { talentSorts } from '../../../domain/talents/sorts.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { readShownTalents } from '../../../usecases/talents/read-talents.ts';
import { guestTells } from '../../../usecases/talents/teller.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, type Page, page } from '../../page.ts';
import { Paragraph } from '../../ui/words.tsx';
import { keepAdded, showAdd } from '../talents/add.tsx';
import { keepLimits, showOne } from '../talents/one.tsx';
import { ShownTalents } from '../talents/shown-talents.tsx';
import { putOneBack, takeOneAway } from '../talents/take-away.ts';
import { showTold } from '../talents/told-list.tsx';
import type { ToldPlace } from '../talents/told-place.ts';
import { guestPage, hostOf, withGrant, withStanding } from './guest-page.tsx';

/** What somebody who takes part tells about themselves, to this owner alone. */
function guestPlace(visit: GuestVisit, standing: Standing): ToldPlace {
  const { say, guest, around } = visit;
  const who = guest.id;
  const name = hostOf(standing, say);
  const title = say('talents.guest-title');
  return {
    visit,
    teller: guestTells(guest, around),
    voice: 'guest',
    name,
    sorts: talentSorts,
    to: {
      list: (done) => addresses.guestTalents(who, done),
      add: (sort) => addresses.guestTells(who, sort),
      one: (id, done) => addresses.guestTalent(who, id, done),
      away: (id) => addresses.guestTalentAway(who, id),
      back: (id) => addresses.guestTalentBack(who, id),
    },
    title,
    lead: 'talents.guest-lead',
    whoSees: <Paragraph soft>{say('talents.who-sees-guest', { name })}</Paragraph>,
    draw: ({ heading, body, status = 200, back }) =>
      guestPage(visit, { title, heading, body, status, ...(back === undefined ? {} : { back }) }),
  };
}

/** Whoever left tells nothing any more: what they told is shown to nobody. */
const told = (handler: (place: ToldPlace) => Promise<Answer>) =>
  withStanding((visit, standing) =>
    standing.leftAt === null ? handler(guestPlace(visit, standing)) : { kind: 'go', to: addresses.guestHome(visit.guest.id) },
  );

/** Every page on which somebody who takes part tells about themselves, and the one that shows what the owner tells. */
export const talentsOfGuests: readonly Page[] = [
  page({ name: 'guest-talents', audience: 'guest', address: addresses.guestTalents(':who'), get: told(showTold) }),
  page({
    name: 'guest-tells',
    audience: 'guest',
    address: addresses.guestTells(':who', ':slug'),
    get: told(showAdd),
    post: told(keepAdded),
  }),
  page({
    name: 'guest-talent',
    audience: 'guest',
    address: addresses.guestTalent(':who', ':id'),
    get: told((place) => showOne(place)),
    post: told((place) => keepLimits(place)),
  }),
  page({
    name: 'guest-talent-away',
    audience: 'guest',
    address: addresses.guestTalentAway(':who', ':id'),
    get: told(async ({ to }) => ({ kind: 'go', to: to.list() })),
    post: told(takeOneAway),
  }),
  page({
    name: 'guest-talent-back',
    audience: 'guest',
    address: addresses.guestTalentBack(':who', ':id'),
    get: told(async ({ to }) => ({ kind: 'go', to: to.list() })),
    post: told(putOneBack),
  }),
  page({
    name: 'guest-shown-talents',
    audience: 'guest',
    address: addresses.guestShownTalents(':who'),
    get: withGrant('talents', async (visit, standing) => {
      const { say } = visit;
      const name = hostOf(standing, say);
      const body = <ShownTalents say={say} language={visit.language} talents={await readShownTalents(visit.guest)} />;
      const heading = say('talents.shown-title', { name });
      return guestPage(visit, { title: say('talents.shown-door'), heading, body, shows: ['talents'] });
    }),
  }),
];
