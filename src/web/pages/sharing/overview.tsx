import { byTime, sharingState } from '../../../domain/consent/sharing-state.ts';
import { readSharing, type Sharing } from '../../../usecases/consent/read-sharing.ts';
import { readCircle } from '../../../usecases/read-circle.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { GrantRows } from './grant-rows.tsx';
import type { Names } from './grant-words.ts';
import { isSleeping, SleepingRows } from './sleeping-rows.tsx';
import { StillRight } from './still-right.tsx';
import { grantsToAsk } from './still-right-of.ts';
import { namesOf } from './with-sharing.ts';

/** "Wie mag wat zien": per person, until when, with a way to stop beside each line. */
export const sharingOverview = page({
  name: 'sharing',
  audience: 'owner',
  address: addresses.sharing(),
  get: async (visit) => {
    const everybody = await readSharing(visit.owner.viewer);
    const names = namesOf((await readCircle(visit.owner.viewer))?.circle ?? null);
    const toAsk = await grantsToAsk(visit, everybody);
    return show(visit, everybody, names, toAsk);
  },
});

type Props = { readonly visit: OwnerVisit; readonly people: readonly Sharing[]; readonly names: Names };

function show(
  visit: OwnerVisit,
  everybody: readonly Sharing[],
  names: Names,
  toAsk: Awaited<ReturnType<typeof grantsToAsk>>,
): Answer {
  const { say, around } = visit;
  const state = (one: Sharing) => sharingState(one, around.now());
  const there = everybody.filter((one) => state(one) === 'takes-part');
  const waiting = everybody.filter((one) => state(one) === 'invited' || state(one) === 'not-asked-yet');
  const title = say('sharing.title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {there.length + waiting.length === 0 ? (
        <>
          <Paragraph lead>{say('sharing.nobody')}</Paragraph>
          <Paragraph>{say('sharing.nobody-how')}</Paragraph>
        </>
      ) : (
        <Paragraph lead>{say('sharing.lead')}</Paragraph>
      )}
      <StillRight visit={visit} toAsk={toAsk} names={names} />
      {there.map((one) => (
        <OnePerson key={one.id} visit={visit} who={one} names={names} />
      ))}
      <Actions>
        <ButtonLink to={addresses.shareAnew()}>{say('sharing.begin')}</ButtonLink>
      </Actions>
      <Waiting visit={visit} people={waiting} />
      <Gone visit={visit} people={everybody} />
      <Paragraph soft>{say('sharing.never')}</Paragraph>
      <QuietLinks
        links={[
          { to: addresses.sleeping(), text: say('sharing.prepare') },
          { to: addresses.callCard(), text: say('sharing.card') },
          { to: addresses.ownControl(), text: say('sharing.hub.title') },
        ]}
      />
    </>
  );
  return { kind: 'page', title, body };
}

/** Somebody with everything they may, and what is prepared for them. */
function OnePerson({ visit, who, names }: { readonly visit: OwnerVisit; readonly who: Sharing; readonly names: Names }) {
  const { say, language, around } = visit;
  const { running, later } = byTime(who.grants, around.now());
  const grants = [...running, ...later].filter(({ sleepingId }) => sleepingId === null);
  const sleeping = who.sleeping.filter((one) => isSleeping(one, who.grants, around.now()));
  const paused = who.pausedUntil !== null && who.pausedUntil > around.now() ? who.pausedUntil : null;
  return (
    <article aria-labelledby={`who-${who.id}`}>
      <Heading level={2} id={`who-${who.id}`}>
        <bdi>{who.name}</bdi>
      </Heading>
      <WhoItIs who={who} />
      {paused === null ? null : <Paragraph soft>{say('sharing.paused', { date: dayIn(language, paused) })}</Paragraph>}
      {grants.length + sleeping.length === 0 ? <Paragraph>{say('sharing.takes-part-nothing')}</Paragraph> : null}
      <GrantRows visit={visit} name={who.name} grants={grants} names={names} />
      <SleepingRows visit={visit} who={who} sleeping={sleeping} />
      <QuietLinks
        links={[
          { to: addresses.shareSeen(who.id), text: say('sharing.look-as', { name: who.name }) },
          { to: addresses.sharedWith(who.id), text: say('sharing.about', { name: who.name }) },
        ]}
      />
    </article>
  );
}

/** Their role and organisation, where these are known. */
export function WhoItIs({ who: { roleWord, organisation } }: { readonly who: Pick<Sharing, 'roleWord' | 'organisation'> }) {
  const said = [roleWord, organisation].filter((part) => part !== null).join(', ');
  return said === '' ? null : (
    <Paragraph soft>
      <bdi>{said}</bdi>
    </Paragraph>
  );
}

/** Who was chosen or invited and did not join yet. */
function Waiting({ visit, people }: Omit<Props, 'names'>) {
  const { say, around } = visit;
  if (people.length === 0) return null;
  return (
    <>
      <Heading level={2}>{say('sharing.waiting-title')}</Heading>
      {people.map((who) => (
        <article key={who.id} aria-labelledby={`who-${who.id}`}>
          <Heading level={3} id={`who-${who.id}`}>
            <bdi>{who.name}</bdi>
          </Heading>
          <Paragraph>
            {say(sharingState(who, around.now()) === 'invited' ? 'sharing.invited' : 'sharing.not-asked', { name: who.name })}
          </Paragraph>
          <QuietLinks
            links={[
              { to: addresses.invite(who.id), text: say('sharing.invite', { name: who.name }) },
              { to: addresses.sharedWith(who.id), text: say('sharing.about', { name: who.name }) },
            ]}
          />
        </article>
      ))}
    </>
  );
}

/** Who left, and who is not let in: a line each, folded away. */
function Gone({ visit, people }: Omit<Props, 'names'>) {
  const { say, language, around } = visit;
  const line = (who: Sharing, at: Date, key: 'sharing.left' | 'sharing.shut') => ({
    to: addresses.sharedWith(who.id),
    text: who.name,
    note: say(key, { name: who.name, date: dayIn(language, at) }),
  });
  const shut = people.flatMap((who) => (who.blockedAt === null ? [] : [line(who, who.blockedAt, 'sharing.shut')]));
  const left = people.flatMap((who) =>
    sharingState(who, around.now()) === 'left' && who.leftAt !== null ? [line(who, who.leftAt, 'sharing.left')] : [],
  );
  return (
    <>
      <FoldedList title={say('sharing.left-title')} links={left} />
      <FoldedList title={say('sharing.shut-title')} links={shut} />
    </>
  );
}

function FoldedList({ title, links }: { readonly title: string; readonly links: Parameters<typeof LinkList>[0]['links'] }) {
  if (links.length === 0) return null;
  return (
    <details class="naober-more">
      <summary>{title}</summary>
      <LinkList links={links} />
    </details>
  );
}
