import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { offerNearby } from '../../../usecases/community/offers-nearby.ts';
import type { VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { MessageToSend } from '../../ui/message-to-send.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { HowToReach } from './how-to-reach.tsx';
import { withGoingVisit } from './with-visit.ts';

/** Words with which the owner can tell the place that they come, and within what limits. They send them, or not; no name is in them. */
export const visitTellPage = page({
  name: 'visit-tell',
  audience: 'owner',
  address: addresses.visitTell(':id'),
  get: withGoingVisit(async (visit, chosen) => {
    const { say, store } = visit;
    const offer = chosen.offerId === null ? null : await offerNearby(store, chosen.offerId);
    const title = say('community.tell');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('community.tell-lead')}</Paragraph>
        {offer === null ? null : <HowToReach say={say} offer={offer} />}
        <MessageToSend say={say} label={say('community.tell-label')} text={textOf(visit, chosen)} rows={7} />
        <Paragraph soft>{say('community.tell-name')}</Paragraph>
        <QuietLinks links={[{ to: addresses.visit(chosen.id), text: say('circle.back') }]} />
      </>
    );
    return { kind: 'page', title, body, shape: 'words', islands: ['copy'] };
  }),
});

function textOf({ say, language, around }: OwnerVisit, { what, limits, appointment }: VisitWithDay): string {
  const coming = appointment !== null && appointment.startsOn >= dutchDay(around.now()) ? appointment : null;
  const at = coming?.startsAt ? say('community.at', { at: coming.startsAt }) : '';
  return [
    coming === null
      ? say('community.text-some-day', { what })
      : say('community.text-on-day', { what, day: `${sayNearDay(language, coming.startsOn)}${at}` }),
    ...(limits === null ? [] : [say('community.text-limits', { limits })]),
    say('community.text-question'),
  ].join('\n\n');
}
