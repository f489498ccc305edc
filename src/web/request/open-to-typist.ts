/**
 * The owner's pages that are open to whoever types at a distance, by name. Closing closes the sitting alone. Everything that is not here is shut for them: who may see what,
 * who takes part, keys and ways in, the log, taking along, erasing, settings, and every page that is made later.
 */
const open = [
  'circle names what-is-it place place-one person move-person me form own-form form-words people history undo',
  'knows know-each-other photo photo-of',
  'insight help help-with asked-for giving giving-of more-often in-words coherence never-asked set-aside ask-more-often ask-willing',
  'ask-important ask-paid moments moment compare freeze',
  'plan goal new-goal mark-goal plan-step new-step mark-step trajectories',
  'is-this-right helper-done close',
].join(' ');

const names: ReadonlySet<string> = new Set(open.split(' '));

/** Pages for everybody that write in the space that is open in this browser, when one is. */
const alsoWrites: ReadonlySet<string> = new Set(['begin', 'for-somebody-away', 'take-in']);

/** Whether a page, when it is sent, writes in the space that is open in this browser. */
export const writesInSpace = ({ audience, name }: { readonly audience: string; readonly name: string }): boolean =>
  audience === 'owner' || alsoWrites.has(name);

/** Whether a page is open to whoever types at a distance: one of the list, or a topic of what one tells about somebody. */
export const isOpenToTypist = (page: string): boolean => names.has(page) || page.startsWith('person-');
