import type { MandateForm, MandateType, Subject } from '../../../domain/mandate/mandate.ts';
import type { NamedMandate, ReadDeed } from '../../../usecases/mandate/read-mandates.ts';
import type { MessageKey, Say } from '../../say/say.ts';

const types = {
  volmacht: 'mandate.type.volmacht',
  mentorschap: 'mandate.type.mentorschap',
  bewind: 'mandate.type.bewind',
  curatele: 'mandate.type.curatele',
  gezag: 'mandate.type.gezag',
  voogdij: 'mandate.type.voogdij',
  'statutory-relative': 'mandate.type.statutory-relative',
} as const satisfies Record<MandateType, MessageKey>;

const what = {
  volmacht: 'mandate.what.volmacht',
  mentorschap: 'mandate.what.mentorschap',
  bewind: 'mandate.what.bewind',
  curatele: 'mandate.what.curatele',
  gezag: 'mandate.what.gezag',
  voogdij: 'mandate.what.voogdij',
  'statutory-relative': 'mandate.what.statutory-relative',
} as const satisfies Record<MandateType, MessageKey>;

const not = {
  volmacht: 'mandate.not.volmacht',
  mentorschap: 'mandate.not.mentorschap',
  bewind: 'mandate.not.bewind',
  curatele: 'mandate.not.curatele',
  gezag: 'mandate.not.gezag',
  voogdij: 'mandate.not.voogdij',
  'statutory-relative': 'mandate.not.statutory-relative',
} as const satisfies Record<MandateType, MessageKey>;

const aboutWhat = {
  care: 'mandate.subject.care',
  living: 'mandate.subject.living',
  'daily-life': 'mandate.subject.daily-life',
  money: 'mandate.subject.money',
  contacts: 'mandate.subject.contacts',
} as const satisfies Record<Subject, MessageKey>;

const forms = {
  private: 'mandate.form.private',
  notarial: 'mandate.form.notarial',
  'living-will': 'mandate.form.living-will',
} as const satisfies Record<MandateForm, MessageKey>;

const deeds = {
  'agreement-made': 'mandate.deed.agreement-made',
  'agreement-called-off': 'mandate.deed.agreement-called-off',
  'grant-given': 'mandate.deed.grant-given',
  'removal-proposed': 'mandate.deed.removal-proposed',
  'keeping-proposed': 'mandate.deed.keeping-proposed',
  'death-said': 'mandate.deed.death-said',
} as const satisfies Record<ReadDeed['kind'], MessageKey>;

/** What a type is called, what it is, and what it does not give. */
export const sayType = (say: Say, type: MandateType): string => say(types[type]);
export const sayWhatTypeIs = (say: Say, type: MandateType): string => say(what[type]);
export const sayWhatTypeIsNot = (say: Say, type: MandateType): string => say(not[type]);

export const saySubject = (say: Say, subject: Subject): string => say(aboutWhat[subject]);
export const sayForm = (say: Say, form: MandateForm): string => say(forms[form]);

/** What was done on somebody's behalf. */
export const sayDeed = (say: Say, kind: ReadDeed['kind']): string => say(deeds[kind]);

/** The subjects of a mandate in a row: "zorg, wonen en elke dag". */
export const saySubjects = (say: Say, language: string, subjects: readonly Subject[]): string =>
  new Intl.ListFormat(language).format(subjects.map((one) => saySubject(say, one)));

/** The type of a mandate with the form of a volmacht. */
export const sayTypeAndForm = (say: Say, { type, form }: Pick<NamedMandate, 'type' | 'form'>): string =>
  form === null ? sayType(say, type) : `${sayType(say, type)} (${sayForm(say, form)})`;
