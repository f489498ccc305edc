import type { Losses, LossKey } from '../domain/interchange/losses.ts';

const lossWords: Readonly<Record<LossKey, string>> = {
  'loss.text-reads-as-unknown': '{count} values that are empty, blank or the text NA cannot be told from unknown in these files',
  'loss.ties-unknown-becomes-none': 'for {count} circles it is not known who knows whom; the file of ties reads as: nobody',
  'loss.id-reads-as-unknown': '{count} ids are the text NA, which is no id in these files; they cannot be read back',
  'loss.repeated-ties': '{count} ties that were given twice are kept once',
};

/** What could not be kept, a line for each kind. */
export function lossLines(all: readonly Losses[]): readonly string[] {
  const sums = new Map<LossKey, number>();
  for (const losses of all) for (const [key, count] of losses) sums.set(key, (sums.get(key) ?? 0) + count);
  return [...sums].map(([key, count]) => `not kept: ${lossWords[key].replace('{count}', String(count))}`);
}
