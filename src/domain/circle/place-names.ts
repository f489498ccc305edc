import { professionalLabels } from './built-in-templates.ts';
import type { Ring, Template } from './template.ts';

/** Case, accents in different encodings and space around it make no difference to which ring or sector is meant. */
const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

function answersTo(part: Ring, text: string): boolean {
  const names = [part.key, ...Object.values(part.label), ...Object.values(professionalLabels[part.key] ?? {})];
  return names.some((name) => plain(name) === text);
}

/** The number (1..n from inside) of the ring meant by a number, a key, or a label in any language or in professional words; else null. */
export function ringMeant(template: Template, meant: string | number): number | null {
  const text = plain(String(meant));
  const number = /^[0-9]{1,2}$/.test(text) ? Number(text) : template.rings.findIndex((ring) => answersTo(ring, text)) + 1;
  return number >= 1 && number <= template.rings.length ? number : null;
}

/** The key of the sector meant by a key, or a label in any language or in professional words; else null. */
export function sectorMeant(template: Template, meant: string): string | null {
  const text = plain(meant);
  return template.sectors.find((sector) => answersTo(sector, text))?.key ?? null;
}
