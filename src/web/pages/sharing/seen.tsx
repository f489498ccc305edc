import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import { isWaiting } from '../../../domain/consent/sharing-state.ts';
import { lookAs } from '../../../usecases/consent/look-as.ts';
import { readShown, type Shown, type ShownSet, shownSets } from '../../../usecases/guest/read-shown.ts';
import { readStanding } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { hostOf } from '../guest/guest-page.tsx';
import { ShownView } from '../guest/shown-view.tsx';
import { saySet, sayWhatSetIs } from './set-words.ts';
import { type About, withSharing } from './with-sharing.ts';

/** "Laat zien wat Daan ziet": the owner's space through the eyes of somebody who takes part, drawn by the same questions under their identity. */
export const shareSeen = page({
  name: 'share-seen',
  audience: 'owner',
  address: addresses.shareSeen(':id'),
  get: withSharing(async (visit, about) => {
    const { store, owner, around, query, say } = visit;
    const guest = await lookAs(store, owner.viewer, around, about.who.id);
    if (guest === null) return { kind: 'not-found' };
    const standing = await readStanding(guest);
    const live: ReadonlySet<GrantSet> = new Set(standing?.live.keys());
    const wanted = shownSets.find((set) => set === query.get('wat') && live.has(set));
    const shown = wanted === undefined ? null : await readShown(guest, wanted);
    return show(visit, about, { live, shown, host: hostOf({ hostName: standing?.hostName ?? null }, say) });
  }),
});

type Seen = { readonly live: ReadonlySet<GrantSet>; readonly shown: Shown | null; readonly host: string };

function show(visit: OwnerVisit, about: About, seen: Seen): Answer {
  const { say } = visit;
  const { who } = about;
  const heading = <Heading level={1}>{say('sharing.seen.title', { name: who.name })}</Heading>;
  const words = (
    <>
      <Note>{say('sharing.seen.lead', { name: who.name })}</Note>
      {seen.shown === null ? <Doors visit={visit} about={about} live={seen.live} /> : null}
    </>
  );
  const back = (
    <QuietLinks
      links={[
        ...(seen.shown === null
          ? []
          : [{ to: addresses.shareSeen(who.id), text: say('sharing.seen.choose', { name: who.name }) }]),
        { to: addresses.sharedWith(who.id), text: say('sharing.back-to', { name: who.name }) },
      ]}
    />
  );
  const title = say('sharing.seen.tab');
  if (seen.shown?.set === 'circle-drawing') {
    const drawing = <OneView visit={visit} shown={seen.shown} host={seen.host} />;
    const body = <BesideDrawing heading={heading} words={[words, back]} drawing={drawing} />;
    return { kind: 'page', title, body, shape: 'beside-drawing' };
  }
  const body = (
    <>
      {heading}
      {words}
      {seen.shown === null ? null : <OneView visit={visit} shown={seen.shown} host={seen.host} />}
      {back}
    </>
  );
  return { kind: 'page', title, body };
}

/** One set as they see it. */
function OneView({ visit, shown, host }: { readonly visit: OwnerVisit; readonly shown: Shown; readonly host: string }) {
  const { say, language, around } = visit;
  return (
    <>
      <Heading level={2}>{saySet(say, shown.set)}</Heading>
      <ShownView shown={shown} say={say} language={language} host={host} today={dutchDay(around.now())} />
    </>
  );
}

const isShown = (set: GrantSet): set is ShownSet => shownSets.some((one) => one === set);

/** What they can open now, a door for each; what they may do, in words; and what waits for them to join. */
function Doors({
  visit,
  about: { who },
  live,
}: {
  readonly visit: OwnerVisit;
  readonly about: About;
  readonly live: Seen['live'];
}) {
  const { say, around } = visit;
  const { name } = who;
  if (live.size === 0) {
    const invited = who.joinedAt === null && who.invitations.some((one) => isWaiting(one, around.now()));
    return (
      <>
        <Paragraph>{say('sharing.seen.nothing', { name })}</Paragraph>
        {who.joinedAt === null ? <Paragraph>{say(invited ? 'sharing.invited' : 'sharing.not-asked', { name })}</Paragraph> : null}
      </>
    );
  }
  const sets = [...live];
  const doors = sets.filter(isShown).map((set) => ({ to: addresses.shareSeen(who.id, set), text: saySet(say, set) }));
  const acts = sets.filter((set) => !isShown(set));
  return (
    <>
      <LinkList links={doors} />
      {acts.length === 0 ? null : <Paragraph>{say('sharing.right.does', { name })}</Paragraph>}
      <ul>
        {acts.map((set) => (
          <li key={set}>
            {saySet(say, set)}. <span class="naober-soft">{sayWhatSetIs(say, set, name)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
