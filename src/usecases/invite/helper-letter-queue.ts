/** The queue that sends letters to who is invited or helps; its subject is the letter. */
export const helperLetterQueue = 'helper-letter';
