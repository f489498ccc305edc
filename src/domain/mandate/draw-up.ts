import { dutchDay } from '../agreements/dutch-day.ts';
import { ok, type Result, refused } from '../result.ts';
import {
  canHold,
  type Mandate,
  type MandateForm,
  type MandateType,
  mostMandateDays,
  type Subject,
  usuallyHolds,
} from './mandate.ts';

/** What is said of a mandate. `seenOn` is a date as text; who saw the paper and when belong together, or both stay away. */
export type Said = {
  readonly type: MandateType;
  readonly form: MandateForm | null;
  readonly subjects: readonly Subject[];
  readonly decision: string;
  readonly mayShare: boolean;
  readonly seenBy: string;
  readonly seenOn: string;
  readonly until: Date;
};

export type MandateRefusal = 'no-subjects' | 'decision-missing' | 'seen-half' | 'until-too-late' | 'words-too-long';

type DrawnUp = Pick<Mandate, 'type' | 'subjects' | 'mayShare' | 'until'> & {
  readonly form: MandateForm | null;
  readonly decision: string | null;
  readonly seenBy: string | null;
  readonly seenOn: string | null;
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A mandate as it may be kept: about what its type can be about and no more, ended within a year, with the paper seen or not. */
export function drawUp(said: Said, at: Date): Result<DrawnUp, MandateRefusal> {
  const { type, form, decision, seenBy, seenOn, until, mayShare } = said;
  const only = canHold[type].length === 1 ? usuallyHolds[type] : said.subjects;
  const about = canHold[type].filter((subject) => only.includes(subject));
  if (about.length === 0) return refused('no-subjects');
  if (type === 'statutory-relative' && decision === '') return refused('decision-missing');
  if (decision.length > 400 || seenBy.length > 200) return refused('words-too-long');
  if ((seenBy === '') !== (seenOn === '') || (seenOn !== '' && (!isDay(seenOn) || seenOn > dutchDay(at))))
    return refused('seen-half');
  if (until <= at || until.getTime() - at.getTime() > mostMandateDays * 86_400_000 + 60_000) return refused('until-too-late');
  return ok({
    type,
    form: type === 'volmacht' ? form : null,
    subjects: about,
    decision: type === 'statutory-relative' ? decision : null,
    mayShare,
    seenBy: seenBy === '' ? null : seenBy,
    seenOn: seenOn === '' ? null : seenOn,
    until,
  });
}
