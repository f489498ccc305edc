/** Which of the three forms is open, and what stood in its way: a problem with a field, or a change on another screen meanwhile. */
export type PersonState = {
  readonly open: 'move' | 'change';
  readonly problem:
    | { readonly field: 'name' | 'role' | 'kind' | 'kring'; readonly text: string }
    | 'changed-meanwhile'
    | 'form-changed'
    | null;
};
