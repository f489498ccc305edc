import type { SharingBeside } from '../../../usecases/consent/read-beside-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Link, Note } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly sharing: SharingBeside };

/** One quiet line: it was said that somebody died, somebody wants a person out, what was prepared was opened, something ends soon, or somebody asks. Not while somebody helps. */
export function SharingNote({ visit: { say, owner }, sharing }: Props) {
  if (sharing === null || owner.session.sitting !== null) return null;
  if (sharing.about === 'death')
    return (
      <Note>
        {sharing.by === null
          ? say('carry.report.circle-nameless', { name: sharing.name })
          : say('carry.report.circle', { by: sharing.by, name: sharing.name })}{' '}
        <Link to={addresses.deathReport(sharing.reportId)}>{say('carry.report.look')}</Link>
      </Note>
    );
  if (sharing.about === 'removal')
    return (
      <Note>
        {say('mandate.circle-one', { by: sharing.by, about: sharing.name })}{' '}
        <Link to={addresses.removalProposal(sharing.proposalId)}>{say('mandate.circle-look')}</Link>
      </Note>
    );
  if (sharing.about === 'asked')
    return (
      <Note>
        {say('org.requests.circle-one', { name: sharing.name, organisation: sharing.organisation })}{' '}
        <Link to={addresses.accessRequest(sharing.requestId)}>{say('org.requests.look')}</Link>
      </Note>
    );
  const { about, participantId, name } = sharing;
  return (
    <Note>
      {say(about === 'opened' ? 'sharing.opened.circle' : 'sharing.still.circle', { name })}{' '}
      <Link to={about === 'opened' ? addresses.sharedWith(participantId) : addresses.sharing()}>
        {say(about === 'opened' ? 'sharing.opened.look' : 'sharing.title')}
      </Link>
    </Note>
  );
}
