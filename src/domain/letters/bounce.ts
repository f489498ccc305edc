/** What a mail server says became of a letter that went back (RFC 3464, 2.3.3). */
export type Bounce = { readonly letterId: string; readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded' };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/** The name of an empty file that says it, until the program takes it in. */
export const bounceName = ({ letterId, action }: Bounce): string => `${letterId}.${action}`;

/** What such a name says, or null when it is none. */
export function bounceIn(name: string): Bounce | null {
  const [, letterId = '', action = ''] = new RegExp(`^(${uuid})\\.([a-z]+)$`).exec(name) ?? [];
  const known = actions.find((one) => one === action);
  return known === undefined ? null : { letterId, action: known };
}

/** The headers at the beginning of a text, by their name in lower case; what was folded is one line again (RFC 5322, 2.2.3). */
function headersOf(text: string): ReadonlyMap<string, string> {
  const head = text.split(/\n\s*\n/, 1)[0] ?? '';
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const pairs = lines.map((line) => /^([!-9;-~]+):[ \t]*(.*)$/.exec(line)).filter((found) => found !== null);
  return new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]));
}

const bodyOf = (text: string): string => /\n\s*?\n([\s\S]*)$/.exec(text)?.[1] ?? '';

/** What is between the marks of a message in parts (RFC 2046, 5.1), without what comes before and after. */
function partsOf(type: string, body: string): readonly string[] {
  const mark = /boundary="([^"]+)"|boundary=([^\s;]+)/i.exec(type);
  const boundary = mark?.[1] ?? mark?.[2];
  if (boundary === undefined) return [];
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .map((piece) => piece.replace(/^[^\n]*\n/, ''));
}

/** What a part says, with base64 and quoted-printable undone. */
function contentOf(part: string): string {
  const how = headersOf(part).get('content-transfer-encoding')?.toLowerCase();
  const body = bodyOf(part);
  if (how === 'base64') return decodeBase64(body);
  return how === 'quoted-printable' ? body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => decodeHex(hex)) : body;
}

const decodeHex = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

function decodeBase64(text: string): string {
  try {
    return atob(text.replace(/\s/g, ''));
  } catch {
    return '';
  }
}

/**
 * The letter a report about delivery is about (multipart/report, RFC 3464), and what became of it. The letter is known by the address the report
 * went to (bounce+ID@...), else by the Message-ID of what was sent back with it. Null for any other mail: an answer of somebody who is away, spam.
 */
export function readBounce(mail: string): Bounce | null {
  const text = mail.replaceAll('\r\n', '\n');
  const headers = headersOf(text);
  const type = headers.get('content-type') ?? '';
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status"?/i.test(type)) return null;
  const parts = partsOf(type, bodyOf(text));
  const typed = (wanted: RegExp) => parts.find((part) => wanted.test(headersOf(part).get('content-type') ?? ''));
  const status = typed(/^message\/(global-)?delivery-status\b/i);
  const action = /^action:[ \t]*([a-z]+)/im.exec(status === undefined ? '' : contentOf(status))?.[1]?.toLowerCase();
  const sentBack = typed(/^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)\b/i);
  const known = actions.find((one) => one === action);
  const letterId =
    letterIn(headers) ?? (sentBack === undefined ? null : idIn(headersOf(contentOf(sentBack)).get('message-id'), 'start'));
  return known === undefined || letterId === null ? null : { letterId, action: known };
}

const addressees = ['delivered-to', 'x-original-to', 'envelope-to', 'to'] as const;

function letterIn(headers: ReadonlyMap<string, string>): string | null {
  return addressees.map((name) => idIn(headers.get(name), 'plus')).find((id) => id !== null) ?? null;
}

/** The id in an address: after a plus, or at the start of a Message-ID. */
function idIn(text: string | undefined, where: 'plus' | 'start'): string | null {
  const found = new RegExp(where === 'plus' ? `\\+(${uuid})@` : `^<?(${uuid})@`, 'i').exec(text ?? '');
  return found?.[1]?.toLowerCase() ?? null;
}
