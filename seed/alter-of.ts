import { type About, nothingSaid } from '../src/domain/circle/about.ts';
import type { Alter, Support } from '../src/domain/circle/circle.ts';
import { type SupportKind, supportKinds } from '../src/domain/circle/support-kinds.ts';
import type { Somebody, Told } from './resident.ts';

const aDay = 86_400_000;

/** Month and day of the day that is so many days from now. */
const monthAndDay = (now: Date, days: number): string =>
  new Date(now.getTime() + days * aDay).toISOString().slice('2026-'.length, '2026-01-01'.length);

const has = (kinds: readonly SupportKind[] | undefined, kind: SupportKind): true | null => (kinds?.includes(kind) ? true : null);

/** The kinds of support something is told of, each way; what is not told is not known. */
function supportOf({ gives, gets, not, wanted, asked, neverAsked }: Told): readonly Support[] {
  const spokenOf = supportKinds.filter((kind) => [gives, gets, not, wanted, asked].some((kinds) => kinds?.includes(kind)));
  const kinds = spokenOf.length === 0 && neverAsked ? (['practical'] as const) : spokenOf;
  return kinds.map((kind) => ({
    kind,
    gives: not?.includes(kind) ? false : has(gives, kind),
    receives: has(gets, kind),
    wanted: has(wanted, kind),
    asked: neverAsked ? false : has(asked, kind),
  }));
}

/** Who comes as work or through volunteers is told; of a pet, a place or somebody nothing is told of, it is not known. */
function waysOf({ comesAs, kind }: Told, told: boolean): Pick<About, 'paid' | 'formality'> {
  if (comesAs === 'work') return { paid: true, formality: 'professional' };
  if (comesAs === 'volunteer') return { paid: false, formality: 'volunteer' };
  return told && (kind === undefined || kind === 'group')
    ? { paid: false, formality: 'informal' }
    : { paid: null, formality: null };
}

function aboutOf(told: Told, now: Date): About {
  const [affection = null, connection = null, preference = null, practical = null] = told.stairs ?? [];
  return {
    ...nothingSaid,
    ...waysOf(told, Object.keys(told).length > 0),
    importance: told.matters ?? null,
    quality: { affection, connection, preference, practical },
    frequency: {
      faceToFace: told.sees ?? null,
      call: told.calls ?? null,
      message: told.texts ?? null,
      online: told.online ?? null,
    },
    initiative: told.starts ?? null,
    distance: told.lives ?? null,
    since: told.years === undefined ? null : now.getFullYear() - told.years,
    wish: told.wish ?? null,
    wantsToHelp: told.willing ?? null,
    part: told.part ?? null,
    fun: told.fun ?? null,
    boundaries: told.limits ?? null,
    note: told.note ?? null,
  };
}

/** Somebody of the story as the circle keeps them, with days and years counted from `now`. */
export const alterOf = ([name, who, ring, sector, told = {}]: Somebody, id: string, now: Date): Alter => ({
  id,
  name,
  kind: told.kind ?? 'person',
  role: who,
  ring,
  sector,
  status: told.status ?? 'present',
  seat: null,
  place: null,
  valence: told.feels ?? null,
  support: supportOf(told),
  about: aboutOf(told, now),
  birthday: told.birthdayIn === undefined ? null : monthAndDay(now, told.birthdayIn),
  photo: null,
  attributes: {},
});
