import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { readCalledOff } from '../../../usecases/agreements/read-agreements.ts';
import { readWaiting } from '../../../usecases/consent/open-sleeping.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { noOwnDay, readOwnDay } from '../../../usecases/home/own-day.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { guestDoors } from './doors.ts';
import { farewell } from './farewell.tsx';
import { guestPage, hostOf, withStanding } from './guest-page.tsx';
import { isPaused } from './is-paused.ts';
import { AskedOfYou } from './own-agreements.tsx';
import { PauseNote } from './pause-note.tsx';
import { WhatYouPromised } from './promised.tsx';

/** The page of somebody who takes part: with whom, what was asked of them, what they may see, and how they pause or stop. */
export const guestHome = page({
  name: 'guest-home',
  audience: 'guest',
  address: addresses.guestHome(':who'),
  get: withStanding((visit, standing) => (standing.leftAt === null ? show(visit, standing) : farewell(visit, standing))),
});

async function show(visit: GuestVisit, standing: Standing): Promise<Answer> {
  const { say, guest, around } = visit;
  const host = hostOf(standing, say);
  const today = dutchDay(around.now());
  const own = standing.live.has('own-agreements') ? await readOwnDay(guest, around) : noOwnDay;
  const off = (await readCalledOff(guest, around)).filter(({ untilOn }) => untilOn >= today);
  const waiting = await readWaiting(guest);
  const doors = guestDoors.filter(({ set }) => standing.live.has(set) && (set !== 'own-agreements' || own.any));
  const body = (
    <>
      <Paragraph lead>{say(standing.kind === 'guest' ? 'guest.home-lead-guest' : 'guest.home-lead', { host })}</Paragraph>
      <PauseNote visit={visit} standing={standing} />
      {own.asked.length + off.length === 0 ? null : <Heading level={2}>{say('guest.asked', { host })}</Heading>}
      <AskedOfYou visit={visit} standing={standing} agreements={[...own.asked, ...off]} back="begin" />
      <WhatYouPromised visit={visit} standing={standing} promised={own.promised} />
      <Doors visit={visit} host={host} doors={doors} nothing={!own.any && off.length === 0} />
      {waiting.length === 0 ? null : (
        <QuietLinks links={[{ to: addresses.guestOpens(guest.id), text: say('sharing.opens.heading', { host }) }]} />
      )}
      <Heading level={2}>{say('home.own-wishes')}</Heading>
      <QuietLinks links={forYourself(visit)} />
      <Heading level={2}>{say('guest.yourself')}</Heading>
      <QuietLinks links={waysOut(visit, standing)} />
    </>
  );
  const heading = say('guest.home-heading', { name: standing.name });
  const shows = standing.live.has('own-agreements') ? (['own-agreements'] as const) : [];
  return guestPage(visit, { title: say('guest.title'), heading, body, shows, back: null });
}

/** What they may want themselves: what they can and wish, and a circle of their own, or their own day where it is open here. */
const forYourself = ({ say, guest, owner }: GuestVisit) => [
  { to: addresses.guestTalents(guest.id), text: say('talents.guest-door') },
  { to: addresses.guestOwnCircle(guest.id), text: say('guest.own-circle') },
  ...(owner === null ? [] : [{ to: addresses.today(), text: say('home.own-day') }]),
];

const waysOut = ({ say, guest, around, worker }: GuestVisit, standing: Standing) => [
  ...(isPaused(standing.pausedUntil, around.now()) ? [] : [{ to: addresses.guestPause(guest.id), text: say('guest.pause') }]),
  { to: addresses.guestStop(guest.id), text: say('guest.stop') },
  { to: addresses.guestAboutMe(guest.id), text: say('guest.about-me') },
  { to: addresses.guestMessages(guest.id), text: say('letters.push-link') },
  { to: addresses.guestBehalf(guest.id), text: say('mandate.behalf-heading', { host: hostOf(standing, say) }) },
  ...(standing.kind === 'guest' ? [{ to: addresses.worries(), text: say('worries.link') }] : []),
  worker === null
    ? { to: addresses.guestAt(), text: say('guest.elsewhere') }
    : { to: addresses.guestList(), text: say('org.nav.guest') },
];

type DoorsProps = {
  readonly visit: GuestVisit;
  readonly host: string;
  readonly doors: typeof guestDoors;
  readonly nothing: boolean;
};

/** What is open, with the line that opening it can be seen, said beforehand. */
function Doors({ visit: { say, guest }, host, doors, nothing }: DoorsProps) {
  if (doors.length === 0) return nothing ? <Paragraph>{say('guest.nothing-open')}</Paragraph> : null;
  const links = doors.map(({ address, label, note }) => ({
    to: address(guest.id),
    text: say(label),
    ...(note === undefined ? {} : { note: say(note) }),
  }));
  return (
    <>
      <Heading level={2}>{say('guest.doors')}</Heading>
      <Paragraph>{say('guest.logged', { host })}</Paragraph>
      <LinkList links={links} />
    </>
  );
}
