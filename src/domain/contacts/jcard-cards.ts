import type { Card, CardProperty } from './card.ts';

/** The cards in a jCard (RFC 7095), or in a list of them; null when the value is neither. */
export function jcardCards(value: unknown): readonly Card[] | null {
  if (!Array.isArray(value)) return null;
  if (value[0] === 'vcard') return [cardOf(value[1])];
  const cards = value.filter((one: unknown): one is readonly unknown[] => Array.isArray(one) && one[0] === 'vcard');
  return cards.length === 0 || cards.length !== value.length ? null : cards.map((one) => cardOf(one[1]));
}

const cardOf = (properties: unknown): Card =>
  Array.isArray(properties) ? properties.flatMap((one: unknown) => propertyOf(one)) : [];

function propertyOf(value: unknown): readonly CardProperty[] {
  if (!Array.isArray(value)) return [];
  const [name, params, , ...values]: readonly unknown[] = value;
  if (typeof name !== 'string' || values.length === 0) return [];
  const [first] = values;
  const parts = (Array.isArray(first) && values.length === 1 ? first : values).map(textOf);
  return [{ name: name.toUpperCase(), types: typesOf(params), parts }];
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(' ');
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

function typesOf(params: unknown): readonly string[] {
  if (typeof params !== 'object' || params === null || !('type' in params)) return [];
  return [params.type].flat().flatMap((type) => (typeof type === 'string' ? [type.toLowerCase()] : []));
}
