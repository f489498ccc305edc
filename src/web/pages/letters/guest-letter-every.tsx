import type { LetterEvery } from '../../../domain/letters/weekly.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { chooseOwnLetterEvery, readOwnLetterEvery } from '../../../usecases/letters/letter-every.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';
import { EveryForm, everyIn } from './every-form.tsx';

/** How often somebody who takes part wants the letter with what comes, of this space. */
export const guestLetterEvery = page({
  name: 'guest-letter-every',
  audience: 'guest',
  address: addresses.guestLetterEvery(':who'),
  get: withStanding((visit, standing) => show(visit, standing, null)),
  post: withStanding(async (visit, standing) => {
    const chosen = everyIn(visit.form);
    if (chosen === null) return show(visit, standing, null);
    const done = await chooseOwnLetterEvery(visit.guest, visit.around, chosen);
    return done.ok
      ? { kind: 'go', to: `${addresses.guestLetterEvery(visit.guest.id)}?bewaard=ja` }
      : show(visit, standing, chosen.every);
  }),
});

async function show(visit: GuestVisit, standing: Standing, yours: LetterEvery | null): Promise<Answer> {
  const { say, guest, query } = visit;
  const { every, reaches } = await readOwnLetterEvery(guest);
  const body = (
    <>
      {query.has('bewaard') && yours === null ? <Note said>{say('letters.every-kept')}</Note> : null}
      <Paragraph lead>{say('letters.every-what')}</Paragraph>
      <Paragraph>{say('letters.every-what-guest', { host: hostOf(standing, say) })}</Paragraph>
      {reaches === 'no-address' ? <Note>{say('letters.every-no-address-guest')}</Note> : null}
      {reaches === 'muted' ? <Note>{say('letters.every-muted')}</Note> : null}
      <EveryForm say={say} to={addresses.guestLetterEvery(guest.id)} every={every} yours={yours} />
      {reaches === 'yes' ? null : <QuietLinks links={[{ to: addresses.guestAboutMe(guest.id), text: say('guest.about-me') }]} />}
    </>
  );
  const back = { to: addresses.guestMessages(guest.id), text: say('shell.back') };
  return guestPage(visit, { title: say('letters.every-title'), body, back, status: yours === null ? 200 : 409 });
}
