/** The kind of letter to who is invited or helps; its subject is what waits to be written. */
export const helperLetterKind = 'helper-letter';
