import { lensink, professionalLabels } from '../../../domain/circle/built-in-templates.ts';
import { labelIn } from '../../../domain/circle/layout/label-in.ts';
import { tidyWords } from '../../../domain/circle/naming.ts';
import { sameValue } from '../../../domain/circle/same-value.ts';
import { lensinkInWords, peerChoices } from '../../../domain/circle/template-words.ts';
import { chooseTemplate } from '../../../usecases/choose-template.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, QuietLinks } from '../../ui/words.tsx';
import { actOf, type Kept, withCircle } from './with-circle.ts';

type Problem = 'too-long' | 'changed-meanwhile' | null;

/** Other words for the four by four: plain ones or those of professionals, and who the people "like me" are. */
export const formWords = page({
  name: 'form-words',
  audience: 'owner',
  address: addresses.formWords(),
  get: withCircle((visit, kept) => show(visit, kept, null)),
  post: withCircle(async (visit, kept) => {
    const { form, owner, around, language } = visit;
    if (kept.circle.template.id !== lensink.id) return { kind: 'go', to: addresses.form() };
    const own = tidyWords(form.get('eigen'));
    if (!own.ok) return show(visit, kept, 'too-long');
    const chosen = peerChoices[form.get('wie')] ?? peersOf(kept);
    const peers = own.value === null ? chosen : { [language]: own.value };
    const template = lensinkInWords({ names: form.get('woorden') === 'professional' ? 'professional' : 'plain', peers });
    const input = { actId: actOf(visit), template, version: Number.parseInt(form.get('version'), 10) || 0 };
    const done = await chooseTemplate(owner.viewer, around, input);
    return done.ok ? { kind: 'go', to: addresses.circle() } : show(visit, kept, 'changed-meanwhile');
  }),
});

const peersOf = ({ circle: { template } }: Kept) =>
  template.sectors.find(({ key }) => key === 'peers')?.label ?? { nl: 'Mensen zoals ik', en: 'People like me' };

function show(visit: OwnerVisit, kept: Kept, problem: Problem): Answer {
  const { say, around } = visit;
  const { template, version } = kept.circle;
  if (template.id !== lensink.id) return { kind: 'go', to: addresses.form() };
  const title = say('circle.words.title');
  const tooLong = problem === 'too-long' ? say('circle.own.too-long') : null;
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <ErrorSummary title={say('circle.not-yet')} problems={tooLong === null ? [] : [{ field: 'eigen', text: tooLong }]} />
      {problem === 'changed-meanwhile' ? <Note said>{say('circle.form.changed-meanwhile')}</Note> : null}
      <Form to={addresses.formWords()} act={around.newId()} carry={{ version: `${version}` }}>
        <WordChoices visit={visit} kept={kept} tooLong={tooLong} />
        <Actions>
          <Button>{say('circle.words.keep')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.form(), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : problem === 'too-long' ? 422 : 409, title, body, shape: 'words' };
}

type ChoicesProps = { readonly visit: OwnerVisit; readonly kept: Kept; readonly tooLong: string | null };

function WordChoices({ visit: { say, language, form }, kept, tooLong }: ChoicesProps) {
  const inner = kept.circle.template.rings[0]?.label;
  const professional = sameValue(inner, professionalLabels['intimates']);
  const peers = peersOf(kept);
  const known = Object.entries(peerChoices).find(([, label]) => sameValue(label, peers))?.[0];
  const names = (['plain', 'professional'] as const).map((value) => {
    const example = lensinkInWords({ names: value, peers }).rings.map(({ label }) => labelIn(label, language));
    const label = say(`circle.words.${value}`, { example: example.join(', ') });
    return { value, label, chosen: professional === (value === 'professional') };
  });
  const who = Object.entries(peerChoices).map(([value, label]) => ({
    value,
    label: labelIn(label, language),
    chosen: known === value,
  }));
  const own = known === undefined ? labelIn(peers, language) : '';
  return (
    <>
      <RadioList name="woorden" question={say('circle.words.labels')} choices={names} />
      <RadioList name="wie" question={say('circle.words.peers')} choices={who} />
      <TextField
        name="eigen"
        label={say('circle.words.own')}
        hint={say('circle.words.own-hint')}
        value={tooLong === null ? own : form.get('eigen')}
        problem={tooLong}
      />
    </>
  );
}
