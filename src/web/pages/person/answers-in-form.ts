import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { sidesAbout, supportKindsOf } from '../../../domain/person/fitting.ts';
import { questionOf } from '../../../domain/person/questions.ts';
import type { Said } from '../../../domain/person/say-about.ts';
import { stampOf } from '../../../domain/person/stamp.ts';
import { supportKey } from '../../../domain/person/support-question.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import type { FormFields } from '../../form-fields.ts';

/** Every question of a topic about somebody, by key: the plain ones and those about each kind of support. */
const keysOf = (alter: KeptAlter, topic: Topic): readonly string[] => [
  ...topic.asks,
  ...supportKindsOf(alter).flatMap((kind) => sidesAbout(alter, topic).map((side) => supportKey(side, kind))),
];

/** The stamps of the answers a form is drawn from, in one hidden field. */
export const stampsOf = (alter: KeptAlter, topic: Topic): string =>
  new URLSearchParams(keysOf(alter, topic).map((key) => [key, stampOf(questionOf(key)?.answerOf(alter) ?? '')])).toString();

/** A day and a month as they were chosen, to one answer; '' when both are empty. */
function birthdayIn(form: FormFields): string {
  const [day, month] = [form.get('dag').trim(), form.get('maand').trim()];
  return day === '' && month === '' ? '' : `${month}-${day.padStart(2, '0')}`;
}

/** Everything a form answers of a topic, and the stamp each answer was drawn with. A question that was not sent is not answered. */
export function saidIn(form: FormFields, topic: Topic): readonly Said[] {
  const stamps = new URLSearchParams(form.get('was'));
  const said = (key: string, answer: string): Said => ({ key, answer, was: stamps.get(key) ?? stampOf('') });
  const plain = topic.asks.flatMap((key) => {
    if (key === 'birthday' && form.all('maand').length > 0) return [said(key, birthdayIn(form))];
    return form.all(key).length === 0 ? [] : [said(key, form.get(key))];
  });
  const prefixes = (topic.sides ?? []).map((side) => supportKey(side, ''));
  const support = form
    .entries()
    .filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix) && name.length > prefix.length))
    .map(([name, answer]) => said(name, answer));
  return [...plain, ...support];
}
