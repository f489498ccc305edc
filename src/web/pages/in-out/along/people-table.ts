import type { Circle } from '../../../../domain/circle/circle.ts';
import { labelIn } from '../../../../domain/circle/layout/label-in.ts';
import { guarded } from '../../../../domain/contacts/formula-guard.ts';
import { writeRowWith } from '../../../../domain/interchange/delimited-writer.ts';
import type { Language } from '../../../say/languages.ts';
import type { Say } from '../../../say/say.ts';
import { sayDay } from '../../person/answer-words.ts';

type Voice = { readonly say: Say; readonly language: Language };

/**
 * People as a table for a spreadsheet program: with a byte order mark, and apart by semicolons where a comma is in numbers. No cell can
 * be taken for a formula.
 */
export function peopleTable({ say, language }: Voice, { alters, template }: Circle): string {
  const delimiter = language === 'nl' ? ';' : ',';
  const columns = ['name', 'kind', 'status', 'role', 'ring', 'sector', 'birthday'] as const;
  const rows = alters.map(({ name, kind, status, role, ring, sector, birthday }) => {
    const rung = ring === null ? undefined : template.rings[ring - 1];
    const part = template.sectors.find(({ key }) => key === sector);
    return [
      name,
      say(`circle.kind.${kind}`),
      say(`in-out.status.${status}`),
      role,
      rung === undefined ? null : labelIn(rung.label, language),
      part === undefined ? null : labelIn(part.label, language),
      birthday === null ? null : sayDay(say, language, birthday),
    ].map((cell) => (cell === null ? null : guarded(cell)));
  });
  const header = columns.map((column) => say(`in-out.table.${column}`));
  return `\uFEFF${[header, ...rows].map((row) => writeRowWith(delimiter, row)).join('')}`;
}
