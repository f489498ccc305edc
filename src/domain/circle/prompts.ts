import type { AlterStatus } from './circle.ts';

/**
 * The questions that bring names to mind, in the order they are asked. Different questions reach different people of a network
 * (affect, exchange, role; domain knowledge 1.2 and 1.9), so light contacts, paid contacts, contacts of before and of later each
 * have their own.
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
  'would-like-to-know',
] as const;
export type Prompt = (typeof prompts)[number];

/** The prompt of that name, or null for anything else. */
export const promptNamed = (name: string | null): Prompt | null => prompts.find((prompt) => prompt === name) ?? null;

/** The next prompt; after the last one the first again. */
export const promptAfter = (prompt: Prompt): Prompt => prompts[(prompts.indexOf(prompt) + 1) % prompts.length] ?? 'this-week';

/** Whether the calm second button may show: after five names, or at the third prompt. */
export const mayGoOnToPlacing = (names: number, prompt: Prompt): boolean =>
  names >= 5 || (names > 0 && prompts.indexOf(prompt) >= 2);

/** What somebody named at a prompt is until the owner says otherwise: of before, perhaps later, or of now. */
export function statusAskedBy(prompt: string | null): AlterStatus {
  if (prompt === 'used-to-know') return 'past';
  return prompt === 'would-like-to-know' ? 'potential' : 'present';
}

/** Whether the answers to a prompt may be something else than people: then it is asked what was named. */
export const asksWhatItIs = (prompt: string | null): boolean => prompt === 'animals-and-places';
