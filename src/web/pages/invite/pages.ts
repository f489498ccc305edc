import type { Page } from '../../page.ts';
import { endLinkAtPerson } from '../circle-links/end-at-person.ts';
import { linkFromGuest } from '../circle-links/from-guest.tsx';
import { linkFromOwner } from '../circle-links/from-owner.tsx';
import { younger } from '../younger/younger.tsx';
import { inviteByMail } from './by-mail.tsx';
import { invite } from './invite.tsx';
import { newLink } from './new-link.tsx';
import { openInvitation, stopInvitations } from './open-invitation.tsx';
import { ownLink } from './own-link.tsx';
import { noMoreMessages, notForYou, oldLink } from './still-pages.tsx';
import { stopLinks, takeBackInvitation } from './take-back.tsx';

/** Every page of inviting somebody, and of who was invited. */
export const invitePages: readonly Page[] = [
  invite,
  inviteByMail,
  takeBackInvitation,
  stopLinks,
  openInvitation,
  stopInvitations,
  notForYou,
  noMoreMessages,
  oldLink,
  ownLink,
  newLink,
  linkFromOwner,
  linkFromGuest,
  endLinkAtPerson,
  younger,
];
