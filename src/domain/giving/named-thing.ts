/** What was agreed as it can stand at the end of a sentence, without its full stop; null for a whole question in somebody's own words. */
export function namedThing(what: string): string | null {
  const bare = what.trim().replace(/[.\s]+$/, '');
  return bare === '' || /[?!]/.test(bare) ? null : bare;
}
