const day = 86_400_000;

/** How far back one looks: days, or everything there is. */
const logPeriods = { week: 7, month: 31, quarter: 92, year: 366, all: null } as const;
export type LogPeriod = keyof typeof logPeriods;

/** What is shown when nothing was chosen. */
export const usualPeriod: LogPeriod = 'quarter';

/** From which moment a period reaches until now; the beginning of time for everything. */
export function beginOf(period: LogPeriod, now: Date): Date {
  const days = logPeriods[period];
  return days === null ? new Date(0) : new Date(now.getTime() - days * day);
}

/** Whether a fact is about others, about the owner themselves, or about what the computer did. */
export type LogSide = 'others' | 'own' | 'computer';
