import { addresses } from '../../addresses.ts';
import type { MessageKey } from '../../say/say.ts';

/** A door on the page "Jij beslist": where it leads, what it is called, and in one line what is behind it. */
type ControlDoor = { readonly to: string; readonly text: MessageKey; readonly note: MessageKey };

/** Doors that belong together, under a heading. */
export type ControlDoors = { readonly heading: MessageKey; readonly doors: readonly ControlDoor[] };

/** Everything the owner decides about, in the order in which it is shown. */
export const controlDoors: readonly ControlDoors[] = [
  {
    heading: 'sharing.hub.with-others',
    doors: [
      { to: addresses.sharing(), text: 'sharing.title', note: 'sharing.door-note' },
      { to: addresses.agenda(), text: 'agenda.title', note: 'agenda.door-note' },
      { to: addresses.asks(), text: 'asks.title', note: 'asks.door-note' },
      { to: addresses.agreements(), text: 'agreements.title', note: 'agreements.door-note' },
      { to: addresses.plan(), text: 'coach.plan.title', note: 'coach.door-note' },
      { to: addresses.accessRequests(), text: 'org.requests.title', note: 'org.requests.door-note' },
    ],
  },
  {
    heading: 'sharing.hub.yours',
    doors: [
      { to: addresses.log(), text: 'log.title', note: 'log.door-note' },
      { to: addresses.myData(), text: 'my-data.title', note: 'my-data.door-note' },
      { to: addresses.mandates(), text: 'mandate.title', note: 'mandate.door-note' },
      { to: addresses.rest(), text: 'rest.title', note: 'rest.door-note' },
    ],
  },
];
