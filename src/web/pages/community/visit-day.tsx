import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { nextTimes } from '../../../domain/community/next-times.ts';
import { offerNearby } from '../../../usecases/community/offers-nearby.ts';
import { planVisit, type VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayComing } from './offer-words.ts';
import { versionIn, withGoingVisit } from './with-visit.ts';

type Problem = 'day-missing' | 'day-over' | 'time-unclear' | 'changed';

/** On which day the owner goes and sees it: one of its own times, or another. It is put in their agenda, and nobody is told. */
export const visitDayPage = page({
  name: 'visit-day',
  audience: 'owner',
  address: addresses.visitDay(':id'),
  get: withGoingVisit((visit, chosen) => show(visit, chosen, null)),
  post: withGoingVisit(async (visit, chosen) => {
    const { owner, around, form } = visit;
    const [day = '', time = '', long = ''] =
      form.get('dag') === '' ? form.get('keer').split(' ') : [form.get('dag'), form.get('tijd')];
    if (day === '') return show(visit, chosen, 'day-missing');
    const planned = await planVisit(owner.viewer, around, {
      id: chosen.id,
      version: versionIn(visit),
      actId: actOf(visit),
      day,
      time,
      minutes: Number(long) || null,
    });
    if (planned.ok) return { kind: 'go', to: addresses.visit(chosen.id) };
    switch (planned.refusal) {
      case 'no-such-visit':
        return { kind: 'not-found' };
      case 'changed-meanwhile':
        return show(visit, chosen, 'changed');
      case 'day-over':
      case 'time-unclear':
        return show(visit, chosen, planned.refusal);
      default:
        return show(visit, chosen, 'day-missing');
    }
  }),
});

async function show(visit: OwnerVisit, chosen: VisitWithDay, problem: Problem | null): Promise<Answer> {
  const { say, form, around, store } = visit;
  const today = dutchDay(around.now());
  const offer = chosen.offerId === null ? null : await offerNearby(store, chosen.offerId);
  const times = offer === null || offer.state !== 'active' ? [] : nextTimes(offer.times, today, 5);
  const other = times.length === 0 || form.get('dag') !== '' || form.get('tijd') !== '';
  const wrong = problem === null || problem === 'changed' ? null : problem;
  const fieldOf = { 'day-missing': times.length === 0 ? 'dag' : 'keer', 'day-over': 'dag', 'time-unclear': 'tijd' } as const;
  const at = (field: string) => (wrong !== null && fieldOf[wrong] === field ? say(`community.problem.${wrong}`) : null);
  const title = say('community.day-title');
  const body = (
    <>
      <ErrorSummary
        title={say('circle.not-yet')}
        problems={wrong === null ? [] : [{ field: fieldOf[wrong], text: say(`community.problem.${wrong}`) }]}
      />
      <Heading level={1}>{title}</Heading>
      {problem === 'changed' ? <Note said>{say('community.changed')}</Note> : null}
      <Paragraph lead>
        <bdi>{chosen.what}</bdi>
      </Paragraph>
      <Form to={addresses.visitDay(chosen.id)} act={around.newId()} carry={{ versie: `${chosen.version}` }}>
        {times.length === 0 ? null : (
          <RadioList
            name="keer"
            question={say('community.which-time')}
            problem={at('keer')}
            choices={times.map((one) => ({
              value: `${one.day} ${one.at ?? ''} ${one.minutes ?? ''}`.trimEnd(),
              label: sayComing(visit, one),
              note: one.quiet === true ? say('community.trait-short.quiet') : null,
              chosen: form.get('keer').startsWith(`${one.day} ${one.at ?? ''}`),
            }))}
          />
        )}
        <details class="naober-more" open={other}>
          <summary>{say('community.another-day')}</summary>
          <DateField name="dag" label={say('community.which-day')} value={form.get('dag')} problem={at('dag')} earliest={today} />
          <TextField name="tijd" label={say('community.what-time')} value={form.get('tijd')} problem={at('tijd')} longest={10} />
        </details>
        <Actions>
          <Button>{say('community.keep-day')}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('community.nobody-told')}</Paragraph>
      <QuietLinks links={[{ to: addresses.visit(chosen.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: problem === 'changed' ? 409 : wrong === null ? 200 : 422, title, body, shape: 'words' };
}
