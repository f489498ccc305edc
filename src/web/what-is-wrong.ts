import type { FormFields } from './form-fields.ts';

/** A field of a form, and what is wrong with it in words. */
export type FieldProblem = { readonly field: string; readonly text: string };

/** The fields that have to be filled in, in the order of the form, each with what is said when it was left empty. */
export type Needed = Readonly<Record<string, string>>;

/** The needed fields of a sent form that were left empty. */
export const leftEmpty = (form: FormFields, needed: Needed): readonly FieldProblem[] =>
  Object.entries(needed)
    .filter(([field]) => form.all(field).every((typed) => typed.trim() === ''))
    .map(([field, text]) => ({ field, text }));

/**
 * Everything that is wrong with a sent form, in the order of the form: what was refused, and each other needed field that was left empty, so
 * that nobody is sent back for one field at a time. Nothing when nothing was refused.
 */
export function whatIsWrong<Problem extends FieldProblem>(
  form: FormFields,
  refused: Problem | null,
  needed: Needed,
): readonly (Problem | FieldProblem)[] {
  if (refused === null) return [];
  const order = Object.keys(needed);
  return [refused, ...leftEmpty(form, needed).filter(({ field }) => field !== refused.field)].toSorted(
    (one, other) => order.indexOf(one.field) - order.indexOf(other.field),
  );
}

/** What is wrong with one field, for beside it; null when nothing is. */
export const problemAt = (problems: readonly FieldProblem[], field: string): string | null =>
  problems.find((one) => one.field === field)?.text ?? null;
