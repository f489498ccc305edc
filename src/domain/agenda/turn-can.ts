import type { Time } from './times.ts';

type Seen = Pick<Time, 'turn' | 'day'>;
type Who = { readonly today: string; readonly me: string };

const ahead = ({ day }: Seen, { today }: Who): boolean => day >= today;
const asAgreed = ({ turn }: Seen): boolean => turn === null;
const said = ({ turn }: Seen): boolean => turn?.state === 'done' || turn?.state === 'not-done' || turn?.state === 'not-known';

/** What the owner can do with one time of an agreement; the same table shows the buttons and refuses the forms. */
export const ownerCan = {
  skip: (time: Seen, who: Who): boolean => ahead(time, who) && (asAgreed(time) || time.turn?.state === 'moved'),
  move: (time: Seen, who: Who): boolean => ahead(time, who) && (asAgreed(time) || time.turn?.state === 'moved'),
  /** Noted for who does it: they said so by phone or at the door. */
  unable: (time: Seen, who: Who): boolean => ahead(time, who) && (asAgreed(time) || time.turn?.state === 'moved'),
  /** Somebody else is asked for this one time. */
  hand: (time: Seen, who: Who): boolean =>
    ahead(time, who) &&
    (asAgreed(time) || time.turn?.state === 'moved' || time.turn?.state === 'unable' || time.turn?.state === 'handed'),
  /** It goes as agreed again: what the owner said is taken back. */
  back: ({ turn, ...rest }: Seen, who: Who): boolean =>
    turn !== null && turn.saidBy === who.me && (ahead({ turn, ...rest }, who) || said({ turn, ...rest })),
  /** Whether it took place is said on the day itself or after. */
  tell: (time: Seen, { today }: Who): boolean =>
    time.day <= today && (asAgreed(time) || time.turn?.state === 'moved' || said(time)),
} as const;

/** What somebody who does it can do with one time; of what the owner said they can only answer a move. */
export const helperCan = {
  unable: (time: Seen, who: Who): boolean => ahead(time, who) && (asAgreed(time) || time.turn?.state === 'moved'),
  move: (time: Seen, who: Who): boolean =>
    ahead(time, who) && (asAgreed(time) || (time.turn?.state === 'moved' && time.turn.saidBy === who.me)),
  /** The other day the owner chose suits them. */
  fine: (time: Seen, who: Who): boolean => ahead(time, who) && time.turn?.state === 'moved' && time.turn.saidBy !== who.me,
  /** They can after all, or it goes at the old time; not once somebody else was asked for it. */
  back: (time: Seen, who: Who): boolean =>
    ahead(time, who) &&
    (time.turn?.state === 'unable' || time.turn?.state === 'moved') &&
    time.turn.saidBy === who.me &&
    time.turn.standIn === null,
} as const;
