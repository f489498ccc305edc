import { isDay } from '../../agreements/wanted-agreement.ts';
import { shorten } from '../../circle/document-problem.ts';
import { at, readMaybeBoolean, readMaybeText } from '../../circle/document-values.ts';
import { mailAddressIn } from '../../sign-in/mail-address.ts';
import type { Part } from './part.ts';
import type { Reading } from './reading.ts';

/** So long a text of a file is read before it is looked at what of it can be kept. */
const longest = 20_000;

/** A text of one line, its spaces tidied; null where nothing was said. */
export function lineAt({ path, object }: Part, field: string, max: number, { problems }: Reading): string | null {
  const text = readMaybeText(at(object, field), `${path}.${field}`, { max: longest, lines: true }, problems);
  const line = text === null ? null : text.replace(/\s+/g, ' ').trim();
  if (line === null || line.length <= max) return line;
  problems.add(`${path}.${field}`, 'document.too-long', { max, length: line.length });
  return null;
}

/** A text of several lines, with nothing around it; null where nothing was said. What looks like markup is text like any other. */
export function textAt({ path, object }: Part, field: string, { problems }: Reading, max = longest): string | null {
  const text = readMaybeText(at(object, field), `${path}.${field}`, { max, lines: true }, problems);
  return text === null ? null : text.replace(/\r\n?/g, '\n').trim();
}

/** Texts that are kept as one, with white lines between them; null when there are none. Too long together is a problem at `path`. */
export function together(texts: readonly (string | null)[], path: string, max: number, { problems }: Reading): string | null {
  const all = [...new Set(texts.filter((text) => text !== null))].join('\n\n');
  if (all.length > max) problems.add(path, 'document.too-long', { max, length: all.length });
  return all === '' || all.length > max ? null : all;
}

/** True, false, or null where it is not known. */
export const factAt = ({ path, object }: Part, field: string, { problems }: Reading): boolean | null =>
  readMaybeBoolean(at(object, field), `${path}.${field}`, problems);

/** A day of a date (2026-11-24) or of a moment (2026-11-24T10:00:00Z); null where nothing was said. */
export function dayAt({ path, object }: Part, field: string, { problems }: Reading): string | null {
  const value = at(object, field);
  if (value === undefined || value === null || value === '') return null;
  const day =
    typeof value === 'string' && value.length < 40
      ? (/^(\d{4}-\d\d-\d\d)(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.exec(value)?.[1] ?? '')
      : '';
  if (isDay(day) && day >= '1900-01-01' && day < '2200-01-01') return day;
  problems.add(`${path}.${field}`, 'hsds.not-a-day', { value: shorten(value) });
  return null;
}

/** A mail address as it is kept; null where nothing was said. */
export function mailAt(part: Part, field: string, reading: Reading): string | null {
  const typed = lineAt(part, field, longest, reading);
  const mail = typed === null ? null : mailAddressIn(typed);
  if (typed !== null && mail === null)
    reading.problems.add(`${part.path}.${field}`, 'hsds.not-a-mail-address', { value: shorten(typed) });
  return mail;
}

/** A whole web address, of the web and of nothing else; null where nothing was said. */
export function siteAt(part: Part, field: string, reading: Reading): string | null {
  const site = lineAt(part, field, 400, reading);
  if (site === null) return null;
  if (/^https?:\/\/[^\s/]/i.test(site) && URL.canParse(site)) return site;
  reading.problems.add(`${part.path}.${field}`, 'hsds.not-a-web-address', { value: shorten(site) });
  return null;
}
