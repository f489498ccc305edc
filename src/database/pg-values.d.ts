/** How `pg` writes a value for the store: the one part of it that has no types of its own. */
declare module 'pg/lib/utils.js' {
  export function prepareValue(value: unknown): string | Buffer | null;
}
