import type { Guest } from '../database/guest.ts';
import type { Viewer } from '../database/viewer.ts';
import type { WorkerSession } from '../usecases/organisation/worker-session.ts';
import type { WorkerViewer } from '../usecases/organisation/worker-viewer.ts';

/** The person whose space is open in this browser. `wipeAfter` is set while everything waits to be wiped. */
export type OwnerHere = {
  readonly id: string;
  readonly viewer: Viewer;
  readonly eraseAfter: Date | null;
  readonly wipeAfter: Date | null;
  /** Since when it is said that the owner died; null is not. */
  readonly diedAt: Date | null;
  readonly session: SessionHere;
  /** Whether the way to leave quickly is shown large. */
  readonly exitProminent: boolean;
  /** Who types at a distance in another browser just now, by name; null when nobody does. */
  readonly typedBy: string | null;
};

/** Somebody types beside the owner ('together'), or for them while they sit there. */
export type Sitting = 'together' | 'for-somebody';

/** How the space is open in this browser. */
export type SessionHere = {
  /** The handle of this browser among all in which the space is open. */
  readonly id: string;
  /** A device that others use too. */
  readonly shared: boolean;
  readonly sitting: Sitting | null;
  /** Who types beside the owner, by the name they gave. */
  readonly helpedBy: string | null;
  /** The participant who types here at a distance, or null: this is the owner's own browser. */
  readonly participantId: string | null;
  /** Whether the private chapters are open: never during a sitting; on a shared device only for ten minutes after unlocking. */
  readonly unlocked: boolean;
};

/** What a done act changes about how a space is open in this browser. */
export type SessionChange =
  /** Opens the space of this owner. What is not said stays as it was when it is the space that is open already. */
  | {
      readonly open: string;
      readonly shared?: boolean;
      readonly sitting?: Sitting | null;
      readonly helpedBy?: string | null;
    }
  /** Takes the session over that a link by mail opened, by its token. */
  | { readonly adopt: string; readonly shared: boolean }
  /** Begins somebody's help at this sitting, or ends it. */
  | { readonly sitting: Sitting; readonly helpedBy: string }
  | { readonly sitting: null }
  /** Begins a sitting at a distance in the browser of a participant. */
  | { readonly typeAlong: Typing }
  /** Ends it there. */
  | 'stop-typing'
  /** Opens the private chapters for ten minutes. */
  | 'unlock'
  | 'close'
  /** Closes, and asks the browser to throw away everything it keeps of this site. */
  | 'close-and-clear'
  /** Shuts the space away at once: closed and cleared, or only shut away where nothing would open it again. */
  | 'leave-quickly';

/** What is done when a sitting at a distance begins in this browser. */
export type Typing = {
  readonly participantId: string;
  readonly ownerId: string;
  /** How whoever types is called, on every page and with every act. */
  readonly helpedBy: string;
  readonly until: Date;
};

/** Somebody who takes part in a space, at an address of their own. `via` is the handle of the browser they do it in. */
export type GuestHere = Guest & { readonly via: string };

/** What a done act changes about who takes part in this browser. */
export type GuestChange =
  | { readonly join: string; readonly ownerId: string }
  | { readonly leave: string }
  /** Nobody takes part in this browser any more. */
  | 'all-gone';

/** Somebody of an organisation who took both steps. `fresh` is true for a quarter of an hour after the second: for what matters most. */
export type WorkerHere = WorkerViewer & { readonly sessionId: string; readonly email: string; readonly fresh: boolean };

/** Somebody who took the first step, and perhaps the second. */
export type WorkerAtDoor = WorkerSession;

/** What a done act changes about who is signed in at an organisation here. */
export type WorkerChange =
  /** The first step was taken; `both` when it was the second as well. */
  | { readonly came: string; readonly maySetUp: boolean; readonly both: boolean }
  /** The second step was taken: the session goes on under this token. */
  | { readonly raised: string }
  | 'close';
