import { type SupportKind, supportKinds } from '../../../domain/circle/support-kinds.ts';

/** The kinds of support as they stand in addresses. */
const slugs: Readonly<Record<SupportKind, string>> = {
  companionship: 'gezelschap',
  practical: 'praktisch',
  emotional: 'luisteren',
  advice: 'raad',
  transport: 'vervoer',
  care: 'zorg',
  admin: 'papieren',
  affirmation: 'waardering',
};
const own = 'eigen-';

/** Whether a kind is one of those a page asks about, and not in the owner's own words. */
export const isListed = (kind: string): kind is SupportKind => supportKinds.some((each) => each === kind);

/** A kind of support in an address; one in the owner's own words goes along as it is. */
export const kindInAddress = (kind: string): string => (isListed(kind) ? slugs[kind] : `${own}${encodeURIComponent(kind)}`);

/** The kind an address speaks of, among those there are, or null. */
export const kindOfAddress = (part: string, kinds: readonly string[]): string | null =>
  kinds.find((kind) => part === (isListed(kind) ? slugs[kind] : `${own}${kind}`)) ?? null;

/** A text with a capital, to begin a line with. */
export const capital = (text: string, language: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
