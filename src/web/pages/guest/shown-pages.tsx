import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { readShown, type ShownSet } from '../../../usecases/guest/read-shown.ts';
import { addresses } from '../../addresses.ts';
import { type Page, page } from '../../page.ts';
import type { MessageKey } from '../../say/say.ts';
import { BesideDrawing } from '../../ui/columns.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from './guest-page.tsx';
import { ShownView } from './shown-view.tsx';

type ViewPage = {
  readonly set: Exclude<ShownSet, 'own-agreements' | 'talents'>;
  readonly name: string;
  readonly address: string;
  readonly title: MessageKey;
};

/** A page that shows one set, for as long as a grant opens it. */
const viewPage = ({ set, name, address, title }: ViewPage): Page =>
  page({
    name,
    audience: 'guest',
    address,
    get: withGrant(set, async (visit, standing) => {
      const { say, language, guest, around } = visit;
      const host = hostOf(standing, say);
      const shown = await readShown(guest, set);
      const view = <ShownView shown={shown} say={say} language={language} host={host} today={dutchDay(around.now())} />;
      const told = <Paragraph>{say('guest.told-by', { host })}</Paragraph>;
      const parts = { title: say(title), heading: say(`guest.view.${set}`, { host }), shows: [set] } as const;
      if (set !== 'circle-drawing') return guestPage(visit, { ...parts, body: [told, view] });
      return guestPage(visit, { ...parts, body: <BesideDrawing words={told} drawing={view} />, shape: 'beside-drawing' });
    }),
  });

/** What can be seen of somebody's circle, a page for each set. */
export const shownPages: readonly Page[] = [
  viewPage({ set: 'circle-list', name: 'guest-circle', address: addresses.guestCircle(':who'), title: 'guest.door.circle-list' }),
  viewPage({
    set: 'circle-drawing',
    name: 'guest-drawing',
    address: addresses.guestDrawing(':who'),
    title: 'guest.door.circle-drawing',
  }),
  viewPage({ set: 'who-helps', name: 'guest-support', address: addresses.guestSupport(':who'), title: 'guest.door.who-helps' }),
  viewPage({ set: 'contact', name: 'guest-contact', address: addresses.guestContact(':who'), title: 'guest.door.contact' }),
  viewPage({ set: 'known-since', name: 'guest-since', address: addresses.guestSince(':who'), title: 'guest.door.known-since' }),
  viewPage({
    set: 'agreements',
    name: 'guest-all-agreements',
    address: addresses.guestAllAgreements(':who'),
    title: 'guest.door.agreements',
  }),
];
