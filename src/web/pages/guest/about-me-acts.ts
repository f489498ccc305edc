import { beLeftInPeace } from '../../../usecases/guest/change-standing.ts';
import { changeOwnContact, contactChannels } from '../../../usecases/guest/own-contact.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { showAboutMe } from './about-me.tsx';
import { withStanding } from './guest-page.tsx';

/** Corrects or withdraws a way to be reached. */
export const guestContactOf = page({
  name: 'guest-contact-of',
  audience: 'guest',
  address: addresses.guestContactOf(':who'),
  post: withStanding(async (visit, standing) => {
    const { guest, around, form } = visit;
    const channel = contactChannels.find((one) => one === form.get('soort'));
    if (channel === undefined) return { kind: 'go', to: addresses.guestAboutMe(guest.id) };
    const typed = form.get('doe') === 'weg' ? '' : form.get(`way-${channel}`);
    const changed = await changeOwnContact(guest, around, { channel, value: typed, was: form.get('was') });
    if (changed.ok) return { kind: 'go', to: addresses.guestAboutMe(guest.id) };
    return showAboutMe(visit, standing, { channel, typed, problem: changed.refusal });
  }),
});

/** "Vraag mij niet meer", or that asking is fine again. */
export const guestInPeace = page({
  name: 'guest-in-peace',
  audience: 'guest',
  address: addresses.guestInPeace(':who'),
  post: withStanding(async ({ guest, around, form }) => {
    await beLeftInPeace(guest, around, form.get('niet') !== 'nee');
    return { kind: 'go', to: addresses.guestAboutMe(guest.id) };
  }),
});
