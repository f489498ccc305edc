import type { Page } from '../../page.ts';
import { meetingClose } from './close.tsx';
import { meetingDays, meetingVotes } from './days.tsx';
import { guestMeeting } from './guest-meeting.tsx';
import { guestMeetingPlan } from './guest-plan.tsx';
import { guestMeetingTask, guestMeetingYes } from './guest-task.tsx';
import { meetingInformation } from './information.tsx';
import { meetingInvitation, meetingInvitationOpen } from './invitation.tsx';
import { meetingInvite } from './invite.tsx';
import { meetingInvitee } from './invitee.tsx';
import { meeting, removeMeetingPage } from './meeting.tsx';
import { meetings, newMeeting } from './meetings.tsx';
import { meetingMinutes } from './minutes.tsx';
import { meetingPlan } from './plan.tsx';
import { meetingSheet } from './sheet.tsx';
import { meetingNewTask, meetingTask, meetingTaskOff, meetingTaskYes } from './task.tsx';
import { meetingChoose, meetingOff, meetingWho } from './who.tsx';
import { meetingWords } from './words.tsx';

/** Every page about meetings: of the owner, of who was asked, and of who has an invitation in hand. */
export const meetingPages: readonly Page[] = [
  meetings,
  newMeeting,
  meeting,
  removeMeetingPage,
  meetingWords,
  meetingWho,
  meetingOff,
  meetingChoose,
  meetingInvitee,
  meetingInvite,
  meetingDays,
  meetingVotes,
  meetingInformation,
  meetingPlan,
  meetingNewTask,
  meetingTask,
  meetingTaskYes,
  meetingTaskOff,
  meetingSheet,
  meetingClose,
  meetingMinutes,
  guestMeeting,
  guestMeetingPlan,
  guestMeetingTask,
  guestMeetingYes,
  meetingInvitation,
  meetingInvitationOpen,
];
