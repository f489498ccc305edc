import type { VNode } from 'preact';
import type { Store } from '../database/open.ts';
import type { Around } from '../usecases/around.ts';
import type { OpenIdParts } from '../usecases/organisation/open-id.ts';
import type { FormFields } from './form-fields.ts';
import type { GuestChange, GuestHere, OwnerHere, SessionChange, WorkerAtDoor, WorkerChange, WorkerHere } from './here.ts';
import type { Look } from './request/choices.ts';
import type { Language } from './say/languages.ts';
import type { Say } from './say/say.ts';
import type { WebSettings } from './settings.ts';

/** Who may see a page. A 'guest' takes part in the space of somebody else, at an address with ':who' in it; a 'worker' signed in at an
 * organisation, in two steps. 'demo' exists in the example town only. */
type Audience = 'everybody' | 'owner' | 'guest' | 'worker' | 'demo';

/** One request, as a page gets it: already checked, read and limited. */
export type Visit = {
  readonly language: Language;
  readonly look: Look;
  readonly say: Say;
  readonly owner: OwnerHere | null;
  /** Who takes part in somebody's space at this address; only there. */
  readonly guest: GuestHere | null;
  /** Who signed in at an organisation in this browser, both steps taken. */
  readonly worker: WorkerHere | null;
  /** Who took the first step there, and perhaps the second. */
  readonly atDoor: WorkerAtDoor | null;
  /** By what is known who takes part in this browser, wherever they do; null when nobody does. */
  readonly guestKey: Uint8Array | null;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly form: FormFields;
  readonly params: Readonly<Record<string, string>>;
  /** Where this Naober is reached, such as http://localhost:3000, for on paper. */
  readonly site: string;
  /** Where the request comes from, to limit tries by. */
  readonly from: string;
  /** Browser and system in a few words, for the list of devices; null when unknown. */
  readonly device: string | null;
  /** The owner of a space that was shut away in this browser in a hurry, or null. */
  shutAway(): Promise<string | null>;
  readonly around: Around;
  readonly settings: WebSettings;
  /** By what this browser is known while it is away at the provider of an organisation; calling it keeps that in a cookie. */
  readonly visiting: () => string;
  /** Secrets of organisations, and their own providers to sign in by. */
  readonly openId: OpenIdParts;
  /** For the use cases that open or begin a space; everything else goes through `owner.viewer`. */
  readonly store: Store;
};

/** A visit to a page for owners: there is one. */
export type OwnerVisit = Visit & { readonly owner: OwnerHere };

/** A visit to a page for who takes part: there is one. */
export type GuestVisit = Visit & { readonly guest: GuestHere };

/** A visit to a page for workers: there is one. */
export type WorkerVisit = Visit & { readonly worker: WorkerHere };

/** How a page lies on the paper: words only, words with a drawing beside them, or a sheet to print. */
export type Shape = 'words' | 'beside-drawing' | 'paper';

/** Something to look at, or with a `name` to keep. */
type FileAnswer = {
  readonly kind: 'file';
  readonly type: string;
  readonly name?: string;
  /** What stands at this address never changes: a browser may keep it for a while. */
  readonly lasting?: true;
  /** What it is known by: whoever has it already is told so, and gets nothing again (ETag). */
  readonly tag?: string;
};

/** What a page answers. A refused form answers as a page with the typed values and status 422; a done one goes elsewhere (303). */
export type Answer =
  | {
      readonly kind: 'page';
      readonly status?: 200 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
      readonly title: string;
      readonly body: VNode;
      readonly shape?: Shape;
      /** Names of files in web/islands, without their ending. */
      readonly islands?: readonly string[];
      /** True on the few pages that ask this device for its key: the browser is told that this page may. */
      readonly asksForKey?: boolean;
      /** True on the page that puts in the script that is told something (a service worker): the browser lets that one address through. */
      readonly tellsBrowser?: boolean;
      /** Where else a form on this page may lead: the provider of an organisation, such as https://login.example.org. */
      readonly formsTo?: string;
    }
  | {
      readonly kind: 'go';
      readonly to: string;
      readonly session?: SessionChange;
      readonly guest?: GuestChange;
      readonly worker?: WorkerChange;
      /** Choices this browser keeps. */
      readonly keep?: { readonly language?: Language; readonly look?: Look };
    }
  | (FileAnswer & ({ readonly text: string } | { readonly bytes: Uint8Array<ArrayBuffer> }))
  | { readonly kind: 'not-found' };

type Handler<V> = (visit: V) => Promise<Answer>;
type Handlers<V> = { readonly get?: Handler<V>; readonly post?: Handler<V> };
type Naming = {
  /** The page's name in the audit of who may see what, unique. */
  readonly name: string;
  /** A path, with `:id` for a random id, `:who` for that of a participant, and `:slug` for a plain word. */
  readonly address: string;
  /** True for the few pages that stay open while a space waits to be wiped. */
  readonly whileWiping?: true;
  /** True for the page that stays open while it is said that the owner died. */
  readonly whileShut?: true;
  /** The form of this page may hold files (multipart/form-data) of at most so many bytes together. */
  readonly largestFile?: number;
};

/** A page as app.ts registers it. */
export type Page = Naming & { readonly audience: Audience } & Handlers<Visit>;

type Definition = Naming &
  (
    | ({ readonly audience: 'owner' } & Handlers<OwnerVisit>)
    | ({ readonly audience: 'guest' } & Handlers<GuestVisit>)
    | ({ readonly audience: 'worker' } & Handlers<WorkerVisit>)
    | ({ readonly audience: 'everybody' | 'demo' } & Handlers<Visit>)
  );

/** Declares a page. There is no other way to get an address answered, and no way without a name and an audience. */
export function page(definition: Definition): Page {
  if (definition.audience === 'guest') {
    const { get, post, ...naming } = definition;
    return { ...naming, ...(get && { get: forGuest(get) }), ...(post && { post: forGuest(post) }) };
  }
  if (definition.audience === 'worker') {
    const { get, post, ...naming } = definition;
    return { ...naming, ...(get && { get: forWorker(get) }), ...(post && { post: forWorker(post) }) };
  }
  if (definition.audience !== 'owner') return definition;
  const { get, post, ...naming } = definition;
  return { ...naming, ...(get && { get: forOwner(get) }), ...(post && { post: forOwner(post) }) };
}

const hasGuest = (visit: Visit): visit is GuestVisit => visit.guest !== null;

/** Whoever does not take part gets what a page that does not exist gives. */
const forGuest =
  (handler: Handler<GuestVisit>): Handler<Visit> =>
  async (visit) =>
    hasGuest(visit) ? handler(visit) : { kind: 'not-found' };

const hasWorker = (visit: Visit): visit is WorkerVisit => visit.worker !== null;

/** Nobody signed in at an organisation here, or only half: to where one does. */
const forWorker =
  (handler: Handler<WorkerVisit>): Handler<Visit> =>
  async (visit) =>
    hasWorker(visit)
      ? handler(visit)
      : { kind: 'go', to: visit.atDoor === null ? '/organisatie/inloggen' : '/organisatie/tweede-stap' };

const hasOwner = (visit: Visit): visit is OwnerVisit => visit.owner !== null;

/** Nobody's space is open here: to the first page, where one begins or comes back. */
const forOwner =
  (handler: Handler<OwnerVisit>): Handler<Visit> =>
  async (visit) =>
    hasOwner(visit) ? handler(visit) : { kind: 'go', to: '/' };
