import {
  type About,
  channels,
  distances,
  formalities,
  frequencies,
  initiatives,
  nothingSaid,
  qualities,
  wishes,
} from './about.ts';
import { type ProblemList, shorten } from './document-problem.ts';
import {
  at,
  readList,
  readMaybeBoolean,
  readMaybeNumber,
  readMaybeText,
  readObject,
  readText,
  readWord,
} from './document-values.ts';

/** The most characters of one text in the owner's own words. */
export const longestWords = 2000;
const words = { max: longestWords, lines: true };
const stepBounds = { min: 1, max: 5, whole: true };
const isStep = (value: number | null): value is 1 | 2 | 3 | 4 | 5 | null => value === null || [1, 2, 3, 4, 5].includes(value);
const isImportance = (value: number | null): value is 1 | 2 | 3 | null => value === null || [1, 2, 3].includes(value);

/** What was said about a tie, under `about` of a member; whatever is absent is not known. */
export function readAbout(value: unknown, path: string, problems: ProblemList): About {
  if (value === undefined || value === null) return nothingSaid;
  const object = readObject(value, path, problems);
  const read = <Value>(key: string, how: (value: unknown, path: string, problems: ProblemList) => Value): Value =>
    how(at(object, key), `${path}.${key}`, problems);
  const text = (key: string) => read(key, (...given) => readMaybeText(given[0], given[1], words, given[2]));
  const oneOf = <Word extends string>(key: string, all: readonly Word[]) =>
    read(key, (...given) => readWord(given[0], given[1], all, null, given[2]));
  const importance = read('importance', (...given) =>
    readMaybeNumber(given[0], given[1], { min: 1, max: 3, whole: true }, given[2]),
  );
  return {
    importance: isImportance(importance) ? importance : null,
    quality: read('quality', readQuality),
    frequency: read('frequency', readFrequency),
    initiative: oneOf('initiative', initiatives),
    distance: oneOf('distance', distances),
    since: read('since', (...given) => readMaybeNumber(given[0], given[1], { min: 1850, max: 2200, whole: true }, given[2])),
    origin: text('origin'),
    paid: read('paid', readMaybeBoolean),
    formality: oneOf('formality', formalities),
    wish: oneOf('wish', wishes),
    wantsToHelp: read('wantsToHelp', readMaybeBoolean),
    child: read('child', readMaybeBoolean),
    part: text('part'),
    fun: text('fun'),
    boundaries: text('boundaries'),
    note: text('note'),
    knowsAsked: read('knowsAsked', readAsked),
  };
}

const mostAsked = 1_000_000;

/** Ids of other members; whether they are in the document shows when all of it was read. */
function readAsked(value: unknown, path: string, problems: ProblemList): About['knowsAsked'] {
  if (value === undefined || value === null) return null;
  const ids = readList(value, path, mostAsked, problems).map(
    (id, place) => readText(id, `${path}[${place}]`, { max: 400 }, problems)?.trim() ?? '',
  );
  return [...new Set(ids)];
}

function readQuality(value: unknown, path: string, problems: ProblemList): About['quality'] {
  if (value === undefined || value === null) return nothingSaid.quality;
  const object = readObject(value, path, problems);
  const steps = qualities.map((quality) => {
    const step = readMaybeNumber(at(object, quality), `${path}.${quality}`, stepBounds, problems);
    return [quality, isStep(step) ? step : null] as const;
  });
  return { ...nothingSaid.quality, ...Object.fromEntries(steps) };
}

function readFrequency(value: unknown, path: string, problems: ProblemList): About['frequency'] {
  if (value === undefined || value === null) return nothingSaid.frequency;
  const object = readObject(value, path, problems);
  const often = channels.map(
    (channel) => [channel, readWord(at(object, channel), `${path}.${channel}`, frequencies, null, problems)] as const,
  );
  return { ...nothingSaid.frequency, ...Object.fromEntries(often) };
}

const mostDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Month and day of a birthday; a year before it is let go. Null where it is absent. */
export function readBirthday(value: unknown, path: string, problems: ProblemList): string | null {
  if (value === undefined || value === null || value === '') return null;
  const [, month, day] = (typeof value === 'string' ? /^(?:\d{4}-|--)?(\d\d)-(\d\d)$/.exec(value) : null) ?? [];
  if (month !== undefined && day !== undefined && Number(day) >= 1 && Number(day) <= (mostDays[Number(month) - 1] ?? 0))
    return `${month}-${day}`;
  problems.add(path, 'document.not-one-of', { value: shorten(value), allowed: '01-01 ... 12-31' });
  return null;
}
