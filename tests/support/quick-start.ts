/**
 * For a program that lives a few seconds: the embedded engine is compiled once, quickly, and not again for speed, which costs more time than
 * it gives back in so short a life. It does the same in either case.
 */
export const quickStart = ['--liftoff-only'];
