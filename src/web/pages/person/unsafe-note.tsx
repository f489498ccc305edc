import type { KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { addresses } from '../../addresses.ts';
import type { Say } from '../../say/say.ts';
import { Link, Note } from '../../ui/words.tsx';

/** Where the owner said that it does not feel safe with somebody: whom to call, and what this person can see. In the private chapter only. */
export function UnsafeNote({ say, alter: { id, name } }: { readonly say: Say; readonly alter: KeptAlter }) {
  return (
    <Note>
      {say('person.unsafe', { name })} <Link to={addresses.roomFrom(id)}>{say('rest.room-link', { name })}</Link>
    </Note>
  );
}
