import { openAgainHere } from '../../../usecases/rest/open-again-here.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from '../sign-in/ask-again.tsx';

const ask = ({ say, form }: Visit, problems: readonly Problem[]): Answer =>
  askPage({
    say,
    title: say('rest.again-title'),
    lead: say('rest.again-lead'),
    problems,
    children: (
      <Form to={addresses.openAgainHere()}>
        <TextField
          name="naam"
          label={say('rest.again-name')}
          value={form.get('naam')}
          problem={problemAt(problems, 'naam')}
          first
        />
        <Button>{say('rest.again-do')}</Button>
      </Form>
    ),
  });

/** Going on in this browser after leaving it in a hurry, for who has no other way back: with the name in the middle of the circle. */
export const openAgain = page({
  name: 'open-again-here',
  audience: 'everybody',
  address: addresses.openAgainHere(),
  get: async (visit) => {
    if (visit.owner !== null) return { kind: 'go', to: addresses.circle() };
    return (await visit.shutAway()) === null ? { kind: 'go', to: addresses.open() } : ask(visit, []);
  },
  post: async (visit) => {
    const { store, around, form, from, say } = visit;
    const ownerId = await visit.shutAway();
    if (visit.owner !== null || ownerId === null) return { kind: 'go', to: addresses.open() };
    const opened = await openAgainHere(store, around, { ownerId, name: form.get('naam'), from });
    if (opened.ok) return { kind: 'go', to: addresses.circle(), session: { open: opened.value } };
    if (opened.refusal === 'too-many-tries') return ask(visit, [{ field: 'naam', text: say('rest.again-wait'), status: 429 }]);
    return ask(visit, [{ field: 'naam', text: say('rest.again-wrong') }]);
  },
});
