/** A whole number below 2^32 that a text always gives and that says nothing about it (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/). */
export function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
