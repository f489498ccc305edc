import { suggestionKinds } from '../../../domain/plan/suggestion.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import {
  makeSuggestion,
  readOwnSuggestions,
  type SuggestRefusal,
  takeBackSuggestion,
} from '../../../usecases/suggest/make-suggestion.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph, Rows } from '../../ui/words.tsx';
import { type FieldProblem, problemAt, whatIsWrong } from '../../what-is-wrong.ts';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { sayProblem } from '../plan/plan-words.ts';

type Typed = { readonly kind: string; readonly words: string; readonly why: string };
const nothing: Typed = { kind: '', words: '', why: '' };

/** Suggesting a person, an ask or a step to the owner, who decides. */
export const guestSuggest = page({
  name: 'guest-suggest',
  audience: 'guest',
  address: addresses.guestSuggest(':who'),
  get: withGrant('suggest', (visit, standing) => show(visit, standing, nothing)),
  post: withGrant('suggest', async (visit, standing) => {
    const { form, guest, around } = visit;
    const typed = { kind: form.get('soort'), words: form.get('woorden'), why: form.get('waarom') };
    const made = await makeSuggestion(guest, around, { actId: form.id('act') ?? around.newId(), ...typed });
    return made.ok ? { kind: 'go', to: addresses.guestSuggest(guest.id) } : show(visit, standing, typed, made.refusal);
  }),
});

/** Taking back what one suggested oneself. */
export const guestTakesBack = page({
  name: 'guest-takes-back',
  audience: 'guest',
  address: addresses.guestSuggestion(':who', ':id'),
  get: withGrant('suggest', ({ guest }) => ({ kind: 'go', to: addresses.guestSuggest(guest.id) })),
  post: withGrant('suggest', async ({ guest, around, params }) => {
    await takeBackSuggestion(guest, around, params['id'] ?? '');
    return { kind: 'go', to: addresses.guestSuggest(guest.id) };
  }),
});

async function show(visit: GuestVisit, standing: Standing, typed: Typed, why?: SuggestRefusal): Promise<Answer> {
  const { say, guest } = visit;
  const title = say('coach.suggest.title');
  const field = why === 'kind-missing' ? 'soort' : 'woorden';
  const problems = whatIsWrong(visit.form, why === undefined ? null : { field, text: sayProblem(say, why) }, {
    soort: sayProblem(say, 'kind-missing'),
    woorden: sayProblem(say, 'words-missing'),
  });
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{say('coach.suggest.lead', { host: hostOf(standing, say) })}</Paragraph>
      <SuggestForm visit={visit} typed={typed} problems={problems} />
      <Own visit={visit} own={await readOwnSuggestions(guest)} />
    </>
  );
  return guestPage(visit, { title, body, shows: ['suggest'], status: why === undefined ? 200 : 422 });
}

type FormProps = { readonly visit: GuestVisit; readonly typed: Typed; readonly problems: readonly FieldProblem[] };

function SuggestForm({ visit: { say, guest, around }, typed, problems }: FormProps) {
  const kinds = suggestionKinds.map((kind) => ({
    value: kind,
    label: say(`coach.suggest.${kind}`),
    chosen: kind === typed.kind,
  }));
  return (
    <Form to={addresses.guestSuggest(guest.id)} act={around.newId()}>
      <RadioList name="soort" question={say('coach.suggest.kind')} choices={kinds} problem={problemAt(problems, 'soort')} />
      <TextField
        name="woorden"
        label={say('coach.suggest.words')}
        value={typed.words}
        problem={problemAt(problems, 'woorden')}
        longest={400}
      />
      <TextArea name="waarom" label={say('coach.suggest.why')} value={typed.why} longest={2000} />
      <Actions>
        <Button>{say('coach.suggest.send')}</Button>
      </Actions>
    </Form>
  );
}

type OwnProps = { readonly visit: GuestVisit; readonly own: Awaited<ReturnType<typeof readOwnSuggestions>> };

function Own({ visit: { say, guest, language }, own }: OwnProps) {
  if (own.length === 0) return null;
  const rows = own.map(({ id, kind, words, madeAt }) => ({
    key: id,
    main: <bdi>{words}</bdi>,
    beside: say('coach.suggest.made', { kind: say(`coach.suggest.${kind}`), date: dayIn(language, madeAt) }),
    end: (
      <Form to={addresses.guestSuggestion(guest.id, id)}>
        <Button kind="text" label={say('coach.suggest.take-back-named', { words })}>
          {say('coach.suggest.take-back')}
        </Button>
      </Form>
    ),
  }));
  return (
    <>
      <Heading level={2}>{say('coach.suggest.own')}</Heading>
      <Rows rows={rows} />
    </>
  );
}
