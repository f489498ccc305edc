import { openingGrants } from '../../../domain/consent/grant.ts';
import { grantSets } from '../../../domain/consent/grant-sets.ts';
import { readSharing, type Sharing } from '../../../usecases/consent/read-sharing.ts';
import { revokeAllOf } from '../../../usecases/consent/revoke-grant.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Link, LinkList, Note, Paragraph } from '../../ui/words.tsx';
import { lockedPage } from '../space/locked.tsx';

type Whom = { readonly name: string; readonly sharings: readonly Sharing[] };

const open = { shutAt: null, wipeAfter: null, eraseAfter: null };

/** Whether somebody can see or do anything at this moment, or could open something that waits. */
const hasAnything = ({ grants, sleeping, ...who }: Sharing, at: Date): boolean =>
  sleeping.some(({ cancelledAt, until }) => cancelledAt === null && until > at) ||
  grantSets.some((set) => openingGrants({ who, space: open, grants, at }, set).length > 0);

async function whom({ owner, params }: OwnerVisit): Promise<Whom | null> {
  const alter = (await readCircle(owner.viewer))?.circle.alters.find(({ id }) => id === params['id']);
  if (alter === undefined) return null;
  const sharings = (await readSharing(owner.viewer)).filter(({ alterId }) => alterId === alter.id);
  return { name: alter.name, sharings };
}

/** What somebody of whom it does not feel safe can see, and the end of it in one press, in silence. */
export const roomFrom = page({
  name: 'room-from',
  audience: 'owner',
  address: addresses.roomFrom(':id'),
  get: async (visit) => {
    if (!visit.owner.session.unlocked) return lockedPage(visit);
    const found = await whom(visit);
    return found === null ? { kind: 'not-found' } : shown(visit, found);
  },
  post: async (visit) => {
    const { owner, around, params } = visit;
    if (!owner.session.unlocked) return lockedPage(visit);
    const found = await whom(visit);
    if (found === null) return { kind: 'not-found' };
    for (const { id } of found.sharings) await revokeAllOf(owner.viewer, around, id);
    return { kind: 'go', to: `${addresses.roomFrom(params['id'] ?? '')}?gedaan=ja` };
  },
});

function shown({ say, around, query, params }: OwnerVisit, { name, sharings }: Whom): Answer {
  const sees = sharings.some((one) => hasAnything(one, around.now()));
  const id = params['id'] ?? '';
  const body = (
    <>
      <Heading level={1}>{say('rest.room-title', { name })}</Heading>
      {query.has('gedaan') && !sees ? (
        <Note said>{say('rest.room-done', { name })}</Note>
      ) : (
        <Paragraph>{say(sees ? 'rest.room-some' : 'rest.room-nothing', { name })}</Paragraph>
      )}
      {sees ? (
        <Form to={addresses.roomFrom(id)}>
          <Paragraph soft>{say('rest.room-silent', { name })}</Paragraph>
          <Button>{say('rest.room-stop')}</Button>
        </Form>
      ) : null}
      <LinkList
        links={[
          ...sharings.map((one) => ({ to: addresses.sharedWith(one.id), text: say('rest.room-look') })),
          { to: addresses.restReading(), text: say('rest.door-reading'), note: say('rest.door-reading-note') },
        ]}
      />
      <Link to={addresses.person(id)} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  return { kind: 'page', title: say('rest.title'), body };
}
