/** The disk is nearly full: reading goes on, a change is refused, and it passes by itself when there is room again. */
export class StoreIsFull extends Error {
  override readonly name = 'StoreIsFull';
  constructor(cause?: unknown) {
    super(
      'De schijf is bijna vol, dus er kan nu niets bij. Lezen kan wel. (The disk is nearly full: nothing can be added now, reading goes on.)',
      { cause },
    );
  }
}
