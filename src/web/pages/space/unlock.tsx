import { openSpace } from '../../../usecases/open-space.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { wayBack } from '../../request/way-back.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Paragraph } from '../../ui/words.tsx';
import { lockedPage } from './locked.tsx';

/** Opens the private chapters for ten minutes, for who shows again that the circle is theirs. Not while somebody helps. */
export const unlock = page({
  name: 'unlock',
  audience: 'owner',
  address: addresses.unlock(),
  get: async (visit) => (visit.owner.session.sitting === null ? ask(visit, null) : lockedPage(visit)),
  post: async (visit) => {
    const { store, around, form, from, owner, say } = visit;
    if (owner.session.sitting !== null) return lockedPage(visit);
    const opened = await openSpace(store, around, { code: form.get('code'), from });
    if (!opened.ok && opened.refusal === 'too-many-tries') return ask(visit, say('space.open-wait'), 429);
    if (!opened.ok || opened.value !== owner.id) return ask(visit, say('space.open-wrong'), 422);
    return { kind: 'go', to: wayBack(form.get('terug')), session: 'unlock' };
  },
});

function ask({ say, form, query }: OwnerVisit, problem: string | null, status: 200 | 422 | 429 = 200): Answer {
  const back = wayBack(form.get('terug') || (query.get('terug') ?? ''));
  const body = (
    <>
      <Heading level={1}>{say('sign-in.unlock-title')}</Heading>
      <Paragraph>{say('sign-in.unlock-lead')}</Paragraph>
      <Form to={addresses.unlock()} carry={{ terug: back }}>
        <TextField
          name="code"
          label={say('space.open-code')}
          hint={say('space.open-hint')}
          value={form.get('code')}
          problem={problem}
          code
        />
        <Button>{say('sign-in.unlock-do')}</Button>
      </Form>
      <Link to={back} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  return { kind: 'page', status, title: say('sign-in.unlock-title'), body };
}
