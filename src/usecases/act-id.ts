import { createHash } from 'node:crypto';

/** What a form says about the act it asks for: its id, and everything that was filled in. */
export type Said = { readonly actId: string; readonly kind: string; readonly said: unknown };

/**
 * The id of an act, from whose it is, the id that came with its form and what was filled in. The same form sent again unchanged (a double click, a
 * repeated request) is the same act; sent again with something else in it (after the back button) it is another one.
 */
export function idOfAct(who: string, { actId, kind, said }: Said): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([who, actId, kind, said]))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
