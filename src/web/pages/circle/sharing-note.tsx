import type { SharingBeside } from '../../../usecases/consent/read-beside-circle.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Link, Note } from '../../ui/words.tsx';

type Props = { readonly visit: OwnerVisit; readonly sharing: SharingBeside };

/** One quiet line: it was said that somebody died, somebody wants a person out, what was prepared was opened, something ends soon, or somebody asks. Not while somebody helps. */
export function SharingNote({ visit: { say, owner }, sharing }: Props) {
  if (sharing === null || owner.session.sitting !== null) return null;
  const { words, to, look } = saySharing(say, sharing);
  return (
    <Note>
      {words} <Link to={to}>{look}</Link>
    </Note>
  );
}

/** The same as words, with where it is looked at and what that link says. */
export function saySharing(say: Say, sharing: NonNullable<SharingBeside>) {
  const { about, name } = sharing;
  switch (about) {
    case 'death': {
      const by = sharing.by;
      const words = by === null ? say('carry.report.circle-nameless', { name }) : say('carry.report.circle', { by, name });
      return { words, to: addresses.deathReport(sharing.reportId), look: say('carry.report.look') };
    }
    case 'removal': {
      const words = say('mandate.circle-one', { by: sharing.by, about: name });
      return { words, to: addresses.removalProposal(sharing.proposalId), look: say('mandate.circle-look') };
    }
    case 'asked': {
      const words = say('org.requests.circle-one', { name, organisation: sharing.organisation });
      return { words, to: addresses.accessRequest(sharing.requestId), look: say('org.requests.look') };
    }
    case 'opened': {
      const words = say('sharing.opened.circle', { name });
      return { words, to: addresses.sharedWith(sharing.participantId), look: say('sharing.opened.look') };
    }
    case 'near-its-end':
      return { words: say('sharing.still.circle', { name }), to: addresses.sharing(), look: say('sharing.title') };
  }
}
