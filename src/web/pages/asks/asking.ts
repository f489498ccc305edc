import { type Asker, arrangerAsks, ownerAsks } from '../../../usecases/asking/asker.ts';
import { type AskWithPeople, readAsk } from '../../../usecases/asking/read-asks.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { type AskedStep, type AskStep, addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, type OwnerVisit, type Page, page, type Visit } from '../../page.ts';
import { hostOf, withGrant } from '../guest/guest-page.tsx';
import { showAsGuest, showAsOwner, type ToShow } from './show.tsx';

/** Where the pages of asking stand: the owner's own, or those of who arranges. */
export type Places = {
  readonly list: string;
  readonly make: (chosen?: Readonly<Record<string, string>>) => string;
  readonly ask: (id: string, step?: AskStep, more?: string) => string;
  readonly asked: (id: string, step?: AskedStep) => string;
};

/** Somebody asks: the owner, or who arranges for them. Every page of asking is written once, for both. */
export type Asking = {
  readonly visit: Visit;
  readonly asker: Asker;
  readonly places: Places;
  /** The owner, when it is they who ask. */
  readonly owner: OwnerVisit | null;
  /** How whoever asks in whose name is called, when that was said. */
  readonly hostName: string | null;
  readonly show: (shown: ToShow) => Answer;
};

const ownPlaces: Places = { list: addresses.asks(), make: addresses.newAsk, ask: addresses.ask, asked: addresses.asked };

const placesAt = (who: string): Places => ({
  list: addresses.guestAsks(who),
  make: (chosen) => addresses.guestNewAsk(who, chosen),
  ask: (id, step, more) => addresses.guestAskOf(who, id, step, more),
  asked: (id, step) => addresses.guestAsked(who, id, step),
});

const asOwner = (visit: OwnerVisit): Asking => ({
  visit,
  owner: visit,
  asker: ownerAsks(visit.owner.viewer, visit.around),
  places: ownPlaces,
  hostName: null,
  show: showAsOwner,
});

const asArranger = (visit: GuestVisit, standing: Standing): Asking => ({
  visit,
  owner: null,
  asker: arrangerAsks(visit.guest, visit.around),
  places: placesAt(visit.guest.id),
  hostName: hostOf(standing, visit.say),
  show: (shown) => showAsGuest(visit, shown),
});

type Handler = (asking: Asking) => Promise<Answer>;
type Handlers = { readonly get?: Handler; readonly post?: Handler };

/** A page of asking, twice: for the owner, and for who arranges. `at` says where among the places of either. */
export function bothAsk(name: string, at: (places: Places) => string, { get, post }: Handlers): readonly Page[] {
  const own = page({
    name: `asking-${name}`,
    audience: 'owner',
    address: at(ownPlaces),
    ...(get && { get: (visit: OwnerVisit) => get(asOwner(visit)) }),
    ...(post && { post: (visit: OwnerVisit) => post(asOwner(visit)) }),
  });
  const arranged = page({
    name: `guest-asking-${name}`,
    audience: 'guest',
    address: at(placesAt(':who')),
    ...(get && { get: withGrant('ask-for-me', (visit, standing) => get(asArranger(visit, standing))) }),
    ...(post && { post: withGrant('ask-for-me', (visit, standing) => post(asArranger(visit, standing))) }),
  });
  return [own, arranged];
}

type WithAsk = (asking: Asking, ask: AskWithPeople) => Answer | Promise<Answer>;

/** For pages about one ask; one that is not there is a page that does not exist. */
export const withAsk =
  (handler: WithAsk): Handler =>
  async (asking) => {
    const ask = await readAsk(asking.asker, asking.visit.params['id'] ?? '');
    return ask === null ? { kind: 'not-found' } : handler(asking, ask);
  };

/** For the small pages of a draft: what was sent is not changed any more, and leads to how it stands. */
export const withDraft = (handler: WithAsk): Handler =>
  withAsk((asking, ask) => (ask.state === 'draft' ? handler(asking, ask) : { kind: 'go', to: asking.places.ask(ask.id) }));

/** Whom it is going to be asked of, as ids that go along in the address from page to page. */
export const whoIn = ({ visit: { query, form } }: Pick<Asking, 'visit'>): readonly string[] =>
  (form.get('wie-nu') || query.get('wie') || '').split('.').filter((id) => /^[0-9a-f-]{36}$/.test(id));

/** The same, for an address. */
export const withWho = (who: readonly string[]): string => (who.length === 0 ? '' : `?wie=${who.join('.')}`);

/** The id of the act of a sent form; a form without one is an act of its own. */
export const actIn = ({ form, around }: Visit): string => form.id('act') ?? around.newId();
