/** The store could not answer in time: it is being reopened, its server is away, or too many wait. Nothing is wrong with what was asked. */
export class StoreIsBusy extends Error {
  override readonly name = 'StoreIsBusy';
  constructor(cause?: unknown) {
    super('De opslag is even bezet. Probeer het zo nog eens. (The store is busy for a moment. Try again shortly.)', { cause });
  }
}
