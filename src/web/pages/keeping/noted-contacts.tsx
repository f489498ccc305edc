import { contactHows } from '../../../domain/keeping/contact.ts';
import type { KeptTieInFull } from '../../../usecases/keeping/read-keeping.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Rows } from '../../ui/words.tsx';
import { sayDay } from '../snapshots/moment-words.ts';

type Props = { readonly visit: OwnerVisit; readonly tie: KeptTieInFull };

/** The contact the owner noted, each with a way to take it away. */
export function NotedContacts({ visit, tie: { alter, noted } }: Props) {
  const { say } = visit;
  const rows = noted.map(({ id, onDay, how }) => {
    const what = say('keeping.noted.what', { how: say(`keeping.how.${how}`), date: sayDay(visit, onDay) });
    return {
      key: id,
      main: what,
      end: (
        <Form to={addresses.removeContact(alter.id)} carry={{ contact: id }}>
          <Button kind="text" label={say('keeping.noted.remove-named', { what })}>
            {say('keeping.noted.remove')}
          </Button>
        </Form>
      ),
    };
  });
  if (rows.length === 0) return null;
  return (
    <>
      <Heading level={2}>{say('keeping.noted.title')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

/** Right after noting contact, or taking a note away: that it was done, and the way to put it back. Nothing at any other time. */
export function JustNoted({ visit, alterId }: { readonly visit: OwnerVisit; readonly alterId: string }) {
  const { say, query, around } = visit;
  if (query.get('gedaan') === 'genoteerd') return <Note said>{say('keeping.noted.now')}</Note>;
  const how = contactHows.find((one) => one === query.get('weg'));
  const day = query.get('dag') ?? '';
  if (how === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null;
  const what = say('keeping.noted.what', { how: say(`keeping.how.${how}`), date: sayDay(visit, day) });
  return (
    <Note said>
      <Form to={addresses.noteContact(alterId)} act={around.newId()} carry={{ wanneer: 'anders', dag: day, hoe: how }}>
        <p class="naober-said">{say('keeping.noted.removed', { what })}</p>
        <Button kind="text">{say('keeping.noted.back')}</Button>
      </Form>
    </Note>
  );
}
