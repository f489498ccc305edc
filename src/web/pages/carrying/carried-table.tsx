import { type CarriedKind, usuallyUnknown } from '../../../domain/carrying/who-carries.ts';
import type { OwnerVisit } from '../../page.ts';
import { Table } from '../../ui/table.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';

type Props = { readonly visit: OwnerVisit; readonly name: string; readonly rows: readonly CarriedKind[] };

/**
 * Who does what for somebody, in words: the owner and how often, and who else. Of how many in the circle it is not known stands above the table
 * once, and again only at a kind for which it is another number.
 */
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
  const usual = usuallyUnknown(rows);
  const unlike = ({ unknown }: CarriedKind) =>
    unknown === 0 ? say('carry.unknown-none') : say('carry.unknown-of', { count: unknown });
  const differs = rows.some(({ unknown }) => unknown !== usual);
  return (
    <>
      {usual === 0 ? null : (
        <Paragraph soft>
          {say('carry.unknown', { count: usual })} {differs ? say('carry.unknown-unless') : null}
        </Paragraph>
      )}
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
              {row.unknown === usual ? null : <div class="naober-soft">{unlike(row)}</div>}
            </>,
          ],
        }))}
      />
    </>
  );
}
