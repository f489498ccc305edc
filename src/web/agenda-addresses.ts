/** Every address of the agenda, once; addresses.ts holds them all. */
export const agendaAddresses = {
  agenda: (chosen: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(chosen).toString();
    return `/agenda${query === '' ? '' : `?${query}`}`;
  },
  weekSheet: (monday?: string) => `/agenda/weekblad${monday === undefined ? '' : `?op=${monday}`}`,
  agendaOf: (id: string, day?: string) => `/agenda/afspraak/${id}${day === undefined ? '' : `?keer=${day}`}`,
  agendaTurn: (id: string) => `/agenda/afspraak/${id}/keer`,
  agendaHand: (id: string) => `/agenda/afspraak/${id}/ander`,
  agendaSwap: (id: string) => `/agenda/afspraak/${id}/ruil`,
  agendaNote: (id: string) => `/agenda/afspraak/${id}/briefje`,
  agendaMarks: (id: string) => `/agenda/afspraak/${id}/als-het-niet-lukt`,
  agendaFile: (id: string) => `/agenda/afspraak/${id}/bestand`,
  newAppointment: (day?: string) => `/agenda/erbij${day === undefined ? '' : `?op=${day}`}`,
  appointment: (id: string) => `/agenda/erbij/${id}`,
  takeInCalendar: () => '/agenda/inlezen',
  letterEvery: () => '/agenda/brief',
  calendarFeeds: () => '/agenda/kalender',
  calendarFeed: (token: string) => `/kalender/${token}`,
  guestAgenda: (who: string) => `/bij/${who}/agenda`,
  guestAgendaOf: (who: string, id: string, day?: string) => `/bij/${who}/agenda/${id}${day === undefined ? '' : `?keer=${day}`}`,
  guestTurn: (who: string, id: string) => `/bij/${who}/agenda/${id}/keer`,
  guestNote: (who: string, id: string) => `/bij/${who}/agenda/${id}/briefje`,
  guestAgendaFile: (who: string, id: string) => `/bij/${who}/agenda/${id}/bestand`,
  guestAway: (who: string) => `/bij/${who}/agenda/weg`,
  guestFeeds: (who: string) => `/bij/${who}/agenda/kalender`,
} as const;
