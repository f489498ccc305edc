/** What a target format cannot hold; the words are chosen by this key. */
export type LossKey =
  | 'loss.text-reads-as-unknown'
  | 'loss.ties-unknown-becomes-none'
  | 'loss.repeated-ties'
  | 'loss.id-reads-as-unknown';

/** How often each kind of loss occurred. */
export type Losses = ReadonlyMap<LossKey, number>;

/** A count of losses that writers and readers add to. */
export function lossCount(): { readonly all: Losses; add(key: LossKey, times?: number): void } {
  const all = new Map<LossKey, number>();
  return {
    all,
    add(key, times = 1) {
      if (times > 0) all.set(key, (all.get(key) ?? 0) + times);
    },
  };
}

/** A file to be written: its name, safe inside a folder, and its text. */
export type WrittenFile = { readonly name: string; readonly text: string };
