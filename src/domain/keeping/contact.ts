/** How there was contact, as the owner says it. */
export const contactHows = ['spoken', 'visit', 'written'] as const;
export type ContactHow = (typeof contactHows)[number];

/** That there was contact with somebody. Days as text; `knownOn` is the day since which that is known. */
export type Contact = { readonly alterId: string; readonly onDay: string; readonly knownOn: string };

/** The last day there was contact with somebody, or null: not known, which is not never. */
export const lastContact = (contacts: readonly Contact[], alterId: string): string | null =>
  contacts.reduce<string | null>(
    (last, one) => (one.alterId === alterId && (last === null || one.onDay > last) ? one.onDay : last),
    null,
  );
