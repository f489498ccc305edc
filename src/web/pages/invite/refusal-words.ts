import type { InviteRefusal } from '../../../usecases/invite/make-invitation.ts';
import type { MessageKey } from '../../say/say.ts';

/** Why somebody is not invited, in words, and at which field it is said. */
export const refusalWords: Readonly<
  Record<Exclude<InviteRefusal, 'no-such-participant'>, { readonly field: string; readonly text: MessageKey }>
> = {
  'not-with-help': { field: 'hoe', text: 'invite.with-help' },
  'has-left': { field: 'hoe', text: 'invite.left' },
  'not-let-in': { field: 'hoe', text: 'invite.blocked' },
  'not-approached': { field: 'hoe', text: 'invite.in-peace' },
  'is-a-child': { field: 'hoe', text: 'invite.child' },
  'name-empty': { field: 'ik', text: 'invite.your-name-missing' },
  'name-too-long': { field: 'ik', text: 'invite.your-name-long' },
  'no-address': { field: 'mail', text: 'invite.mail-wrong' },
  over: { field: 'hoe', text: 'invite.over' },
};
