/** What is told: good at, likes to do, could give, could lend, something nice together, a wish, to learn. Pleasure counts as much as help. */
export const talentSorts = ['good-at', 'likes', 'give', 'lend', 'together', 'wish', 'learn'] as const;
export type TalentSort = (typeof talentSorts)[number];

/** What the owner can note about somebody of the circle: what they can, like, or said they would do. */
export const sortsOfOthers = ['good-at', 'likes', 'give', 'lend'] as const satisfies readonly TalentSort[];
