import { openSpace } from '../../../usecases/open-space.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';

const ask = ({ say, form, owner }: Visit, problems: readonly Problem[]): Answer =>
  askPage({
    say,
    title: say('sign-in.code-title'),
    lead: say('sign-in.code-lead'),
    note: owner === null ? null : say('space.open-replaces'),
    problems,
    children: (
      <Form to={addresses.openWithCode()}>
        <TextField
          name="code"
          label={say('space.open-code')}
          hint={say('space.open-hint')}
          value={form.get('code')}
          problem={problemAt(problems, 'code')}
          first
          code
        />
        <Button>{say('space.open-do')}</Button>
      </Form>
    ),
  });

/** Coming back with a code from the terminal of this computer, or from a paper of before there were key cards. */
export const openCode = page({
  name: 'open-with-code',
  audience: 'everybody',
  address: addresses.openWithCode(),
  get: async (visit) => ask(visit, []),
  post: async (visit) => {
    const { store, around, form, from, say } = visit;
    const opened = await openSpace(store, around, { code: form.get('code'), from });
    if (opened.ok) return { kind: 'go', to: addresses.circle(), session: { open: opened.value } };
    if (opened.refusal === 'too-many-tries') return ask(visit, [{ field: 'code', text: say('space.open-wait'), status: 429 }]);
    return ask(visit, [{ field: 'code', text: say('space.open-wrong') }]);
  },
});
