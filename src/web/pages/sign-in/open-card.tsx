import { openWithCard } from '../../../usecases/sign-in/key-card.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page, type Visit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { leftEmpty, problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';
import { OwnDeviceChoice, ownDeviceIn } from './own-device.tsx';

const ask = (visit: Visit, words: string, problems: readonly Problem[]): Answer => {
  const { say, form, owner } = visit;
  const scanned = words !== '' && visit.params['words'] !== undefined;
  return askPage({
    say,
    title: say('sign-in.card-title'),
    lead: say(scanned ? 'sign-in.card-lead-scanned' : 'sign-in.card-lead'),
    note: owner === null ? null : say('space.open-replaces'),
    problems,
    children: (
      <Form to={addresses.openWithCard()} carry={scanned ? { woorden: words } : {}}>
        {scanned ? null : (
          <TextField
            name="woorden"
            label={say('sign-in.card-words')}
            hint={say('space.open-hint')}
            value={words}
            problem={problemAt(problems, 'woorden')}
            code
            first
          />
        )}
        <TextField
          name="pin"
          label={say('sign-in.pin')}
          problem={problemAt(problems, 'pin')}
          longest={12}
          keyboard="numeric"
          first={scanned}
        />
        <OwnDeviceChoice say={say} form={form} problem={problemAt(problems, 'eigen') !== null} />
        <Button>{say('space.open-do')}</Button>
      </Form>
    ),
  });
};

/** The card on paper and its PIN open the circle. An unknown card and a wrong PIN are answered alike. */
export const openCard = page({
  name: 'open-with-card',
  audience: 'everybody',
  address: addresses.openWithCard(),
  get: async (visit) => ask(visit, '', []),
  post: async (visit) => {
    const { store, around, form, from, say } = visit;
    const [words, own] = [form.get('woorden'), ownDeviceIn(form)];
    const empty = leftEmpty(form, {
      woorden: say('sign-in.card-words-empty'),
      pin: say('sign-in.pin-missing'),
      eigen: say('sign-in.own-missing'),
    });
    if (empty.length > 0 || own === null) return ask(visit, words, empty);
    const opened = await openWithCard(store, around, { words, pin: form.get('pin'), from });
    if (opened.ok)
      return { kind: 'go', to: addresses.circle(), session: { open: opened.value, shared: !own, sitting: null, helpedBy: null } };
    if (opened.refusal === 'too-many-tries')
      return ask(visit, words, [{ field: 'pin', text: say('sign-in.card-wait'), status: 429 }]);
    return ask(visit, words, [{ field: 'pin', text: say('sign-in.card-wrong') }]);
  },
});

/** Where the square on the card leads: the words are there already, only the PIN is typed. Whether there is such a card is not looked at. */
export const openCardHere = page({
  name: 'open-with-card-here',
  audience: 'everybody',
  address: addresses.openWithCardHere(':words'),
  get: async (visit) => ask(visit, (visit.params['words'] ?? '').slice(0, 100), []),
});
