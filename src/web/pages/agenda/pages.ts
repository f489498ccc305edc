import type { Page } from '../../page.ts';
import { agendaHand, agendaMarks, agendaNote, agendaSwap, agendaTurn } from './acts.ts';
import { agendaPage } from './agenda.tsx';
import { agendaAgreement } from './agreement.tsx';
import { appointmentPage, newAppointment } from './appointment.tsx';
import { calendarFeed, calendarFeeds } from './feeds.tsx';
import { agendaFile } from './file.ts';
import { takeInCalendar } from './take-in.tsx';
import { weekSheet } from './week-sheet.tsx';

/** Every page of the agenda of an owner, and what calendars fetch. */
export const agendaPages: readonly Page[] = [
  agendaPage,
  weekSheet,
  agendaAgreement,
  agendaTurn,
  agendaHand,
  agendaSwap,
  agendaNote,
  agendaMarks,
  agendaFile,
  newAppointment,
  appointmentPage,
  takeInCalendar,
  calendarFeeds,
  calendarFeed,
];
