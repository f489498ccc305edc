import { sql } from 'kysely';
import type { Offer, OfferKind, OfferState, OfferTime } from '../../domain/community/offer.ts';
import type { Db } from '../door.ts';

const selection = (db: Db) =>
  db
    .selectFrom('community_offer as o')
    .innerJoin('community_place as p', 'p.id', 'o.place_id')
    .select([
      'o.id',
      'o.kind',
      'o.name',
      'o.description',
      'o.shared',
      'o.limits',
      'o.gives_back as givesBack',
      'o.costs',
      'o.free',
    ])
    .select([
      'o.quiet',
      'o.walk_in as walkIn',
      'o.one_to_one as oneToOne',
      'o.welcomed_by as welcomedBy',
      'o.phone',
      'o.mail',
      'o.site',
    ])
    .select(['o.language', 'o.state', sql<string>`o.confirmed_on::text`.as('confirmedOn')])
    .select(['p.id as placeId', 'p.organisation', 'p.name as placeName', 'p.street', 'p.postal_code as postalCode', 'p.town'])
    .select(['p.step_free as stepFree', 'p.access_words as accessWords'])
    .select(
      sql<
        OfferTime[]
      >`coalesce((select json_agg(json_build_object('startsOn', t.starts_on, 'untilOn', t.until_on, 'startsAt', t.starts_at,
        'minutes', t.minutes, 'rule', t.rule, 'quiet', t.quiet, 'words', t.words) order by t.nr) from community_time t where t.offer_id = o.id), '[]')`.as(
        'times',
      ),
    );

type Row = Awaited<ReturnType<ReturnType<typeof selection>['execute']>>[number];

function offerOf({ placeId, organisation, placeName, street, postalCode, town, stepFree, accessWords, ...offer }: Row): Offer {
  return { ...offer, place: { id: placeId, organisation, name: placeName, street, postalCode, town, stepFree, accessWords } };
}

/** Everything that is offered nearby and did not stop. As `naober_community`. */
export const offersThere = async (db: Db): Promise<readonly Offer[]> =>
  (await selection(db).where('o.state', '<>', 'stopped').execute()).map(offerOf);

/** Whether anything is offered that did not stop. As `naober_community`. */
export const isSomethingThere = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('community_offer').select('id').where('state', '<>', 'stopped').limit(1).executeTakeFirst()) !== undefined;

/** One offer, also when it stopped; or null. As `naober_community`. */
export async function offerWithId(db: Db, id: string): Promise<Offer | null> {
  const row = await selection(db).where('o.id', '=', id).executeTakeFirst();
  return row === undefined ? null : offerOf(row);
}

/** Keeps an offer, its place and its times as they are said now, in the place of what was kept of them. As `naober_keeper`. */
export async function keepOffer(db: Db, { place, times, ...offer }: Offer): Promise<void> {
  const at = {
    organisation: place.organisation,
    name: place.name,
    street: place.street,
    postal_code: place.postalCode,
    town: place.town,
    step_free: place.stepFree,
    access_words: place.accessWords,
  };
  await db
    .insertInto('community_place')
    .values({ id: place.id, ...at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(at))
    .execute();
  const said = columnsOf(offer, place.id);
  await db
    .insertInto('community_offer')
    .values({ id: offer.id, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
  await db.deleteFrom('community_time').where('offer_id', '=', offer.id).execute();
  if (times.length === 0) return;
  await db
    .insertInto('community_time')
    .values(times.map((time, index) => timeColumns(offer.id, index + 1, time)))
    .execute();
}

const columnsOf = (offer: Omit<Offer, 'place' | 'times'>, placeId: string) => ({
  place_id: placeId,
  kind: offer.kind satisfies OfferKind,
  name: offer.name,
  description: offer.description,
  shared: offer.shared,
  limits: offer.limits,
  gives_back: offer.givesBack,
  costs: offer.costs,
  free: offer.free,
  quiet: offer.quiet,
  walk_in: offer.walkIn,
  one_to_one: offer.oneToOne,
  welcomed_by: offer.welcomedBy,
  phone: offer.phone,
  mail: offer.mail,
  site: offer.site,
  language: offer.language,
  state: offer.state satisfies OfferState,
  confirmed_on: offer.confirmedOn,
});

const timeColumns = (offerId: string, nr: number, time: OfferTime) => ({
  offer_id: offerId,
  nr,
  starts_on: time.startsOn,
  until_on: time.untilOn,
  starts_at: time.startsAt,
  minutes: time.minutes,
  rule: time.rule,
  quiet: time.quiet,
  words: time.words,
});
