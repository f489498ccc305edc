import { type AlterKind, alterKinds, alterStatuses } from '../../../domain/circle/circle.ts';
import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { promptNamed } from '../../../domain/circle/prompts.ts';
import { sayWhatItIs } from '../../../usecases/say-what-it-is.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { WhoSees } from './who-sees.tsx';
import { actOf, withCircle } from './with-circle.ts';

/** What somebody in the row of names is: a person, an animal, a place or a group, and of now, of before or perhaps later. */
export const whatIsItPage = page({
  name: 'what-is-it',
  audience: 'owner',
  address: addresses.whatIsIt(':id'),
  get: withCircle((visit, { circle }) => {
    const alter = alterOf(circle, visit.params['id'] ?? '');
    return alter === null ? { kind: 'not-found' } : show(visit, alter, false);
  }),
  post: withCircle(async (visit, { circle }) => {
    const { owner, around, form } = visit;
    const alter = alterOf(circle, visit.params['id'] ?? '');
    if (alter === null) return { kind: 'not-found' };
    const seen = { kind: form.get('was-soort'), status: form.get('was-wanneer') };
    const said = { kind: form.get('soort'), status: form.get('wanneer') || null, seen: seen.kind === '' ? null : seen };
    const kept = await sayWhatItIs(owner.viewer, around, { actId: actOf(visit), alterId: alter.id, ...said });
    if (kept.ok) return { kind: 'go', to: wayBackTo(visit) };
    return kept.refusal === 'changed-meanwhile' ? show(visit, alter, true) : { kind: 'not-found' };
  }),
});

const wayBackTo = ({ form, query }: OwnerVisit): string => {
  const prompt = promptNamed(form.get('vraag') || query.get('vraag'));
  return prompt === null ? addresses.names() : addresses.namesAsked(prompt);
};

function show(visit: OwnerVisit, alter: KeptAlter, meanwhile: boolean): Answer {
  const { say, around, form, query } = visit;
  const title = say('circle.what.title', { name: alter.name });
  const chosen = meanwhile ? { kind: form.get('soort'), status: form.get('wanneer') } : alter;
  const kinds = alterKinds.map((kind) => ({ value: kind, label: say(`circle.kind.${kind}`), chosen: kind === chosen.kind }));
  const statuses = alterStatuses.map((status) => ({
    value: status,
    label: say(`circle.status.${status}`),
    chosen: status === chosen.status,
  }));
  const inWords = (kind: string, status: string) =>
    [...kinds.filter(({ value }) => value === kind), ...statuses.filter(({ value }) => value === status)]
      .map(({ label }) => label)
      .join(', ');
  const carry = {
    'was-soort': alter.kind,
    'was-wanneer': alter.status,
    vraag: form.get('vraag') || (query.get('vraag') ?? ''),
  };
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {meanwhile ? (
        <Meanwhile say={say} now={inWords(alter.kind, alter.status)} yours={inWords(chosen.kind, chosen.status)} />
      ) : null}
      <Form to={addresses.whatIsIt(alter.id)} act={around.newId()} carry={carry}>
        <RadioList name="soort" question={say('circle.what.kind')} choices={kinds} />
        <RadioList name="wanneer" question={say('circle.what.status', { name: alter.name })} choices={statuses} />
        <Actions>
          <Button>{say(meanwhile ? 'circle.meanwhile.mine' : 'circle.what.keep')}</Button>
          {meanwhile ? (
            <ButtonLink to={wayBackTo(visit)} kind="quiet">
              {say('circle.meanwhile.theirs')}
            </ButtonLink>
          ) : null}
        </Actions>
      </Form>
      <Paragraph soft>{say('circle.what.gentle')}</Paragraph>
      <WhoSees visit={visit} canBeShown />
      <QuietLinks
        links={[
          { to: wayBackTo(visit), text: say('circle.back') },
          { to: addresses.person(alter.id), text: say('circle.what.more', { name: alter.name }) },
        ]}
      />
    </>
  );
  return { kind: 'page', status: meanwhile ? 409 : 200, title, body };
}

const guesses: readonly AlterKind[] = ['pet', 'place', 'group', 'person'];

type AskProps = { readonly visit: OwnerVisit; readonly alter: KeptAlter; readonly prompt: string };

/** Asks of the newest name what it is, a press each; who does not answer has named a person. */
export function AskWhatItIs({ visit: { say, around }, alter, prompt }: AskProps) {
  const carry = { 'was-soort': alter.kind, 'was-wanneer': alter.status, vraag: prompt };
  return (
    <Form to={addresses.whatIsIt(alter.id)} act={around.newId()} carry={carry}>
      <fieldset class="naober-choices">
        <legend class="naober-label">{say('circle.what.title', { name: alter.name })}</legend>
        <Actions>
          {guesses.map((kind) => (
            <Button key={kind} kind="quiet" name="soort" value={kind}>
              {say(`circle.kind.${kind}`)}
            </Button>
          ))}
        </Actions>
      </fieldset>
    </Form>
  );
}
