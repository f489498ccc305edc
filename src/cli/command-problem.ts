/** Why a command stops, in words for the person who typed it. Exit code 2 is about how it was typed, 1 about what was found. */
export class CommandProblem extends Error {
  readonly exit: 1 | 2;

  constructor(message: string, exit: 1 | 2 = 1) {
    super(message);
    this.exit = exit;
  }
}
