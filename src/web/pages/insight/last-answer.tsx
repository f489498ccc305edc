import type { OwnerVisit } from '../../page.ts';
import { LastActNote } from '../circle/last-act.tsx';
import type { Kept } from '../circle/with-circle.ts';

const fromHere = ['support-said', 'names-answered', 'undone', 'redone'];

type Props = { readonly visit: OwnerVisit; readonly kept: Kept; readonly back: string };

/** What was said for several names, or taken back, with a way to undo it. What was done elsewhere is said there. */
export const LastAnswer = (props: Props) =>
  fromHere.includes(props.kept.lastAct?.kind ?? '') ? <LastActNote {...props} /> : null;
