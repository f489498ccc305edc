import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { dayAfter } from '../../../domain/agreements/wanted-agreement.ts';
import type { WantedAsk } from '../../../domain/asking/wanted-ask.ts';
import { prepareAsk } from '../../../usecases/asking/prepare-ask.ts';
import type { VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { withGoingVisit } from './with-visit.ts';

/** Somebody goes along: it becomes an ask like any other, with the day and the limits in it; whom it is asked of comes after. */
export const visitTogetherPage = page({
  name: 'visit-together',
  audience: 'owner',
  address: addresses.visitTogether(':id'),
  get: withGoingVisit((visit, chosen) => show(visit, chosen, false)),
  post: withGoingVisit(async (visit, chosen) => {
    const { owner, around } = visit;
    const prepared = await prepareAsk(owner.viewer, around, { actId: actOf(visit), ...askOf(visit, chosen) });
    return prepared.ok ? { kind: 'go', to: addresses.ask(prepared.value.askId, '/wanneer') } : show(visit, chosen, true);
  }),
});

function askOf({ say, around, language }: OwnerVisit, { what, atPlace, limits, appointment }: VisitWithDay): WantedAsk {
  const today = dutchDay(around.now());
  const coming = appointment !== null && appointment.startsOn >= today ? appointment : null;
  const day = coming?.startsOn ?? dayAfter(today, 7);
  return {
    kind: 'together',
    support: 'companionship',
    what: say('community.ask-what', { place: atPlace }),
    words: say('community.ask-words', { what }),
    timing: { startsOn: day, untilOn: day, startsAt: coming?.startsAt ?? null, minutes: coming?.minutes ?? null, rule: null },
    limits,
    answerBy: day <= dayAfter(today, 1) ? today : dayAfter(day, -1),
    language,
  };
}

function show(visit: OwnerVisit, chosen: VisitWithDay, tooLong: boolean) {
  const { say, around } = visit;
  const title = say('community.together');
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {tooLong ? <Note said>{say('community.together-too-long')}</Note> : null}
      <Paragraph lead>
        <bdi>{say('community.ask-what', { place: chosen.atPlace })}</bdi>
      </Paragraph>
      {chosen.limits === null ? null : <Note>{say('community.limits-go-along', { limits: chosen.limits })}</Note>}
      <Form to={addresses.visitTogether(chosen.id)} act={around.newId()}>
        <Paragraph>{say('community.together-then')}</Paragraph>
        <Actions>
          <Button>{say('community.together-make')}</Button>
        </Actions>
      </Form>
      <QuietLinks links={[{ to: addresses.visit(chosen.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: tooLong ? 422 : 200, title, body, shape: 'words' } as const;
}
