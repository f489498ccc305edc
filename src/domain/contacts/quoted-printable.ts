/** The text of a quoted-printable value (RFC 2045), in the charset its parameter names; without one UTF-8 where it is that, else windows-1252. */
export function plainBytesText(value: string, charset: string | null): string {
  const plain = new TextEncoder().encode(value);
  const bytes = new Uint8Array(plain.length);
  let length = 0;
  for (let at = 0; at < plain.length; at += 1) {
    const byte = plain[at] ?? 0;
    const code = byte === equals ? hexAt(plain, at + 1) : null;
    bytes[length] = code ?? byte;
    length += 1;
    if (code !== null) at += 2;
  }
  return textOf(bytes.subarray(0, length), charset);
}

const equals = 0x3d;

function hexAt(bytes: Uint8Array, at: number): number | null {
  const pair = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : null;
}

function textOf(bytes: Uint8Array, charset: string | null): string {
  const named = charset === null ? null : decoderOf(charset);
  if (named !== null) return named.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The decoder a file asks for, or null when there is none of that name. */
function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}
