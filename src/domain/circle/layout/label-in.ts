import type { Label } from '../template.ts';

/** A label in the asked language, else in Dutch, else in whichever language it has. */
export const labelIn = (label: Label, language: string): string =>
  label[language] ?? label['nl'] ?? Object.values(label)[0] ?? '';
