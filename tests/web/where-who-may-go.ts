import type { GrantSet } from '../../src/domain/consent/grant-sets.ts';
import { setsOf, type WebRole } from '../support/every-role.ts';
import type { ObjectKind } from '../support/objects-of.ts';

/**
 * What somebody finds at an address. open: what it is for (also a form that asks again, or a way on). nothing: exactly what there is where
 * nothing ever was. door: the way to where one comes in. shut: said calmly that this is not open just now.
 */
export type Found = 'open' | 'nothing' | 'door' | 'shut';

/** What opens a page: being somebody, a set of a grant, a mandate about something, or nothing at all. */
export type Opens =
  | { readonly to: 'everybody' | 'nobody' | 'worker' | 'coordinator' | 'who takes part' | 'mandate' }
  | { readonly to: 'set'; readonly set: GrantSet }
  | {
      readonly to: 'owner';
      /** Whose id stands in its address. */
      readonly kind: ObjectKind | null;
      readonly beside: Found;
      readonly besidePost: Found;
      readonly atDistance: Found;
    };

const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Open to everybody who asks, with or without a space, a participation or work. */
const everybody =
  words(`nearby offer answer-ask answer-ask-stop begin example blank-sheet what-is-kept look language open cleared open-with-card open-with-card-here open-with-code
  open-with-key open-with-key-ask open-with-mail no-more-letters link-open link-attach link-unlock wiped leave-quickly something-else open-again-here together helper-gone
  for-somebody for-somebody-here for-somebody-away take-in invitation invitation-stop meeting-invitation meeting-invitation-open not-for-you no-more-messages old-link own-link new-link
  younger guest-at step-sheets start-cards work-sign-in work-sign-in-key work-sign-in-key-ask work-worries work-link second-step second-step-app
  second-step-key second-step-key-ask work-sign-out
  sheet-kennismaken sheet-je-kring sheet-wat-goed-is sheet-de-deur-uit sheet-wat-je-leuk-vindt sheet-samen-om-tafel sheet-top-drie
  sheet-je-plan sheet-doen sheet-terugkijken`);
/** What stands at these is found by a token or a word that only who was given it has; and the example town, which is not there. */
const nobody = words('calendar-feed work-sign-in-with work-sign-in-back work-invitation demo demo-as demo-guest');

/** The owner's, whose address names nothing. */
const ofOwner = words(`carrying carrying-whom carrying-how-long carrying-tell carrying-respite what-if what-if-then
  keep close unlock unlock-ask unlock-by-mail key-card revoke-key-card own-device device-key device-key-ask email
  remove-email devices shut-other-devices wipe take-back wipe-now rest rest-leaving rest-reach rest-reading together-who is-this-right
  helper-done for-somebody-who circle names place me form own-form form-words print-circle undo history people insight help help-with giving
  giving-of more-often ask-more-often never-asked asked-for ask-willing ask-important ask-paid in-words coherence strength set-aside take-along
  my-data my-export stand-still switch-on erase-somebody how-long know-each-other moments freeze compare agreements keep-contact keep-contact-whom answer-contact keep-plan keep-plan-bezoek keep-plan-beeldbellen keep-plan-vervoer looks look-often look-event follow-ups own-control
  sharing share-anew share-outside sleeping call-card log log-on-paper log-file plan new-goal new-step meetings new-meeting suggestions trajectories
  begin-trajectory type-along stop-typing interpreter mandates mandate-kinds new-mandate objection after-me still-here access-code
  agenda agenda-week-sheet new-appointment take-in-calendar calendar-feeds letter-every access-code-withdraw access-requests talents tell-talents questions-worth
  rounds round-ask round-offer round-look visits choose-offer
  asking-list asking-new asking-for-me own-giving ideas-to-give thank-yous today today-not-now today-opens-first`);

/** The owner's, by what their address names. */
const about: readonly (readonly [ObjectKind, string])[] = [
  ['person', 'carrying-what carrying-smaller died lives-after-all after-death'],
  ['own line', 'carrying-often'],
  ['how long', 'carrying-how-long-away'],
  ['death said', 'death-said'],
  [
    'person',
    `what-is-it place-one person move-person remove-person room-from person-name person-kind person-status person-birthday
    person-importance person-affection person-connection person-preference person-practical person-often person-first person-since
    person-support person-more person-help person-wish person-bounds person-private unlink-circles knows photo-of talents-of tell-talents-of`,
  ],
  ['person', 'keep-contact-with note-contact remove-contact'],
  ['look', 'look-at look-wat-ging-goed look-wat-is-anders look-wat-wil-je look-finish'],
  ['step', 'follow-up-step'],
  ['appointment', 'appointment'],
  ['agreement', 'agenda-agreement agenda-turn agenda-hand agenda-swap agenda-note agenda-marks agenda-file follow-up-agreement'],
  ['moment', 'moment describe-moment erase-person why-gone remove-moment take-back-moment'],
  ['names from a file', 'import import-columns import-problems import-whole drop-import'],
  ['file to take along', 'fetch-export drop-export'],
  ['wish to erase', 'take-back-somebody'],
  ['photo', 'photo'],
  [
    'participant',
    `invite invite-by-mail take-back-invitation end-links link-circles shared-with share-what share-family share-about
    share-agreements share-when share-until share-right share-stop share-again share-longer share-let-end share-shut share-let-in share-seen
    seen-view throw-view-away`,
  ],
  ['sleeping', 'sleeping-cancel'],
  ['agreement', 'call-off-agreement ask-agreement-again thank-you'],
  ['participant', 'between-two'],
  ['ask', 'asking-one asking-what asking-when asking-beside asking-who asking-reads asking-act asking-for-me-stop'],
  ['agreement', 'asking-answer asking-hand-over asking-otherwise asking-remind'],
  ['grant', 'log-stop'],
  ['goal', 'goal mark-goal'],
  [
    'meeting',
    `meeting meeting-remove meeting-words meeting-who meeting-choose meeting-days meeting-information meeting-plan meeting-new-task
    meeting-sheet meeting-close meeting-minutes`,
  ],
  ['guest of a meeting', 'meeting-off meeting-invitee meeting-invite meeting-votes'],
  ['task of a meeting', 'meeting-task meeting-task-yes meeting-task-off'],
  ['step', 'plan-step mark-step'],
  ['suggestion', 'settle-suggestion'],
  ['trajectory', 'trajectory-gives stop-trajectory trajectory trajectory-step'],
  ['mandate', 'mandate mandate-end mandate-confirm'],
  ['objection', 'objection-settle'],
  ['proposal', 'removal-answer'],
  ['request', 'access-request access-request-nothing'],
  ['talent', 'talent talent-away talent-back who-fits'],
  ['put in for rounds', 'round-out round-back'],
  ['part of a round', 'round round-no'],
  ['visit', 'visit visit-day visit-limits visit-together visit-tell visit-in-circle visit-stop follow-up-visit'],
  ['key', 'remove-device-key'],
  ['device', 'shut-device'],
];

/** Shut while somebody helps beside the owner: keys, ways in, what is private, who may what, the log, erasing. */
const shutBeside =
  words(`carrying carrying-whom carrying-what carrying-often carrying-smaller carrying-how-long carrying-how-long-away carrying-tell
  unlock unlock-by-mail key-card revoke-key-card own-device device-key device-key-ask remove-device-key email remove-email
  devices shut-device shut-other-devices wipe take-back rest-reach room-from person-bounds person-private fetch-export drop-export switch-on
  erase-somebody take-back-somebody describe-moment erase-person share-anew share-outside share-what share-family share-about share-agreements
  share-when share-until share-right share-again share-longer share-let-in log log-on-paper log-file log-stop type-along interpreter after-me
  mandate-confirm objection-settle follow-ups follow-up-step follow-up-agreement follow-up-visit meeting-invite
  rounds round-ask round-offer round-look round-out round-back round round-no`);
/** There the page says how it is done, and the button is shut. */
const onlyButtonShutBeside = words('take-along my-export stand-still why-gone mandate-end access-code access-request');
/** There the page is shut, and a form that is not whole asks again. */
const onlyPageShutBeside = words('new-mandate');

/** Open to who types at a distance: the circle, what it tells, moments and the plan; nothing of who may what, keys, the log or what is private. */
const openAtDistance =
  words(`close is-this-right helper-done circle names what-is-it place place-one person move-person me form own-form
  form-words undo history people insight help help-with giving giving-of more-often ask-more-often never-asked asked-for ask-willing
  ask-important ask-paid in-words coherence set-aside knows know-each-other photo photo-of moments freeze compare moment plan new-goal goal
  mark-goal new-step plan-step mark-step trajectories person-name person-kind person-status person-birthday person-importance person-affection
  person-connection person-preference person-practical person-often person-first person-since person-support person-more person-help
  person-wish`);

/** Of everybody who takes part, whatever is open for them. */
const whoTakesPart =
  words(`guest-home guest-messages guest-letter-every guest-stop guest-again guest-pause guest-about-me guest-contact-of guest-in-peace guest-own-circle
  guest-talents guest-tells guest-talent guest-talent-away guest-talent-back guest-opens guest-types guest-behalf guest-objection guest-objection-back guest-death guest-death-file`);
const withMandate =
  words(`guest-behalf-ask guest-behalf-call-off guest-behalf-people guest-behalf-propose guest-behalf-withdraw guest-behalf-died
  guest-behalf-share`);
const bySet: readonly (readonly [GrantSet, string])[] = [
  [
    'own-agreements',
    'guest-agenda guest-agenda-one guest-agenda-file guest-turn guest-note guest-away guest-feeds guest-agreements guest-agreement-answer guest-between-two',
  ],
  ['circle-list', 'guest-circle guest-still'],
  ['circle-drawing', 'guest-drawing'],
  ['who-helps', 'guest-support'],
  ['contact', 'guest-contact'],
  ['known-since', 'guest-since'],
  ['agreements', 'guest-all-agreements'],
  [
    'ask-for-me',
    `guest-died guest-arranges guest-call-off guest-pause-of guest-asking-list guest-asking-new guest-asking-one guest-asking-what
    guest-asking-when guest-asking-beside guest-asking-who guest-asking-reads guest-asking-act guest-asking-answer guest-asking-hand-over
    guest-asking-otherwise guest-asking-remind`,
  ],
  ['plan', 'guest-plan'],
  ['meeting', 'guest-meeting'],
  ['talents', 'guest-shown-talents'],
  ['suggest', 'guest-suggest guest-takes-back'],
  ['own-view', 'guest-own-view guest-own-view-mark'],
  ['steer-trajectory', 'guest-trajectory guest-ending guest-close'],
];

const worker = words('second-step-codes work-guest-list work-ask-access work-people');
/** Who merely works there is led to where they are a guest, or finds nothing. */
const coordinator = words(
  'work-invite work-person work-person-vog work-person-again work-person-end work-trajectories work-rounds',
);

const ownerPage = (name: string, kind: ObjectKind | null): readonly [string, Opens] => {
  const wholly = shutBeside.includes(name);
  const beside: Found = wholly || onlyPageShutBeside.includes(name) ? 'shut' : 'open';
  const besidePost: Found = wholly || onlyButtonShutBeside.includes(name) ? 'shut' : 'open';
  return [name, { to: 'owner', kind, beside, besidePost, atDistance: openAtDistance.includes(name) ? 'open' : 'shut' }];
};
const each = (names: readonly string[], opens: Opens) => names.map((name): readonly [string, Opens] => [name, opens]);

/** Every page by its name. One that is not here fails the test: say first for whom it is. */
export const whereWhoMayGo: ReadonlyMap<string, Opens> = new Map([
  ...each(everybody, { to: 'everybody' }),
  ...each(nobody, { to: 'nobody' }),
  ...each(worker, { to: 'worker' }),
  ...each(coordinator, { to: 'coordinator' }),
  ...each(whoTakesPart, { to: 'who takes part' }),
  ...each(withMandate, { to: 'mandate' }),
  // The circles of two people stand there once they have one of their own, and their space is open in this browser.
  ...each(['guest-circles'], { to: 'nobody' }),
  // The plan of a meeting is there for whoever is on its list; these are on none.
  ...each(words('guest-meeting-plan guest-meeting-task guest-meeting-yes'), { to: 'nobody' }),
  ...bySet.flatMap(([set, names]) => each(words(names), { to: 'set', set })),
  ...ofOwner.map((name) => ownerPage(name, null)),
  ...about.flatMap(([kind, names]) => words(names).map((name) => ownerPage(name, kind))),
]);

/**
 * Where it takes more than an address, and even who may finds nothing without it: a token that is real, something that was prepared, asked or said
 * before. That these open then is tested with what they are about.
 */
const takesMore = new Set([
  'get follow-up-visit',
  'post follow-up-visit',
  'get death-said',
  'post link-attach',
  'post link-unlock',
  'get old-link',
  'get tell-talents',
  'post tell-talents',
  'get tell-talents-of',
  'post tell-talents-of',
  'post talent-back',
  'get guest-tells',
  'post guest-tells',
  'get guest-talent',
  'post guest-talent',
  'post guest-talent-away',
  'post guest-talent-back',
  'post work-link',
  'get link-circles',
  'post link-circles',
  'get fetch-export',
  'post why-gone',
  'post undo',
  'get seen-view',
  'post asking-for-me-stop',
  'get thank-you',
  'post thank-you',
  'get keep-plan-bezoek keep-plan-beeldbellen keep-plan-vervoer',
  'post keep-plan-bezoek keep-plan-beeldbellen keep-plan-vervoer',
  'get follow-up-agreement',
  'post follow-up-agreement',
  'post meeting-minutes',
  'post guest-opens',
  'post guest-death',
  'post guest-trajectory',
  'get follow-up-agreement',
  'post follow-up-agreement',
  'get removal-answer',
  'post removal-answer',
  'post guest-objection-back',
  'get guest-behalf-propose',
  'post guest-behalf-propose',
  'post guest-behalf-withdraw',
  'get guest-behalf-call-off',
  'post guest-behalf-call-off',
]);

/** Nothing begins for somebody else's space from the browser of who types there. */
const beginsSomething = words('begin take-in for-somebody-away');

/** Otto coordinates alone: what is done to a colleague is not done to oneself. */
const notToOneself = words('work-person-again work-person-end');

/** Who works at an organisation, and of them who coordinates. */
export const working: readonly WebRole[] = ['guest of an organisation', 'guest of another organisation', 'coordinator'];
export const coordinating: readonly WebRole[] = ['guest of another organisation', 'coordinator'];

const atOwner: Readonly<Partial<Record<WebRole, 'beside' | 'atDistance'>>> = {
  'helper beside': 'beside',
  'typist at a distance': 'atDistance',
};
const takesPart = (role: WebRole) => setsOf[role] !== undefined;

/** What a role finds on a page about what is their own, or of the owner with whom they take part, while all is as it was given. */
export function expectedAt(name: string, role: WebRole, method: 'get' | 'post'): Found | null {
  const opens = whereWhoMayGo.get(name);
  if (opens === undefined) return null;
  const found = foundAt(opens, role, method);
  if (role === 'typist at a distance' && method === 'post' && beginsSomething.includes(name)) return 'shut';
  if (role === 'guest of another organisation' && method === 'post' && notToOneself.includes(name)) return 'nothing';
  // Beside a helper that one leads to the overview first, whatever was proposed.
  if (role === 'helper beside' && method === 'get' && name === 'removal-answer') return 'open';
  // Beside a helper nothing is looked up: that one is led to what others ask, whatever the id.
  if (role === 'helper beside' && method === 'post' && name === 'asking-for-me-stop') return 'open';
  return found === 'open' && takesMore.has(`${method} ${name}`) ? 'nothing' : found;
}

function foundAt(opens: Opens, role: WebRole, method: 'get' | 'post'): Found {
  switch (opens.to) {
    case 'everybody':
      return 'open';
    case 'nobody':
      return 'nothing';
    case 'worker':
      return working.includes(role) ? 'open' : 'door';
    case 'coordinator':
      return coordinating.includes(role) ? 'open' : working.includes(role) ? 'nothing' : 'door';
    case 'who takes part':
      return takesPart(role) ? 'open' : 'nothing';
    case 'mandate':
      return role === 'representative' ? 'open' : 'nothing';
    case 'set':
      return setsOf[role]?.includes(opens.set) ? 'open' : 'nothing';
    case 'owner': {
      if (role === 'owner' || role === 'stranger') return 'open';
      const at = atOwner[role];
      if (at === undefined) return 'door';
      return at === 'atDistance' ? opens.atDistance : method === 'post' ? opens.besidePost : opens.beside;
    }
  }
}
