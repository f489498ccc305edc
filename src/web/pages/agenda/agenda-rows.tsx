import type { AgendaItem } from '../../../domain/agenda/agenda-item.ts';
import type { AgreementNote } from '../../../usecases/agenda/read-agenda.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Rows } from '../../ui/words.tsx';
import { clockOf, itemState, itemTitle } from './item-words.tsx';

type Props = { readonly visit: OwnerVisit; readonly items: readonly AgendaItem[]; readonly notes: readonly AgreementNote[] };

/** What there is on a day: the time, who and what as a link, how it stands, and what was noted on it. */
export const AgendaRows = ({ visit, items, notes }: Props) => <Rows rows={items.map((item) => rowOf(visit, item, notes))} />;

/** Where an item leads. */
export const itemAddress = (item: AgendaItem): string =>
  item.kind === 'agreement' ? addresses.agendaOf(item.agreement.id, item.time.onDay) : addresses.appointment(item.appointment.id);

function rowOf(visit: OwnerVisit, item: AgendaItem, notes: readonly AgreementNote[]) {
  const { say, language, owner } = visit;
  const clock = clockOf(item);
  const title = itemTitle(item, language);
  const id = item.kind === 'agreement' ? item.agreement.id : item.appointment.id;
  const state = itemState(item, say, language, owner.id);
  const said = notes
    .filter(({ agreementId, onDay }) => agreementId === id && onDay === item.time.onDay)
    .map(({ byId, words }) => say('agenda.says', { name: byId === owner.id ? say('agenda.you') : nameIn(item), words }));
  const main = (
    <>
      {clock === null ? null : <b>{clock} </b>}
      <Link to={itemAddress(item)} alone>
        <bdi>{title}</bdi>
      </Link>
    </>
  );
  return { key: `${id} ${item.time.onDay}`, main, beside: [state, ...said].filter((part) => part !== null).join('. ') || null };
}

const nameIn = (item: AgendaItem): string => (item.kind === 'agreement' ? (item.agreement.names[0] ?? '') : '');
