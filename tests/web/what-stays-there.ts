import type { WebRole } from '../support/every-role.ts';
import type { KindOfId } from './what-an-id-is-of.ts';

type Gone = 'removed' | 'expired';
type Stays = {
  readonly kind: KindOfId;
  readonly gone: Gone;
  /** Why it is not as if it had never been. */
  readonly because: string;
  /** For whom, and for nobody else. */
  readonly to: readonly WebRole[];
  /** Pages, with how they are asked for. */
  readonly get?: string;
  readonly post?: string;
};

const owner = ['owner', 'helper beside'] as const;
const ownerAlone = ['owner'] as const;
const alsoTypist = ['owner', 'helper beside', 'typist at a distance'] as const;
const whoArranges = ['regelaar'] as const;
const whoDoesIt = ['regelaar', 'representative', 'member with one task'] as const;

const readOn = 'what was, stays to be read, and to be looked back on';
const again = 'what was taken away by mistake is put back, and taking it away twice is one act';
const twice = 'doing it twice is one act';

/** What can still be seen of what is gone, and by whom. Everywhere else it is as if it had never been. */
const staysThere: readonly Stays[] = [
  {
    kind: 'look',
    gone: 'removed',
    because: 'a look that was let go stays in the list, and can be taken up again',
    to: owner,
    get: 'look-at look-finish look-wat-ging-goed look-wat-is-anders look-wat-wil-je',
    post: 'look-at look-finish look-wat-ging-goed look-wat-is-anders look-wat-wil-je',
  },
  ...(['removed', 'expired'] as const).flatMap((gone): Stays[] => [
    { kind: 'put in for rounds', gone, because: again, to: ownerAlone, post: 'round-out round-back' },
    {
      kind: 'part of a round',
      gone,
      because: 'that a round is over is said',
      to: ownerAlone,
      get: 'round',
      post: 'round round-no',
    },
  ]),
  {
    kind: 'visit',
    gone: 'removed',
    because: 'what was stopped can be taken up again, and every page of it leads there',
    to: owner,
    get: 'visit visit-day visit-limits visit-together visit-tell visit-in-circle',
    post: 'visit-day visit-limits visit-together visit-in-circle visit-stop',
  },
  { kind: 'talent', gone: 'removed', because: again, to: owner, get: 'talent-away talent-back', post: 'talent-back' },
  {
    kind: 'task of a meeting',
    gone: 'expired',
    because: readOn,
    to: owner,
    get: 'meeting-task',
    post: 'meeting-task meeting-task-yes meeting-task-off',
  },
  { kind: 'task of a meeting', gone: 'removed', because: again, to: owner, post: 'meeting-task-off' },
  { kind: 'guest of a meeting', gone: 'removed', because: again, to: owner, post: 'meeting-off' },
  {
    kind: 'meeting',
    gone: 'expired',
    because: readOn,
    to: owner,
    get: `meeting meeting-words meeting-who meeting-choose meeting-days meeting-information meeting-plan meeting-new-task meeting-sheet
      meeting-close meeting-minutes`,
    post: `meeting-words meeting-choose meeting-days meeting-information meeting-plan meeting-new-task meeting-close meeting-remove`,
  },
  { kind: 'meeting', gone: 'removed', because: again, to: owner, get: 'meeting', post: 'meeting-remove' },
  { kind: 'step', gone: 'removed', because: again, to: alsoTypist, post: 'mark-step' },
  { kind: 'goal', gone: 'removed', because: again, to: alsoTypist, post: 'mark-goal' },
  { kind: 'appointment', gone: 'expired', because: readOn, to: owner, get: 'appointment', post: 'appointment' },
  { kind: 'appointment', gone: 'removed', because: again, to: owner, get: 'appointment' },
  {
    kind: 'request',
    gone: 'expired',
    because: 'that it is over is said, instead of what could be given',
    to: owner,
    get: 'access-request',
    post: 'access-request access-request-nothing',
  },
  { kind: 'sleeping', gone: 'expired', because: twice, to: owner, post: 'sleeping-cancel' },
  { kind: 'sleeping', gone: 'removed', because: twice, to: owner, post: 'sleeping-cancel' },
  { kind: 'objection', gone: 'removed', because: twice, to: ownerAlone, post: 'objection-settle' },
  {
    kind: 'trajectory',
    gone: 'expired',
    because: readOn,
    to: owner,
    get: 'trajectory trajectory-gives trajectory-step stop-trajectory',
    post: 'trajectory-gives trajectory-step stop-trajectory',
  },
  ...(['removed', 'expired'] as const).flatMap((gone): Stays[] => [
    { kind: 'mandate', gone, because: readOn, to: owner, get: 'mandate mandate-end' },
    { kind: 'mandate', gone, because: twice, to: ownerAlone, post: 'mandate-confirm mandate-end' },
    { kind: 'grant', gone, because: twice, to: ownerAlone, post: 'log-stop' },
  ]),
  { kind: 'moment', gone: 'removed', because: again, to: owner, post: 'remove-moment take-back-moment' },
  {
    kind: 'agreement',
    gone: 'expired',
    because: readOn,
    to: owner,
    get: 'agenda-agreement agenda-file asking-answer asking-hand-over asking-otherwise',
    post: `agenda-turn agenda-hand agenda-swap agenda-note agenda-marks call-off-agreement ask-agreement-again asking-answer asking-hand-over
      asking-otherwise asking-remind`,
  },
  {
    kind: 'agreement',
    gone: 'expired',
    because: readOn,
    to: whoArranges,
    get: 'guest-asking-answer guest-asking-hand-over guest-asking-otherwise',
    post: 'guest-asking-answer guest-asking-hand-over guest-asking-otherwise guest-asking-remind guest-call-off',
  },
  {
    kind: 'agreement',
    gone: 'expired',
    because: readOn,
    to: whoDoesIt,
    get: 'guest-agenda-one guest-agenda-file',
    post: 'guest-turn guest-note',
  },
  {
    kind: 'colleague',
    gone: 'removed',
    because: 'who stopped stays on the list of the coordinator for a year',
    to: ['coordinator'],
    get: 'work-person work-person-vog work-person-again work-person-end',
    post: 'work-person-vog work-person-end',
  },
  {
    kind: 'ask',
    gone: 'expired',
    because: readOn,
    to: owner,
    get: 'asking-one asking-what asking-when asking-beside asking-who asking-reads',
    post: 'asking-act asking-what asking-when asking-beside asking-who asking-reads',
  },
  {
    kind: 'ask',
    gone: 'expired',
    because: readOn,
    to: whoArranges,
    get: 'guest-asking-one guest-asking-what guest-asking-when guest-asking-beside guest-asking-who guest-asking-reads',
    post: `guest-asking-act guest-asking-what guest-asking-when guest-asking-beside guest-asking-who guest-asking-reads`,
  },
];

const named = (names = ''): readonly string[] => names.split(/\s+/).filter((name) => name !== '');

/** Where something of a kind is still told from what never was: 'get page: for whom', in order. */
export const whatStays = (kind: KindOfId, gone: Gone): readonly string[] =>
  staysThere
    .filter((one) => one.kind === kind && one.gone === gone)
    .flatMap(({ get, post, to }) => [
      ...named(get).map((name) => `get ${name}: ${to.join(', ')}`),
      ...named(post).map((name) => `post ${name}: ${to.join(', ')}`),
    ])
    .sort();
