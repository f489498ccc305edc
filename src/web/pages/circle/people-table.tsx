import type { ComponentChildren } from 'preact';
import type { KeptAlter, KeptCircle } from '../../../domain/circle/kept-circle.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { acquaintances } from '../../../domain/circle/who-knows-whom.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link } from '../../ui/words.tsx';
import { contactSentences, supportSentences } from '../person/known-sentences.ts';

type Props = {
  readonly visit: OwnerVisit;
  readonly circle: KeptCircle;
  readonly alters: readonly KeptAlter[];
  readonly caption: string;
};

type Cell = { readonly key: string; readonly head: string; readonly words: ComponentChildren };

const joined = (parts: readonly (string | null)[], by: string) => parts.filter((part) => part !== null).join(by);

/** What the table says of somebody, after their name; '' where nothing was said. How the owner feels about them is no part of it. */
function cellsOf({ visit, circle }: Props, alter: KeptAlter, knows: number): readonly Cell[] {
  const { say, language } = visit;
  const { template } = circle;
  const ring = alter.ring === null ? undefined : template.rings[alter.ring - 1];
  const sector = template.sectors.find(({ key }) => key === alter.sector);
  const { wish } = alter.about;
  const kind =
    alter.kind === 'person'
      ? null
      : say(`circle.kind.${alter.kind}`).replace(/^./u, (first) => first.toLocaleLowerCase(language));
  const known = knows === 0 ? null : say('move.list.knows-count', { count: knows });
  const telling = { say, language, alter };
  return [
    { key: 'who', head: say('move.list.who'), words: joined([alter.role, kind, known], ', ') },
    {
      key: 'ring',
      head: say('move.list.ring'),
      words: ring === undefined ? say('circle.no-place') : labelIn(ring.label, language),
    },
    { key: 'sector', head: say('move.list.sector'), words: sector === undefined ? '' : labelIn(sector.label, language) },
    { key: 'contact', head: say('move.list.contact'), words: joined(contactSentences(telling), ' ') },
    { key: 'support', head: say('move.list.support'), words: joined(supportSentences(telling), ' ') },
    { key: 'wish', head: say('move.list.wish'), words: wish === null ? '' : say(`person.wish.${wish}`) },
  ].filter(({ key }) => key !== 'sector' || template.sectors.length > 0);
}

/** Everybody who was chosen as a real table, with the columns of which something is known; on a narrow screen each row becomes a card that says its heads itself. */
export function PeopleTable(props: Props) {
  const { visit, circle, alters, caption } = props;
  const known = acquaintances(circle.ties);
  const whole = alters.map((alter) => ({ alter, cells: cellsOf(props, alter, known.get(alter.id)?.size ?? 0) }));
  const filled = new Set(whole.flatMap(({ cells }) => cells.filter(({ words }) => words !== '').map(({ key }) => key)));
  const rows = whole.map(({ alter, cells }) => ({ alter, cells: cells.filter(({ key }) => filled.has(key)) }));
  return (
    <table class="naober-table naober-people-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{visit.say('move.list.name')}</th>
          {rows[0]?.cells.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ alter, cells }) => (
          <tr key={alter.id}>
            <th scope="row">
              <Link to={addresses.person(alter.id)} alone>
                <bdi>{alter.name}</bdi>
              </Link>
            </th>
            {cells.map(({ key, head, words }) => (
              <td key={key} data-head={head}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
