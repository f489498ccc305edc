import type { Alter, Circle } from '../circle/circle.ts';

/** Somebody of a circle by their id, or null when they are not in it. */
export const alterIn = ({ alters }: Circle, id: string): Alter | null => alters.find((alter) => alter.id === id) ?? null;
