import type { Card, CardProperty } from './card.ts';
import { type ContentLine, contentLines } from './content-lines.ts';

/** Properties that consist of parts, and those that are a list; of the others the whole value is one part. */
const partsBy: Readonly<Record<string, string>> = { N: ';', ORG: ';', NICKNAME: ',', CATEGORIES: ',', 'X-ANDROID-CUSTOM': ';' };
/** Pictures, keys and sounds are long and not read. */
const passedOver = ['PHOTO', 'LOGO', 'KEY', 'SOUND', 'LABEL', 'ADR', 'TEL', 'NOTE', 'URL'];

const isCardMark = (value: string) => value.trim().toUpperCase() === 'VCARD';

/** The cards in a text of vCards 2.1, 3.0 or 4.0. A card inside a card (AGENT) is not one of them; one that is never closed is. */
export function vcardCards(text: string): readonly Card[] {
  const cards: CardProperty[][] = [];
  let open: CardProperty[] | null = null;
  let inside = 0;
  let agent = false;
  for (const line of contentLines(text)) {
    const begins = line.name === 'BEGIN' && isCardMark(line.value);
    if (inside > 0 || (agent && begins)) {
      if (begins) inside += 1;
      else if (line.name === 'END' && isCardMark(line.value)) inside -= 1;
    } else if (begins) {
      open = [];
      cards.push(open);
    } else if (line.name === 'END' && isCardMark(line.value)) open = null;
    else if (open !== null && !passedOver.includes(line.name)) open.push(propertyOf(line));
    agent = line.name === 'AGENT' && line.value.trim() === '';
    if (line.name === 'AGENT' && /^\s*BEGIN:VCARD\s*$/i.test(line.value)) inside += 1;
  }
  return cards;
}

function propertyOf({ name, params, value }: ContentLine): CardProperty {
  const mark = partsBy[name];
  const parts = mark === undefined ? [unescaped(value)] : splitEscaped(value, mark).map(unescaped);
  return { name, types: (params.get('TYPE') ?? []).map((type) => type.toLowerCase()), parts };
}

/** Splits at every mark that no backslash stands before. */
function splitEscaped(value: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === mark) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

const unescaped = (value: string) =>
  value.replace(/\\(.)/gs, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one)).trim();
