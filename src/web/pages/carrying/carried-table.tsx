import type { CarriedKind } from '../../../domain/carrying/who-carries.ts';
import type { OwnerVisit } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import { capital } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';

type Props = { readonly visit: OwnerVisit; readonly name: string; readonly rows: readonly CarriedKind[] };

/** Who does what for somebody, in words: the owner and how often, who else, and of how many in the circle it is not known. */
export function CarriedTable({ visit: { say, language }, name, rows }: Props) {
  const columns = [
    { key: 'kind', text: say('carry.kind') },
    { key: 'you', text: say('carry.you') },
    { key: 'others', text: say('carry.others') },
  ];
  const list = new Intl.ListFormat(language);
  const namesOf = ({ others }: CarriedKind) =>
    others.length === 0
      ? say('carry.nobody')
      : list.format(others.map((one) => (one.agreed ? say('carry.agreed', { name: one.name }) : one.name)));
  const ownOf = ({ own }: CarriedKind) => say(`carry.often.${own === null ? 'none' : (own.often ?? 'unsaid')}`);
  return (
    <Table
      caption={say('carry.caption', { name })}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.kind,
        head: capital(supportWords(say, row.kind), language),
        cells: [
          ownOf(row),
          <>
            {namesOf(row)}
            {row.unknown === 0 ? null : <div class="naober-soft">{say('carry.unknown-of', { count: row.unknown })}</div>}
          </>,
        ],
      }))}
    />
  );
}
