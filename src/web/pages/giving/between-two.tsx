import { readBetween } from '../../../usecases/giving/between.ts';
import { hideBetween } from '../../../usecases/giving/hide-between.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, QuietLinks } from '../../ui/words.tsx';
import { BetweenLines } from './between-lines.tsx';
import { HideThis, hidesIn, IsHidden } from './hiding.tsx';

/** What the owner and somebody do for each other, in the words of what they agreed; and the way to see it no more. */
export const betweenTwo = page({
  name: 'between-two',
  audience: 'owner',
  address: addresses.betweenTwo(':id'),
  get: async ({ say, language, owner, around, params, query }) => {
    const pair = await readBetween(owner.viewer, around, params['id'] ?? '');
    if (pair === null) return { kind: 'not-found' };
    const { participantId, name, died, hidden, shared } = pair;
    const here = addresses.betweenTwo(participantId);
    const body = (
      <>
        <Heading level={1}>{say('giving.pair', { name })}</Heading>
        {hidden ? (
          <IsHidden say={say} to={here} now={query.get('weg') === 'ja'} />
        ) : (
          <>
            <BetweenLines say={say} language={language} shared={shared} name={name} mine="from-owner" past={died} />
            <HideThis say={say} to={here} />
          </>
        )}
        <QuietLinks links={[{ to: addresses.ownGiving(), text: say('giving.back') }]} />
      </>
    );
    return { kind: 'page', title: say('giving.between-tab'), body, shape: 'words' };
  },
  post: async ({ owner, around, params, form }) => {
    const participantId = params['id'] ?? '';
    const hide = hidesIn(form.get('doe'));
    if (hide === null) return { kind: 'go', to: addresses.betweenTwo(participantId) };
    const known = await hideBetween(owner.viewer, around, { participantId, hide });
    return known ? { kind: 'go', to: addresses.betweenTwo(participantId, hide ? '?weg=ja' : '') } : { kind: 'not-found' };
  },
});
