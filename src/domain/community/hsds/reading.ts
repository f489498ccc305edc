import type { DocumentProblem, DocumentProblemKey, ProblemSink } from '../../circle/document-problem.ts';

/** What can be wrong with what is offered, beside what can be wrong with any document. */
export type HsdsProblemKey =
  | 'hsds.not-services'
  | 'hsds.missing'
  | 'hsds.not-an-id'
  | 'hsds.not-a-day'
  | 'hsds.not-a-time'
  | 'hsds.not-a-mail-address'
  | 'hsds.not-a-web-address'
  | 'hsds.not-a-language'
  | 'hsds.over-before-it-begins'
  | 'hsds.rhythm-not-kept';

/** One problem: where (`contents[3].name`), what, and the values its sentence needs. */
export type ServiceProblem = Omit<DocumentProblem, 'key'> & { readonly key: DocumentProblemKey | HsdsProblemKey };

/** Where readers leave what is wrong; they go on reading. */
export type ServiceProblems = ProblemSink & {
  readonly all: readonly ServiceProblem[];
  add(path: string, key: ServiceProblem['key'], params?: ServiceProblem['params']): void;
};

/** What readers need beside what they read: today, in which language the words are when nobody says so, and ids made from other ids. */
export type ReadingRoom = {
  readonly today: string;
  readonly language: string;
  /** The same id for the same ids, and for no others. */
  readonly idFrom: (what: 'offer' | 'place', ids: readonly string[]) => string;
};

/** What one service is read with. `leftOut` counts what was given and is not kept, by its field (`service.minimum_age`). */
export type Reading = ReadingRoom & { readonly problems: ServiceProblems; readonly leftOut: Map<string, number> };

/** Counts something that was given and is not kept. */
export function leaveOut({ leftOut }: Pick<Reading, 'leftOut'>, field: string, count = 1): void {
  if (count > 0) leftOut.set(field, (leftOut.get(field) ?? 0) + count);
}
