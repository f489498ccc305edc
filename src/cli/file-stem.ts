import { createHash } from 'node:crypto';

/**
 * The beginning of a file's name for an id: percent-encoded, so that it is one name in one folder on any system. Names over 180
 * characters end in `%~` and a hash, which no encoding can give.
 */
export function fileStem(id: string): string {
  const encoded = encodeURIComponent(id).replace(/^\.|[*'()!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  if (encoded.length <= 180) return encoded;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 24);
  return `${encoded.slice(0, 150).replace(/%[0-9A-F]?$/, '')}%~${hash}`;
}
