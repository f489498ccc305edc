import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import type { VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';
import { followUpAddress } from '../keeping/follow-up-address.ts';
import { withVisit } from './with-visit.ts';

/** One thing the owner would like to go and see: its day, their limits, who goes along, and stopping, for which no reason is asked. */
export const visitPage = page({
  name: 'visit',
  audience: 'owner',
  address: addresses.visit(':id'),
  get: withVisit((visit, chosen) => {
    const { say, query } = visit;
    const body = (
      <>
        {query.get('klaar') === null ? null : <Note said>{say('community.kept')}</Note>}
        <Heading level={1}>
          <bdi>{chosen.what}</bdi>
        </Heading>
        <Paragraph lead>{say('community.at-place', { place: chosen.atPlace })}</Paragraph>
        {chosen.stopped ? <Stopped visit={visit} chosen={chosen} /> : <Going visit={visit} chosen={chosen} />}
        <QuietLinks
          links={[
            { to: addresses.visits(), text: say('community.mine') },
            ...(chosen.offerId === null ? [] : [{ to: addresses.offer(chosen.offerId), text: say('community.to-offer') }]),
          ]}
        />
      </>
    );
    return { kind: 'page', title: say('community.visit-title'), body, shape: 'words' };
  }),
});

type Props = { readonly visit: OwnerVisit; readonly chosen: VisitWithDay };

function Stopped({ visit: { say }, chosen: { id } }: Props) {
  return (
    <>
      <Note>{say('community.you-stopped')}</Note>
      <Form to={addresses.visitStop(id)} carry={{ doe: 'terug' }}>
        <Actions>
          <Button kind="quiet">{say('community.take-up')}</Button>
        </Actions>
      </Form>
    </>
  );
}

function Going({ visit, chosen }: Props) {
  const { say, around } = visit;
  const { id, limits, appointment } = chosen;
  const over = appointment !== null && appointment.startsOn < dutchDay(around.now());
  return (
    <>
      <Day visit={visit} chosen={chosen} over={over} />
      <Heading level={2}>{say('community.own-limits')}</Heading>
      <Paragraph>{limits === null ? say('community.no-limits') : <bdi>{limits}</bdi>}</Paragraph>
      <Paragraph soft>{say('community.limits-travel')}</Paragraph>
      <Heading level={2}>{say('community.and-then')}</Heading>
      <LinkList
        links={[
          { to: addresses.visitTogether(id), text: say('community.together'), note: say('community.together-note') },
          { to: addresses.visitTell(id), text: say('community.tell'), note: say('community.tell-note') },
          { to: addresses.visitLimits(id), text: say('community.change-limits') },
          ...(over ? [{ to: addresses.visitInCircle(id), text: say('community.in-circle') }] : []),
        ]}
      />
      <Form to={addresses.visitStop(id)}>
        <Paragraph soft>{say('community.stop-note')}</Paragraph>
        <Button kind="text">{say('community.stop')}</Button>
      </Form>
    </>
  );
}

function Day({ visit: { say, language }, chosen: { id, appointment }, over }: Props & { readonly over: boolean }) {
  if (appointment === null)
    return (
      <Actions>
        <ButtonLink to={addresses.visitDay(id)}>{say('community.pick-day')}</ButtonLink>
      </Actions>
    );
  const at = appointment.startsAt === null ? '' : say('community.at', { at: appointment.startsAt });
  const day = `${sayNearDay(language, appointment.startsOn)}${at}`;
  return (
    <>
      <Note>{say(over ? 'community.was-on' : 'community.goes-on', { day })}</Note>
      <Actions>
        {over ? (
          <>
            <ButtonLink to={followUpAddress({ about: 'visit', subjectId: id })}>{say('community.how-was-it')}</ButtonLink>
            <ButtonLink to={addresses.visitDay(id)} kind="quiet">
              {say('community.once-more')}
            </ButtonLink>
          </>
        ) : (
          <ButtonLink to={addresses.appointment(appointment.id)} kind="quiet">
            {say('community.in-agenda')}
          </ButtonLink>
        )}
      </Actions>
    </>
  );
}
