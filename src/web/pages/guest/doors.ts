import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { addresses } from '../../addresses.ts';
import type { MessageKey } from '../../say/say.ts';

/** A door on the page of who takes part: shown while a live grant opens its set. `address` takes the id of the participant. */
export type GuestDoor = {
  readonly set: GrantSet;
  readonly address: (who: string) => string;
  readonly label: MessageKey;
  readonly note?: MessageKey;
};

/** Everything a grant can open, in the order in which it is shown. */
export const guestDoors: readonly GuestDoor[] = [
  { set: 'own-agreements', address: addresses.guestAgreements, label: 'guest.door.own-agreements' },
  { set: 'own-agreements', address: addresses.guestAgenda, label: 'agenda.own.door' },
  { set: 'who-helps', address: addresses.guestSupport, label: 'guest.door.who-helps' },
  { set: 'circle-list', address: addresses.guestCircle, label: 'guest.door.circle-list' },
  { set: 'circle-drawing', address: addresses.guestDrawing, label: 'guest.door.circle-drawing' },
  { set: 'contact', address: addresses.guestContact, label: 'guest.door.contact' },
  { set: 'known-since', address: addresses.guestSince, label: 'guest.door.known-since' },
  { set: 'agreements', address: addresses.guestAllAgreements, label: 'guest.door.agreements' },
  { set: 'talents', address: addresses.guestShownTalents, label: 'talents.shown-door' },
  { set: 'ask-for-me', address: addresses.guestArranges, label: 'guest.door.ask-for-me' },
  { set: 'meeting', address: addresses.guestMeeting, label: 'meeting.guest.title' },
  { set: 'plan', address: addresses.guestPlan, label: 'coach.door.plan' },
  { set: 'suggest', address: addresses.guestSuggest, label: 'coach.door.suggest' },
  { set: 'own-view', address: addresses.guestOwnView, label: 'coach.door.own-view' },
  { set: 'steer-trajectory', address: addresses.guestTrajectory, label: 'coach.door.steer' },
  { set: 'type-along', address: addresses.guestTypes, label: 'coach.door.type' },
];
