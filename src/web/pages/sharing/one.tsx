import { byTime, sharingState } from '../../../domain/consent/sharing-state.ts';
import { readLinked } from '../../../usecases/circle-links/link-circles.ts';
import type { KeptGrant } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { GivenRows } from './given-rows.tsx';
import { JustDone } from './just-done.tsx';
import { LetIn, ShutOut } from './let-in-form.tsx';
import { WhoItIs } from './overview.tsx';
import { saySet } from './set-words.ts';
import { isSleeping, SleepingRows } from './sleeping-rows.tsx';
import { type About, withSharing } from './with-sharing.ts';

/** Somebody who takes part: what they may, with a way to stop and to change it, and whether they are let in. */
export const sharedWith = page({
  name: 'shared-with',
  audience: 'owner',
  address: addresses.sharedWith(':id'),
  get: withSharing(async (visit, about) => {
    const { personId } = about.who;
    const hasCircle = personId !== null && (await readLinked(visit.owner.viewer, personId)).other;
    return show(visit, about, hasCircle);
  }),
});

function show(visit: OwnerVisit, about: About, hasCircle: boolean): Answer {
  const { say, around } = visit;
  const { who } = about;
  const state = sharingState(who, around.now());
  const { over } = byTime(who.grants, around.now());
  const title = say('sharing.title');
  const body = (
    <>
      <Heading level={1}>{say('sharing.one-title', { name: who.name })}</Heading>
      <WhoItIs who={who} />
      <JustDone visit={visit} about={about} />
      {state === 'not-let-in' ? (
        <LetIn visit={visit} about={about} />
      ) : (
        <Allowed visit={visit} about={about} hasCircle={hasCircle} />
      )}
      <Over visit={visit} grants={over} />
      {state === 'not-let-in' ? null : <ShutOut visit={visit} who={who} />}
      <QuietLinks links={[{ to: addresses.sharing(), text: say('sharing.back') }]} />
    </>
  );
  return { kind: 'page', title, body };
}

/** `hasCircle`: they said that they have a circle too, which may be linked with this one. */
type AllowedProps = { readonly visit: OwnerVisit; readonly about: About; readonly hasCircle: boolean };

/** What they may now and later, what is prepared, and the ways on. */
function Allowed({ visit, about, hasCircle }: AllowedProps) {
  const { say, language, around } = visit;
  const { who } = about;
  const { name } = who;
  const state = sharingState(who, around.now());
  const { running, later } = byTime(who.grants, around.now());
  const grants = [...running, ...later].filter(({ sleepingId }) => sleepingId === null);
  const sleeping = who.sleeping.filter((one) => isSleeping(one, who.grants, around.now()));
  if (who.leftAt !== null) return <Paragraph>{say('sharing.left', { name, date: dayIn(language, who.leftAt) })}</Paragraph>;
  const inviteFirst = state === 'not-asked-yet' && grants.length > 0;
  const joined = state === 'takes-part';
  return (
    <>
      {joined ? null : <Paragraph>{say(state === 'invited' ? 'sharing.invited' : 'sharing.not-asked', { name })}</Paragraph>}
      {joined && grants.length + sleeping.length === 0 ? <Paragraph>{say('sharing.one-nothing', { name })}</Paragraph> : null}
      <GivenRows visit={visit} about={about} grants={grants} />
      <SleepingRows visit={visit} who={who} sleeping={sleeping} />
      <Actions>
        {inviteFirst ? <ButtonLink to={addresses.invite(who.id)}>{say('sharing.invite', { name })}</ButtonLink> : null}
        <ButtonLink to={addresses.shareWhat(who.id)} kind={inviteFirst ? 'quiet' : 'primary'}>
          {say('sharing.more', { name })}
        </ButtonLink>
      </Actions>
      <QuietLinks links={waysOn(visit, about, { hasCircle, inviteFirst })} />
    </>
  );
}

type Ways = { readonly hasCircle: boolean; readonly inviteFirst: boolean };

/** Looking with their eyes, an invitation or a new link for who does not come in by their work, and their own circle where they told of it. */
function waysOn({ say }: OwnerVisit, { who: { id, name, workerId, joinedAt } }: About, { hasCircle, inviteFirst }: Ways) {
  const invite = say(joinedAt === null ? 'sharing.invite' : 'invite.title-again', { name });
  return [
    { to: addresses.shareSeen(id), text: say('sharing.look-as', { name }) },
    ...(workerId === null && !inviteFirst ? [{ to: addresses.invite(id), text: invite }] : []),
    ...(hasCircle ? [{ to: addresses.linkCircles(id), text: say('links.door-owner', { name }) }] : []),
  ];
}

/** What ended, by itself or stopped, folded away. */
function Over({ visit: { say, language }, grants }: { readonly visit: OwnerVisit; readonly grants: readonly KeptGrant[] }) {
  if (grants.length === 0) return null;
  const rows = grants.map(({ id, sets, until, revokedAt }) => ({
    key: id,
    main: sets.map((set) => saySet(say, set)).join(', '),
    beside:
      revokedAt === null
        ? say('sharing.over.ended', { date: dayIn(language, until) })
        : say('sharing.over.stopped', { date: dayIn(language, revokedAt) }),
  }));
  return (
    <details class="naober-more">
      <summary>{say('sharing.over-title')}</summary>
      <Rows rows={rows} />
    </details>
  );
}
