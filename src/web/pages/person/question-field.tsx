import { longestWords } from '../../../domain/circle/document-about.ts';
import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { choicesAbout } from '../../../domain/person/fitting.ts';
import type { QuestionKey } from '../../../domain/person/questions.ts';
import type { OwnerVisit } from '../../page.ts';
import { RadioList } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { answerLists, choiceWords } from './answer-words.ts';
import { BirthdayFields } from './birthday-fields.tsx';
import type { Draft } from './draft.ts';
import { hintsOf, isInOwnWords, questionWords } from './question-words.ts';
import { Stairs } from './stairs.tsx';

type Props = {
  readonly visit: OwnerVisit;
  readonly alter: KeptAlter;
  readonly draft: Draft;
  readonly ask: QuestionKey;
  /** The heading of the page: what it asks already is not asked again on screen. */
  readonly title: string;
};

const stairs: readonly QuestionKey[] = ['importance', 'affection', 'connection', 'preference', 'practical'];
const folded: readonly QuestionKey[] = ['faceToFace', 'call', 'message', 'online'];
const always: readonly QuestionKey[] = ['kind', 'status'];

/** One question about somebody as a field that fits it. */
export function QuestionField({ visit, alter, draft, ask, title }: Props) {
  const { say } = visit;
  const { obstacle } = draft;
  const problem = obstacle?.why === 'problem' && obstacle.field === ask ? obstacle.text : null;
  const [label, value, hints] = [questionWords(say, alter, ask), draft.shown(ask), hintsOf(say, ask)];
  const given = { name: ask, label, value, problem };
  if (ask === 'birthday') return <BirthdayFields visit={visit} label={label} value={value} problem={problem} />;
  if (isInOwnWords(ask)) return <TextArea {...given} hints={hints} longest={longestWords} />;
  const list = answerLists[ask];
  if (list === undefined) return <TextField {...given} {...(hints[0] === undefined ? {} : { hint: hints[0] })} />;
  const fitting = choicesAbout(
    alter,
    ask,
    list.map((one) => one.value),
    value,
  );
  const choices = list
    .filter((one) => fitting.includes(one.value))
    .map((one) => ({ value: one.value, label: choiceWords(say, alter, one.text), chosen: one.value === value }));
  const unknown = { value: '', label: say('person.unknown'), chosen: value === '' };
  if (folded.includes(ask)) return <SelectField {...given} choices={[unknown, ...choices]} />;
  const asked = {
    name: ask,
    question: label,
    questionAbove: label === title,
    problem,
    ...(hints[0] === undefined ? {} : { hint: hints[0] }),
  };
  if (stairs.includes(ask)) return <Stairs {...asked} choices={[...choices, unknown]} />;
  return <RadioList {...asked} choices={always.includes(ask) ? choices : [...choices, unknown]} />;
}
