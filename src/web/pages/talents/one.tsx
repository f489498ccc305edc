import type { ComponentChildren } from 'preact';
import type { TalentSort } from '../../../domain/talents/sorts.ts';
import { type LimitKind, type Limits, limitKinds, type Talent } from '../../../domain/talents/talent.ts';
import { longestTalentWords, tidyLimits } from '../../../domain/talents/tidy.ts';
import { limitTold } from '../../../usecases/talents/change-talent.ts';
import { readTold } from '../../../usecases/talents/teller.ts';
import type { Answer } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { Meanwhile } from '../circle/meanwhile.tsx';
import { saySubject, sayTalent } from './talent-words.ts';
import { JustDone, sayAsk } from './told-list.tsx';
import type { ToldPlace } from './told-place.ts';

/** Which limits are asked first; the others are folded away, so that it is never a wall of fields. */
const first: Readonly<Record<TalentSort, readonly LimitKind[]>> = {
  'good-at': ['often', 'notSo'],
  likes: ['often', 'notSo'],
  give: ['often', 'notSo'],
  lend: ['long', 'costs'],
  together: ['long', 'notSo'],
  wish: ['long', 'notSo'],
  learn: ['place', 'often'],
};

const fieldOf = (kind: LimitKind) => `grens-${kind}`;
type Typed = Readonly<Record<LimitKind, string>>;
type State = { readonly typed: Typed; readonly wrong: LimitKind | null; readonly meanwhile: Limits | null };

const typedOf = (text: (kind: LimitKind) => string): Typed => ({
  place: text('place'),
  often: text('often'),
  long: text('long'),
  notSo: text('notSo'),
  costs: text('costs'),
});

/** What a page adds for one talent: where it leads to. */
type Besides = (talent: Talent) => ComponentChildren;
const nothing: Besides = () => null;

const find = async (place: ToldPlace) => (await readTold(place.teller)).find(({ id }) => id === place.visit.params['id']) ?? null;

/** One thing that was told: its limits, and taking it away. */
export async function showOne(place: ToldPlace, besides: Besides = nothing): Promise<Answer> {
  const talent = await find(place);
  if (talent === null) return { kind: 'not-found' };
  const typed = typedOf((kind) => talent.limits[kind] ?? '');
  return draw(place, talent, { typed, wrong: null, meanwhile: null }, besides);
}

/** Keeps the limits; another screen's other limits are never written over. */
export async function keepLimits(place: ToldPlace, besides: Besides = nothing): Promise<Answer> {
  const talent = await find(place);
  if (talent === null) return { kind: 'not-found' };
  const { form } = place.visit;
  const typed = typedOf((kind) => form.get(fieldOf(kind)));
  const tidy = tidyLimits(typed);
  if (!tidy.ok) return draw(place, talent, { typed, wrong: tidy.at ?? 'place', meanwhile: null }, besides);
  const kept = await limitTold(place.teller, { id: talent.id, version: Number(form.get('versie')), limits: tidy.value });
  if (kept.ok) return { kind: 'go', to: place.to.one(talent.id, '?klaar=ja') };
  if (kept.refusal === 'no-such-talent') return { kind: 'not-found' };
  return draw(place, talent, { typed, wrong: null, meanwhile: talent.limits }, besides);
}

function draw(place: ToldPlace, talent: Talent, state: State, besides: Besides): Answer {
  const { visit, to, voice, name } = place;
  const { say, language } = visit;
  const lead = { own: 'talents.limits-lead', of: 'talents.limits-lead-of', guest: 'talents.limits-lead-guest' } as const;
  const { wrong, meanwhile, typed } = state;
  const problems = wrong === null ? [] : [{ field: fieldOf(wrong), text: say('talents.problem.words-too-long') }];
  const line = (limits: Typed | Limits) => limitKinds.flatMap((kind) => limits[kind] || []).join('; ');
  const body = (
    <>
      <JustDone place={place} />
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      {meanwhile === null ? null : <Meanwhile say={say} now={line(meanwhile)} yours={line(typed)} />}
      <Paragraph soft>{sayAsk(place, talent.sort)}</Paragraph>
      {besides(talent)}
      <Heading level={2}>{say('talents.limits-title')}</Heading>
      <Paragraph>{say(lead[voice], { name })}</Paragraph>
      <LimitsForm place={place} talent={talent} state={state} />
      <Form to={to.away(talent.id)}>
        <Button kind="text" label={say('talents.away-named', { what: saySubject(say, talent) })}>
          {say('talents.away')}
        </Button>
      </Form>
      {place.whoSees}
    </>
  );
  const status = meanwhile !== null ? 409 : wrong === null ? 200 : 422;
  const back = { to: to.list(), text: say('talents.back') };
  return place.draw({ heading: <bdi>{sayTalent(say, language, talent)}</bdi>, body, back, status });
}

type FormProps = { readonly place: ToldPlace; readonly talent: Talent; readonly state: State };

function LimitsForm({ place: { visit, to }, talent, state: { typed, wrong } }: FormProps) {
  const { say, around } = visit;
  const field = (kind: LimitKind) => (
    <TextField
      key={kind}
      name={fieldOf(kind)}
      label={say(`talents.limit.${kind}`)}
      hint={say('talents.own-hint', { example: say(`talents.limit-hint.${kind}`) })}
      value={typed[kind]}
      problem={wrong === kind ? say('talents.problem.words-too-long') : null}
      longest={longestTalentWords}
    />
  );
  const shown = first[talent.sort];
  const folded = limitKinds.filter((kind) => !shown.includes(kind));
  return (
    <Form to={to.one(talent.id)} act={around.newId()} carry={{ versie: `${talent.version}` }}>
      {shown.map(field)}
      <details class="naober-more" open={folded.some((kind) => typed[kind] !== '' || wrong === kind)}>
        <summary>{say('talents.limits-more')}</summary>
        {folded.map(field)}
      </details>
      <Actions>
        <Button>{say('talents.limits-keep')}</Button>
      </Actions>
    </Form>
  );
}
