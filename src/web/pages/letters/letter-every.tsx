import type { LetterEvery } from '../../../domain/letters/weekly.ts';
import { chooseLetterEvery, readLetterEvery } from '../../../usecases/letters/letter-every.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { EveryForm, everyIn } from './every-form.tsx';

/** How often the owner wants the letter with what comes. */
export const letterEvery = page({
  name: 'letter-every',
  audience: 'owner',
  address: addresses.letterEvery(),
  get: async (visit) => show(visit, null),
  post: async (visit) => {
    const chosen = everyIn(visit.form);
    if (chosen === null) return show(visit, null);
    const done = await chooseLetterEvery(visit.owner.viewer, visit.around, chosen);
    return done.ok ? { kind: 'go', to: `${addresses.letterEvery()}?bewaard=ja` } : show(visit, chosen.every);
  },
});

async function show({ say, store, owner, query }: OwnerVisit, yours: LetterEvery | null): Promise<Answer> {
  const { every, reaches } = await readLetterEvery(store, owner.viewer);
  const title = say('letters.every-title');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {query.has('bewaard') && yours === null ? <Note said>{say('letters.every-kept')}</Note> : null}
      <Paragraph lead>{say('letters.every-what')}</Paragraph>
      <Paragraph>{say('letters.every-what-own')}</Paragraph>
      {reaches === 'no-address' ? <Note>{say('letters.every-no-address')}</Note> : null}
      {reaches === 'muted' ? <Note>{say('letters.every-muted')}</Note> : null}
      <EveryForm say={say} to={addresses.letterEvery()} every={every} yours={yours} />
      <QuietLinks
        links={[
          ...(reaches === 'no-address' ? [{ to: addresses.email(), text: say('letters.every-to-address') }] : []),
          ...(reaches === 'muted' ? [{ to: addresses.restReach(), text: say('rest.door-reach') }] : []),
          { to: addresses.agenda(), text: say('shell.back') },
        ]}
      />
    </>
  );
  return { kind: 'page', status: yours === null ? 200 : 409, title, body };
}
