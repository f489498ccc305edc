/** What an owner sees first: their circle, or their day. */
export const opensFirst = ['circle', 'today'] as const;
export type OpensFirst = (typeof opensFirst)[number];
