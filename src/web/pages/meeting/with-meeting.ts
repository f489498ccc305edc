import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { findInvitee, findTask, type KeptTask } from '../../../usecases/meeting/find-in-meeting.ts';
import { type Invitee, readMeeting, type WholeMeeting } from '../../../usecases/meeting/read-meeting.ts';
import type { Answer, OwnerVisit } from '../../page.ts';

type Handler = (visit: OwnerVisit, whole: WholeMeeting) => Answer | Promise<Answer>;

/** For pages about one meeting that was not taken away: loads all of it. */
export const withMeeting = (handler: Handler) =>
  withAnyMeeting((visit, whole) => (isThere(whole) ? handler(visit, whole) : nothing));

/** As withMeeting, also for one that was taken away. */
export const withAnyMeeting =
  (handler: Handler) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const whole = await readMeeting(visit.owner.viewer, visit.params['id'] ?? '');
    return whole === null ? nothing : handler(visit, whole);
  };

const isThere = ({ meeting }: WholeMeeting) => meeting.removedAt === null;
const nothing: Answer = { kind: 'not-found' };

type OfInvitee = (visit: OwnerVisit, whole: WholeMeeting, invitee: Invitee) => Answer | Promise<Answer>;

/** For pages about somebody on the list of a meeting. */
export const withInvitee =
  (handler: OfInvitee) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const id = visit.params['id'] ?? '';
    const meetingId = await findInvitee(visit.owner.viewer, id);
    const whole = meetingId === null ? null : await readMeeting(visit.owner.viewer, meetingId);
    const invitee = whole?.invitees.find((one) => one.id === id);
    return whole === null || invitee === undefined || !isThere(whole) ? nothing : handler(visit, whole, invitee);
  };

type OfTask = (visit: OwnerVisit, whole: WholeMeeting, task: KeptTask) => Answer | Promise<Answer>;

/** For pages about one thing of a plan. */
export const withTask =
  (handler: OfTask) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const id = visit.params['id'] ?? '';
    const meetingId = await findTask(visit.owner.viewer, id);
    const whole = meetingId === null ? null : await readMeeting(visit.owner.viewer, meetingId);
    const task = whole?.tasks.find((one) => one.id === id);
    return whole === null || task === undefined || !isThere(whole) ? nothing : handler(visit, whole, task);
  };

/** The day it is. */
export const todayOf = ({ around }: Pick<OwnerVisit, 'around'>): string => dutchDay(around.now());
