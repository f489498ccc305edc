import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { questionOf } from '../../../domain/person/questions.ts';
import type { Said } from '../../../domain/person/say-about.ts';
import { stampOf } from '../../../domain/person/stamp.ts';
import type { Topic } from '../../../domain/person/topics.ts';
import type { OwnerVisit } from '../../page.ts';
import { saidIn, stampsOf } from './answers-in-form.ts';

/** What stood in the way of a form. */
export type Obstacle =
  | { readonly why: 'problem'; readonly field: string; readonly text: string }
  | { readonly why: 'changed-meanwhile'; readonly keys: readonly string[] };

/** A form about somebody as it is shown: what stands in each field, the stamps it goes by, and what stood in its way. */
export type Draft = {
  readonly shown: (key: string) => string;
  readonly was: string;
  readonly obstacle: Obstacle | null;
};

const nowOf = (alter: KeptAlter, key: string): string => questionOf(key)?.answerOf(alter) ?? '';

/** A form that nobody filled in yet: everything as it stands. */
export const freshDraft = (alter: KeptAlter, topic: Topic): Draft => ({
  shown: (key) => nowOf(alter, key),
  was: stampsOf(alter, topic),
  obstacle: null,
});

const isTyped = ({ key, answer, was }: Said): boolean => stampOf(questionOf(key)?.tidy(answer) ?? '') !== was;

/** A form that could not be kept: as it was typed. After a change elsewhere the next try goes by what stands now. */
export function refusedDraft({ form }: OwnerVisit, alter: KeptAlter, topic: Topic, obstacle: Obstacle): Draft {
  const typed = new Map(saidIn(form, topic).flatMap((said) => (isTyped(said) ? [[said.key, said.answer]] : [])));
  return {
    shown: (key) => typed.get(key) ?? nowOf(alter, key),
    was: obstacle.why === 'problem' ? form.get('was') : stampsOf(alter, topic),
    obstacle,
  };
}
