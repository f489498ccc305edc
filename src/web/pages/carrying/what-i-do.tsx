import { alterOf, type KeptAlter } from '../../../domain/circle/kept-circle.ts';
import { supportKinds } from '../../../domain/circle/support-kinds.ts';
import type { Carrying } from '../../../usecases/carrying/read-carrying.ts';
import { sayWhatIDo, type TickProblem } from '../../../usecases/carrying/say-own-lines.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { capital } from '../insight/kind-words.ts';
import { supportWords } from '../person/answer-words.ts';
import { carriedAlone } from './alone-to-carry.ts';
import { withCarrying } from './with-carrying.ts';

/** For whom one does something: whoever is there now, first those of whom the circle says so. */
export const carryingWhom = page({
  name: 'carrying-whom',
  audience: 'owner',
  address: addresses.carryingWhom(),
  get: withCarrying((visit, { circle, lines }) => {
    const { say } = visit;
    const there = (alter: KeptAlter) => lines.some(({ alterId }) => alterId === alter.id);
    const gets = ({ support }: KeptAlter) => support.filter(({ receives }) => receives === true).length;
    const people = circle.alters
      .filter(({ kind, status }) => (kind === 'person' || kind === 'pet') && status === 'present')
      .sort((one, other) => gets(other) - gets(one) || one.ordinal - other.ordinal);
    const links = people.map((alter) => ({
      to: addresses.carryingWhat(alter.id),
      text: alter.name,
      ...(there(alter) ? { note: say('carry.whom.there') } : {}),
    }));
    const title = say('carry.whom.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say(links.length === 0 ? 'carry.whom.nobody' : 'carry.whom.lead')}</Paragraph>
        <LinkList links={links} />
        <Paragraph soft>{say('carry.only-you')}</Paragraph>
        <QuietLinks links={[{ to: addresses.carrying(), text: say('carry.back') }]} />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  }),
});

/** What one does for somebody: kinds to tick, and one in own words. */
export const carryingWhat = page({
  name: 'carrying-what',
  audience: 'owner',
  address: addresses.carryingWhat(':id'),
  get: withCarrying((visit, carrying) => {
    const whom = alterOf(carrying.circle, visit.params['id'] ?? '');
    return whom === null ? { kind: 'not-found' } : show(visit, carrying, whom, null);
  }),
  post: withCarrying(async (visit, carrying) => {
    const { owner, around, form } = visit;
    const whom = alterOf(carrying.circle, visit.params['id'] ?? '');
    if (whom === null) return { kind: 'not-found' };
    const ticked = { alterId: whom.id, kinds: form.all('soort'), were: form.all('was'), more: form.get('nog') };
    const kept = await sayWhatIDo(owner.viewer, around, ticked);
    if (kept.ok) return { kind: 'go', to: addresses.carrying('?gedaan=bewaard') };
    if (kept.refusal === 'not-with-help') return carriedAlone(visit);
    return kept.refusal === 'no-such-alter' ? { kind: 'not-found' } : show(visit, carrying, whom, kept.refusal);
  }),
});

type Problem = Exclude<TickProblem, 'no-such-alter' | 'not-with-help'>;

/** What may be ticked: the kinds that are asked about, and what is kept of this person in own words. */
const kindsFor = (own: readonly string[]): readonly string[] => [
  ...supportKinds,
  ...own.filter((kind) => !supportKinds.some((each) => each === kind)),
];

function show(visit: OwnerVisit, { lines }: Carrying, whom: KeptAlter, problem: Problem | null): Answer {
  const { say, language, form } = visit;
  const own = lines.filter(({ alterId }) => alterId === whom.id);
  const kept = own.map(({ kind }) => kind);
  const told = own.length > 0 ? [] : whom.support.flatMap(({ kind, receives }) => (receives === true ? [kind] : []));
  const ticked = problem === null ? [...kept, ...told] : form.all('soort');
  const text = problem === null ? null : say(problem === 'too-many' ? 'carry.what.too-many' : 'carry.what.too-long');
  const field = problem === 'too-many' ? 'soort' : 'nog';
  const title = say('carry.what.title', { name: whom.name });
  const choices = kindsFor([...kept, ...told]).map((kind) => ({
    value: kind,
    label: capital(supportWords(say, kind), language),
    chosen: ticked.includes(kind),
  }));
  const at = (name: 'soort' | 'nog') => (text !== null && field === name ? text : null);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={text === null ? [] : [{ field, text }]} />
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('carry.what.hint')}</Paragraph>
      {told.length === 0 ? null : <Paragraph soft>{say('carry.what.from-circle')}</Paragraph>}
      <Form to={addresses.carryingWhat(whom.id)}>
        {kept.map((kind) => (
          <input key={kind} type="hidden" name="was" value={kind} />
        ))}
        <CheckboxList name="soort" question={title} questionAbove choices={choices} problem={at('soort')} />
        <TextField
          name="nog"
          label={say('carry.what.more')}
          hint={say('carry.what.more-hint')}
          value={problem === null ? '' : form.get('nog')}
          problem={at('nog')}
        />
        <Actions>
          <Button>{say('carry.what.keep')}</Button>
        </Actions>
      </Form>
      {own.length === 0 ? null : (
        <>
          <Heading level={2}>{say('carry.oftens')}</Heading>
          <LinkList links={own.map((line) => oftenLink(visit, line))} />
        </>
      )}
      <Paragraph soft>{say('carry.only-you')}</Paragraph>
      <QuietLinks links={[{ to: addresses.carrying(), text: say('carry.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === null ? 200 : 422, title, body, shape: 'words' };
}

const oftenLink = ({ say, language }: OwnerVisit, { id, kind, often }: Carrying['lines'][number]) => ({
  to: addresses.carryingOften(id),
  text: capital(supportWords(say, kind), language),
  ...(often === null ? {} : { note: say(`carry.often.${often}`) }),
});
