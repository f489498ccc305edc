import type { Grant } from '../../../domain/consent/grant.ts';
import { isAboutPeople } from '../../../domain/consent/offered.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';

/** The names of the people in the circle by their id. */
export type Names = ReadonlyMap<string, string>;

type About = Pick<Grant, 'sets' | 'alterIds' | 'leftOut'>;

/** About whom something may be seen: "Iedereen, behalve Wim"; null when it is about nobody of the circle. */
export function sayAboutWhom({ say, language }: Pick<OwnerVisit, 'say' | 'language'>, grant: About, names: Names): string | null {
  if (!isAboutPeople(grant.sets)) return null;
  const { alterIds, leftOut } = grant;
  const said = (ids: readonly string[]) =>
    new Intl.ListFormat(language).format([...new Set(ids.map((id) => names.get(id) ?? say('sharing.somebody-gone')))]);
  if (alterIds !== null) return say('sharing.only', { names: said(alterIds) });
  return leftOut.length === 0 ? say('sharing.everybody') : say('sharing.all-but', { names: said(leftOut) });
}

/** Until when, and from when where that is still to come. */
export function sayTimes(
  { say, language, around }: Pick<OwnerVisit, 'say' | 'language' | 'around'>,
  grant: Pick<Grant, 'from' | 'until'>,
): string {
  const date = dayIn(language, grant.until);
  return grant.from > around.now()
    ? say('sharing.from-until', { from: dayIn(language, grant.from), date })
    : say('sharing.until', { date });
}
