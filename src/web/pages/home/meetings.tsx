import type { KeptMeeting } from '../../../usecases/meeting/read-meeting.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Rows } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly meetings: readonly KeptMeeting[] };

/** The meetings of today: when, what for and where. */
export function Meetings({ visit: { say }, meetings }: Props) {
  if (meetings.length === 0) return null;
  return (
    <Rows
      rows={meetings.map(({ id, goal, place, heldAt }) => ({
        key: id,
        main: (
          <>
            {heldAt === null ? null : <b>{heldAt} </b>}
            <Link to={addresses.meeting(id)} alone>
              {say('home.meeting', { goal })}
            </Link>
          </>
        ),
        beside: place,
      }))}
    />
  );
}
