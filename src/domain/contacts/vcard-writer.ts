import type { Alter, AlterKind } from '../circle/circle.ts';

const kinds: Readonly<Record<AlterKind, string>> = {
  person: 'individual',
  group: 'group',
  organisation: 'org',
  place: 'location',
  pet: 'x-pet',
};

/** People as vCards 4.0 (RFC 6350): the name, what it is, the owner's word for who it is, the day of birth without a year. */
export const writeVcards = (alters: readonly Alter[]): string => alters.map(card).join('');

function card({ id, name, kind, role, birthday }: Alter): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${escaped(id)}`,
    `FN:${escaped(name)}`,
    `KIND:${kinds[kind]}`,
    ...(role === null ? [] : [`ROLE:${escaped(role)}`]),
    ...(birthday === null ? [] : [`BDAY:--${birthday.replace('-', '')}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');

/** Lines of at most 75 bytes, cut between characters; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = [''];
  let size = 0;
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length;
    if (size + bytes > 73) {
      parts.push('');
      size = 0;
    }
    parts[parts.length - 1] += character;
    size += bytes;
  }
  return parts.join('\r\n ');
}
