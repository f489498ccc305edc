import type { AgendaAgreement, AgendaItem } from '../../domain/agenda/agenda-item.ts';
import type { OpensFirst } from '../../domain/home/opens-first.ts';
import type { DueLook } from '../../domain/keeping/look.ts';
import type { ToTell } from '../agenda/happened.ts';
import type { AgreementNote } from '../agenda/read-agenda.ts';
import type { AskWithPeople } from '../asking/read-asks.ts';
import type { SharingBeside } from '../consent/read-beside-circle.ts';
import type { Thankable } from '../giving/thanks.ts';
import type { OpenFollowUps } from '../keeping/follow-ups.ts';
import type { BirthdayNow, QuestionOfToday } from '../keeping/question-of-today.ts';
import type { KeptMeeting } from '../meeting/read-meeting.ts';

type TimeOfAgreement = Extract<AgendaItem, { readonly kind: 'agreement' }>;
type Follow = OpenFollowUps['open'][number];

/** The one thing to think about on a day, with what it is about; the order stands in domain/home/thought.ts. */
export type Thought =
  | { readonly kind: 'somebody-asks' | 'near-its-end'; readonly sharing: NonNullable<SharingBeside> }
  | { readonly kind: 'asked-for-me'; readonly fromName: string | null }
  | { readonly kind: 'ask'; readonly ask: AskWithPeople; readonly why: 'otherwise' | 'only-noes' | 'silence' }
  | { readonly kind: 'open-turn'; readonly item: TimeOfAgreement }
  | { readonly kind: 'did-it-happen'; readonly one: ToTell }
  | { readonly kind: 'contact'; readonly question: QuestionOfToday }
  | { readonly kind: 'ends-soon'; readonly agreement: AgendaAgreement }
  | { readonly kind: 'birthday'; readonly birthday: BirthdayNow }
  | { readonly kind: 'look'; readonly due: DueLook }
  | { readonly kind: 'follow-up'; readonly thing: Follow };

/** The first thing after today, within a week: of an agenda, or a meeting of the people around the owner. */
export type Next =
  | { readonly kind: 'item'; readonly day: string; readonly item: AgendaItem }
  | { readonly kind: 'meeting'; readonly day: string; readonly meeting: KeptMeeting };

/** A day of the owner: what is today, the first thing after it, for what somebody can be thanked, and one thing to think about at most. */
export type Today = {
  /** As text: 2026-11-22. */
  readonly day: string;
  readonly egoName: string | null;
  /** How everybody of the circle is called, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly standsStill: boolean;
  readonly items: readonly AgendaItem[];
  readonly notes: readonly AgreementNote[];
  readonly meetings: readonly KeptMeeting[];
  readonly birthdays: readonly BirthdayNow[];
  readonly next: Next | null;
  /** For what somebody can be thanked. */
  readonly thanks: Thankable | null;
  readonly thought: Thought | null;
  readonly putAway: boolean;
  readonly opens: OpensFirst;
};
