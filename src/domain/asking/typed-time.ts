/** A time as it was typed (9.30, 9:30, 14 uur), as it is kept (09:30); '' when nothing was typed, null when it is none. */
export function typedTime(text: string): string | null {
  const tidy = text.trim().toLowerCase();
  if (tidy === '') return '';
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.h](\d\d))?\s*(?:uur|u|h)?$/.exec(tidy) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
