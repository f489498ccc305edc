import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Note } from '../../ui/words.tsx';

/** How many asks were made ready just now, by what the address says; nothing when none were. */
export function ReadyNote({ visit: { say, query } }: { readonly visit: OwnerVisit }) {
  const count = Number(query.get('klaar'));
  if (!Number.isInteger(count) || count < 1 || count > 50) return null;
  return (
    <Note said>
      {say('carry.ready', { count })}{' '}
      <Link to={addresses.asks()} alone>
        {say('carry.ready-link')}
      </Link>
    </Note>
  );
}
