import { distances, formalities, frequencies, importances, initiatives, steps, wishes } from '../../../domain/circle/about.ts';
import { alterKinds, alterStatuses } from '../../../domain/circle/circle.ts';
import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import { valences } from '../../../domain/circle/template-rules.ts';
import type { QuestionKey } from '../../../domain/person/questions.ts';
import type { MessageKey, Say } from '../../say/say.ts';

type Listed = readonly { readonly value: string; readonly text: MessageKey }[];

const listed = <Value extends string | number>(values: readonly Value[], text: (value: Value) => MessageKey): Listed =>
  values.map((value) => ({ value: `${value}`, text: text(value) }));

const often = listed(frequencies, (value) => `person.frequency.${value}`);
const yesOrNo = listed(['yes', 'no'], (value) => `person.${value}`);

/** The answers to choose from, in words, of every question that has a list of them. */
export const answerLists: Readonly<Partial<Record<QuestionKey, Listed>>> = {
  kind: listed(alterKinds, (value) => `circle.kind.${value}`),
  status: listed(alterStatuses, (value) => `person.status.${value}`),
  importance: listed(importances, (value) => `person.importance.${value}`),
  affection: listed(steps, (value) => `person.affection.${value}`),
  connection: listed(steps, (value) => `person.connection.${value}`),
  preference: listed(steps, (value) => `person.preference.${value}`),
  practical: listed(steps, (value) => `person.practical.${value}`),
  faceToFace: often,
  call: often,
  message: often,
  online: often,
  initiative: listed(initiatives, (value) => `person.initiative.${value}`),
  distance: listed(distances, (value) => `person.distance.${value}`),
  formality: listed(formalities, (value) => `person.formality.${value}`),
  paid: yesOrNo,
  wantsToHelp: yesOrNo,
  child: yesOrNo,
  wish: listed(wishes, (value) => `person.wish.${value}`),
  valence: listed(valences, (value) => `person.valence.${value}`),
};

/** The words of an answer to choose, for this person or thing. */
export function choiceWords(say: Say, { name, kind }: Pick<KeptAlter, 'name' | 'kind'>, text: MessageKey): string {
  return say(text === 'person.wish.more-often' && kind !== 'person' ? 'person.wish.more-often-thing' : text, { name });
}

/** A day of the year in words: "3 april". */
export function sayDay(say: Say, language: string, birthday: string): string {
  const [month, day] = birthday.split('-').map(Number);
  const date = new Date(Date.UTC(2000, (month ?? 1) - 1, day ?? 1));
  return (
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date) || say('person.nothing')
  );
}

/** A kind of support in words; one in the owner's own words as it is. */
export function supportWords(say: Say, kind: string): string {
  const known = supportKinds.find((each) => each === kind);
  return known === undefined ? kind : say(`person.support.${known}`);
}
