/** How many bytes are looked at to tell in which way a file without a mark is written. */
const sample = 2_000;

/**
 * The text of a file: by its byte order mark (UTF-8, UTF-16), else UTF-16 when every other byte is empty, else UTF-8 when it is that, else
 * the old Western European way (windows-1252). Null when it is no text at all.
 */
export function fileText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideOrder(bytes.subarray(0, sample));
  if (wide !== null) return decoded(bytes, wide);
  if (bytes.includes(0)) return null;
  try {
    return cleaned(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

const decoded = (bytes: Uint8Array, how: string) => cleaned(new TextDecoder(how).decode(bytes));

/** Without control characters but tabs and line ends, and without half characters: a text as it can be kept and shown. */
export const cleaned = (text: string): string => text.toWellFormed().replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '');

/** UTF-16 without a mark: Western text in it has an empty byte at every other place. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const empty = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const many = bytes.length * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}
