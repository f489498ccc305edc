import { inflateRawSync } from 'node:zlib';

/** The most entries a zip of ours has, and the most bytes one of them unpacks to. */
const mostEntries = 2_000;
const mostUnpacked = 32 * 1024 * 1024;

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number };

/** Whether the bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/**
 * The entries of a zip, by its central directory, or null when it is broken, has names that lead out of a folder, or more entries than
 * any of ours. Nothing is unpacked yet.
 */
export function zipEntries(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let turn = 0; turn < count; turn += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (/^\/|\\|\0|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name)) return null;
    const [method, packed, place] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    entries.push({ name, method, packed, at: place });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Where the end of the directory begins: within the last 64 kB. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

/** One entry unpacked, or null when it is broken, packed in a way we do not write, or larger than any of ours, whatever its head says. */
export function unpacked(bytes: Uint8Array, { at, packed, method }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return null;
  const body = bytes.subarray(from, from + packed);
  if (method === 0) return body;
  if (method !== 8) return null;
  try {
    return inflateRawSync(body, { maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}
