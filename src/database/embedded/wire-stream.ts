import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { StoreIsBusy } from '../store-is-busy.ts';
import type { Engine } from './engine.ts';

/**
 * A socket that is not one: what the driver writes goes to the engine's thread, what the thread answers is read. It also keeps watch:
 * a statement that takes longer than the engine's patience ends the thread, and whoever waited is told the store is busy.
 */
export class WireStream extends Duplex {
  readonly #engine: Engine;
  #worker: Worker | null = null;
  #asked: Uint8Array[] = [];
  #waiting = 0;
  #watch: NodeJS.Timeout | null = null;
  #ended = false;
  readonly #onMessage = (answer: unknown) => this.#answered(answer);
  readonly #onGone = (cause: unknown) => this.destroy(new StoreIsBusy(cause));

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  /** What the driver calls to open a socket. */
  connect(): this {
    this.#engine.ready().then(
      (worker) => {
        if (this.destroyed) return;
        this.#worker = worker;
        worker.on('message', this.#onMessage);
        worker.once('error', this.#onGone);
        worker.once('exit', this.#onGone);
        this.emit('connect');
      },
      (error: Error) => this.destroy(error),
    );
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    this.#worker?.ref();
    return this;
  }

  unref(): this {
    this.#worker?.unref();
    return this;
  }

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.#ask([chunk]);
    done();
  }

  override _writev(chunks: readonly { chunk: Uint8Array }[], done: () => void): void {
    this.#ask(chunks.map((one) => one.chunk));
    done();
  }

  override _final(done: () => void): void {
    this.#ended = true;
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#calm();
    this.#worker?.off('message', this.#onMessage);
    this.#worker?.off('error', this.#onGone);
    this.#worker?.off('exit', this.#onGone);
    if (!this.#ended && this.#worker !== null) this.#engine.end();
    done(error);
  }

  /** Everything written in one turn goes over in one message, so that a statement costs one round trip. */
  #ask(parts: readonly Uint8Array[]): void {
    if (this.#asked.length === 0) queueMicrotask(() => this.#send());
    this.#asked.push(...parts);
  }

  #send(): void {
    const bytes = new Uint8Array(Buffer.concat(this.#asked));
    this.#asked = [];
    if (this.destroyed || this.#worker === null) return;
    this.#waiting += 1;
    if (this.#waiting === 1) this.#watch = setTimeout(() => this.#tooLong(), this.#engine.patience);
    this.#worker.postMessage(bytes, [bytes.buffer]);
  }

  #answered(answer: unknown): void {
    if (!(answer instanceof Uint8Array)) return;
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#calm();
    if (answer.length > 0) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.length));
  }

  /** An answer may already stand in line when this program itself was held up, so it gets one more turn to arrive. */
  #tooLong(): void {
    this.#watch = setTimeout(() => this.destroy(new StoreIsBusy(new Error('a statement took too long'))), 50);
  }

  #calm(): void {
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#watch = null;
  }
}
