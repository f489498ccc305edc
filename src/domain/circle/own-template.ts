import { ok, type Result, refused } from '../result.ts';
import { labelIn } from './layout/label-in.ts';
import { tidyWords } from './naming.ts';
import type { Ring, RingMeaning, Template } from './template.ts';
import { readTemplate, templateBounds } from './template-rules.ts';

/** What was typed for a form of one's own: a name per numbered field, empty for none. */
export type OwnWords = { readonly rings: readonly string[]; readonly sectors: readonly string[]; readonly meaning: RingMeaning };

/** What stands in the way, and at which field (0-based). */
export type OwnProblem = {
  readonly why: 'too-few' | 'double' | 'too-long';
  readonly part: 'rings' | 'sectors';
  readonly at: number;
};

type Numbered = { readonly at: number; readonly part: Ring };

function freshKey(taken: ReadonlySet<string>, stem: string): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function namedParts(
  typed: readonly string[],
  from: readonly Ring[],
  which: OwnProblem['part'],
  taken: Set<string>,
  language: string,
): Result<readonly Numbered[], OwnProblem> {
  const parts: Numbered[] = [];
  const read = new Set<string>();
  for (const [at, text] of typed.entries()) {
    const words = tidyWords(text);
    if (!words.ok) return refused({ why: 'too-long', part: which, at });
    if (words.value === null) continue;
    if (read.has(words.value.toLowerCase())) return refused({ why: 'double', part: which, at });
    read.add(words.value.toLowerCase());
    const before = from[at];
    const key = before?.key ?? freshKey(taken, which === 'rings' ? 'own-ring' : 'own-sector');
    taken.add(key);
    const label = before && labelIn(before.label, language) === words.value ? before.label : { [language]: words.value };
    parts.push({ at, part: { key, label } });
  }
  return ok(parts);
}

/**
 * A form of one's own, from the names typed for its rings and sectors. A field that stood for a ring or sector of the template of now
 * keeps its key, so that whoever stands there stays; a changed name is a name in this language only.
 */
export function ownTemplate(
  typed: OwnWords,
  from: Template,
  name: Template['name'],
  language: string,
): Result<Template, OwnProblem> {
  const taken = new Set([...from.rings, ...from.sectors].map(({ key }) => key));
  const rings = namedParts(typed.rings.slice(0, templateBounds.rings.max), from.rings, 'rings', taken, language);
  if (!rings.ok) return rings;
  if (rings.value.length < templateBounds.rings.min) return refused({ why: 'too-few', part: 'rings', at: 0 });
  const sectors = namedParts(typed.sectors.slice(0, templateBounds.sectors.max), from.sectors, 'sectors', taken, language);
  if (!sectors.ok) return sectors;
  const own: Template = {
    id: 'own',
    version: from.id === 'own' ? from.version + 1 : 1,
    form: 'rings',
    meaning: typed.meaning,
    name,
    rings: rings.value.map(({ part }) => part),
    sectors: sectors.value.map(({ part }) => part),
  };
  return readTemplate(own).ok ? ok(own) : refused({ why: 'double', part: 'sectors', at: 0 });
}
