/** Clock and chance, passed in, so that a test can say what time it is. `newId` gives a random uuid. */
export type Around = { now(): Date; newId(): string };
