import { byTime } from '../../../domain/consent/sharing-state.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import type { About } from './with-sharing.ts';

type Props = { readonly visit: OwnerVisit; readonly about: About };

/** What was done a moment ago, as the address says it, with the way to have it back where there is one. */
export function JustDone({ visit, about }: Props) {
  const { say, query, around } = visit;
  const { who } = about;
  const { name } = who;
  if (who.blockedAt !== null) return null;
  const { running } = byTime(who.grants, around.now());
  const stopped = query.get('gestopt');
  if (stopped === 'alles' && running.length === 0) return <Said text={say('sharing.stopped-all', { name })} />;
  if (stopped !== null && stopped !== 'alles') return <Stopped visit={visit} about={about} grantId={stopped} />;
  if (query.get('gegeven') !== null && running.length > 0)
    return <Said text={say(who.joinedAt === null ? 'sharing.given-waits' : 'sharing.given', { name })} />;
  if (query.get('klaar') !== null && who.sleeping.length > 0) return <Said text={say('sharing.prepared', { name })} />;
  if (query.get('weg') !== null) return <Said text={say('sharing.sleeping.gone', { name })} />;
  return null;
}

const Said = ({ text }: { readonly text: string }) => (
  <Note said>
    <Paragraph>{text}</Paragraph>
  </Note>
);

/** One thing was stopped: it can be given again as it was, until the end it had. */
function Stopped({ visit: { say, around }, about: { who }, grantId }: Props & { readonly grantId: string }) {
  const grant = who.grants.find(({ id, revokedAt }) => id === grantId && revokedAt !== null);
  if (grant === undefined) return null;
  return (
    <Note said>
      <Paragraph>{say('sharing.stopped', { name: who.name })}</Paragraph>
      {grant.until <= around.now() || grant.sleepingId !== null ? null : (
        <Form to={addresses.shareAgain(who.id)} act={around.newId()} carry={{ grant: grant.id }}>
          <Button kind="text">{say('sharing.again')}</Button>
        </Form>
      )}
    </Note>
  );
}
