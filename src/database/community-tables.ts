import type { ColumnType, Generated } from 'kysely';
import type { OfferKind, OfferState } from '../domain/community/offer.ts';
import type { MaybeMoment, Moment } from './column-types.ts';

type Day = ColumnType<string, string, string>;
type MaybeDay = ColumnType<string | null, string | null, string | null>;

/** The tables of what there is nearby, as Kysely sees them; what a column means stands in db/migrations. Days are text when selected with a cast. */
export type CommunityTables = {
  community_place: {
    id: string;
    organisation: string;
    name: string;
    street: string | null;
    postal_code: string | null;
    town: string | null;
    step_free: boolean | null;
    access_words: string | null;
  };
  community_offer: {
    id: string;
    place_id: string;
    kind: OfferKind;
    name: string;
    description: string | null;
    shared: string | null;
    limits: string | null;
    gives_back: string | null;
    costs: string | null;
    free: boolean | null;
    quiet: boolean | null;
    walk_in: boolean | null;
    one_to_one: boolean | null;
    welcomed_by: string | null;
    phone: string | null;
    mail: string | null;
    site: string | null;
    language: Generated<string>;
    state: OfferState;
    confirmed_on: Day;
  };
  community_time: {
    offer_id: string;
    nr: number;
    starts_on: Day;
    until_on: MaybeDay;
    starts_at: string | null;
    minutes: number | null;
    rule: string | null;
    quiet: boolean | null;
    words: string | null;
  };
  community_visit: {
    id: string;
    owner_id: string;
    offer_id: string | null;
    what: string;
    at_place: string;
    limits: string | null;
    appointment_id: string | null;
    created_at: Moment;
    stopped_at: MaybeMoment;
    version: Generated<number>;
  };
};
