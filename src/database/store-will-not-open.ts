/** Why a store was not opened; the message says it in words for the operator. */
export type WhyNot = 'taken' | 'production' | 'changed-migration' | 'newer-than-program' | 'missing-rights' | 'engine-failed';

/** Opening was refused before anything was changed. The message is Dutch with English behind it, ready to be printed. */
export class StoreWillNotOpen extends Error {
  override readonly name = 'StoreWillNotOpen';
  readonly reason: WhyNot;
  constructor(reason: WhyNot, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
