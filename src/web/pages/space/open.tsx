import { openSpace } from '../../../usecases/open-space.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';

/** Coming back with the code on paper. */
export const open = page({
  name: 'open',
  audience: 'everybody',
  address: addresses.open(),
  get: async (visit) => askForCode(visit, null),
  post: async (visit) => {
    const { store, around, form, from, say } = visit;
    const opened = await openSpace(store, around, { code: form.get('code'), from });
    if (opened.ok) return { kind: 'go', to: addresses.circle(), session: { open: opened.value } };
    if (opened.refusal === 'too-many-tries') return askForCode(visit, say('space.open-wait'), 429);
    return askForCode(visit, say('space.open-wrong'), 422);
  },
});

function askForCode({ say, form, owner }: Visit, problem: string | null, status: 200 | 422 | 429 = 200): Answer {
  const body = (
    <>
      <Heading level={1}>{say('space.open-title')}</Heading>
      <Paragraph>{say('space.open-lead')}</Paragraph>
      {owner === null ? null : <Note>{say('space.open-replaces')}</Note>}
      <Form to={addresses.open()}>
        <TextField
          name="code"
          label={say('space.open-code')}
          hint={say('space.open-hint')}
          value={form.get('code')}
          problem={problem}
          first
          code
        />
        <Button>{say('space.open-do')}</Button>
      </Form>
      <Link to={addresses.begin()} alone>
        {say('shell.back')}
      </Link>
    </>
  );
  return { kind: 'page', status, title: say('space.open-title'), body };
}
