import { plainBytesText } from './quoted-printable.ts';

/** One property of a vCard, as it is written: `item1.TEL;TYPE=home:...`. Names are in capitals, parameters too. */
export type ContentLine = {
  readonly name: string;
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** Decoded from quoted-printable, not yet unescaped. */
  readonly value: string;
};

/** No program writes this much before the colon. */
const longestHead = 4_000;
const encodings = ['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT'];

/**
 * The properties in the text of vCards 2.1 to 4.0, in order: folded lines and quoted-printable soft line breaks joined, whatever the
 * line ends. A line that is no property is passed over.
 */
export function* contentLines(text: string): Generator<ContentLine> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r{0,2}\n|\r/);
  for (let at = 0; at < lines.length; ) {
    const parts = [lines[at] ?? ''];
    at += 1;
    const quoted = /QUOTED-PRINTABLE/i.test(headOf(parts[0] ?? ''));
    while (at < lines.length) {
      const next = lines[at] ?? '';
      const last = parts.at(-1) ?? '';
      if (quoted && last.endsWith('=')) parts.splice(-1, 1, last.slice(0, -1), next.replace(/^[ \t]/, ''));
      else if (/^[ \t]/.test(next)) parts.push(next.slice(1));
      else break;
      at += 1;
    }
    const line = contentLine(parts.join(''));
    if (line !== null) yield line;
  }
}

const headOf = (line: string) => line.slice(0, Math.min(endOfHead(line), 500));

/** Where the name and parameters end: at the first colon that stands in no quotes. */
function endOfHead(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return line.indexOf(':') === -1 ? line.length : line.indexOf(':');
}

function contentLine(line: string): ContentLine | null {
  const end = endOfHead(line);
  if (end === line.length || end > longestHead) return null;
  const [first = '', ...rest] = splitUnquoted(line.slice(0, end), ';');
  const name = first
    .slice(first.indexOf('.') + 1)
    .trim()
    .toUpperCase();
  if (!/^[A-Z0-9-]+$/.test(name)) return null;
  const params = new Map<string, readonly string[]>();
  for (const part of rest) {
    const [key, values] = paramOf(part);
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  const value = line.slice(end + 1);
  const charset = params.get('CHARSET')?.[0] ?? null;
  const quoted = params.get('ENCODING')?.includes('QUOTED-PRINTABLE') ?? false;
  return { name, params, value: quoted ? plainBytesText(value, charset) : value };
}

/** vCard 2.1 has parameters without a name: `TEL;WORK;VOICE`, `NOTE;QUOTED-PRINTABLE`. */
function paramOf(part: string): readonly [string, readonly string[]] {
  const equals = part.indexOf('=');
  if (equals === -1) {
    const word = part.trim().toUpperCase();
    return [encodings.includes(word) ? 'ENCODING' : 'TYPE', [word]];
  }
  const values = splitUnquoted(part.slice(equals + 1), ',').flatMap((value) => value.replaceAll('"', '').split(','));
  return [part.slice(0, equals).trim().toUpperCase(), values.map((value) => value.trim().toUpperCase())];
}

function splitUnquoted(text: string, mark: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === mark && !quoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
