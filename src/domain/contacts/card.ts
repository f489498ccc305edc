/** One property of a card, whichever way the card is written: its name in capitals, its types, its parts without escapes. */
export type CardProperty = { readonly name: string; readonly types: readonly string[]; readonly parts: readonly string[] };

/** One card of an address book: a person, a group or an organisation. */
export type Card = readonly CardProperty[];
