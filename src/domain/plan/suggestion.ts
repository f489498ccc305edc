/** What somebody can suggest to an owner: somebody to think of, something to ask, a step. */
export const suggestionKinds = ['person', 'ask', 'step'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export const isSuggestionKind = (text: string): text is SuggestionKind => suggestionKinds.some((one) => one === text);
