/**
 * The questions that bring names to mind, in the order they are asked. Different questions reach different people of a network
 * (affect, exchange, role; domain knowledge 1.9), so light contacts, paid contacts and contacts of before each have their own.
 */
export const prompts = [
  'this-week',
  'at-ease',
  'would-ring',
  'family',
  'street-and-club',
  'paid',
  'used-to-know',
  'animals-and-places',
] as const;
export type Prompt = (typeof prompts)[number];

/** The prompt of that name, or null for anything else. */
export const promptNamed = (name: string | null): Prompt | null => prompts.find((prompt) => prompt === name) ?? null;

/** The next prompt; after the last one the first again. */
export const promptAfter = (prompt: Prompt): Prompt => prompts[(prompts.indexOf(prompt) + 1) % prompts.length] ?? 'this-week';

/** Whether the calm second button may show: after five names, or at the third prompt. */
export const mayGoOnToPlacing = (names: number, prompt: Prompt): boolean =>
  names >= 5 || (names > 0 && prompts.indexOf(prompt) >= 2);
