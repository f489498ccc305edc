import type { ComponentChildren } from 'preact';
import { dutchDay } from '../../../domain/agreements/dutch-day.ts';
import { hasTrait, type Offer, type Trait, traits } from '../../../domain/community/offer.ts';
import { isStale } from '../../../domain/community/staleness.ts';
import { offerNearby } from '../../../usecases/community/offers-nearby.ts';
import { addresses } from '../../addresses.ts';
import { page, type Visit } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Heading, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayFullDay } from '../agenda/rhythm-words.ts';
import { HowToReach } from './how-to-reach.tsx';
import { sayAddress, sayTime } from './offer-words.ts';

/** One thing there is nearby, for everybody, with what is known of it and what is not. Nothing of an open space is read. */
export const offerPage = page({
  name: 'offer',
  audience: 'everybody',
  address: addresses.offer(':id'),
  get: async (visit) => {
    const offer = await offerNearby(visit.store, visit.params['id'] ?? '');
    if (offer === null) return { kind: 'not-found' };
    const { say, owner } = visit;
    const body = (
      <>
        <Heading level={1}>
          <bdi lang={offer.language}>{offer.name}</bdi>
        </Heading>
        <HowItStands visit={visit} offer={offer} />
        {offer.description === null ? null : (
          <div lang={offer.language}>
            <Paragraph lead>{offer.description}</Paragraph>
          </div>
        )}
        <Facts visit={visit} offer={offer} />
        {offer.state === 'stopped' ? null : owner === null ? (
          <Paragraph>{say('community.go-yourself')}</Paragraph>
        ) : (
          <Actions>
            <ButtonLink to={addresses.chooseOffer(offer.id)}>{say('community.choose')}</ButtonLink>
          </Actions>
        )}
        <Paragraph soft>{say('community.no-trace')}</Paragraph>
        <QuietLinks links={[{ to: addresses.nearby(), text: say('community.back') }]} />
      </>
    );
    return { kind: 'page', title: say('community.one-title'), body, shape: 'words' };
  },
});

type Props = { readonly visit: Visit; readonly offer: Offer };

/** Closed, stopped, or not confirmed for long: said before anything else. */
function HowItStands({ visit: { say, language, around }, offer: { state, confirmedOn } }: Props) {
  if (state === 'stopped') return <Note>{say('community.stopped')}</Note>;
  if (state === 'closed-for-now') return <Note>{say('community.closed')}</Note>;
  return isStale(confirmedOn, dutchDay(around.now())) ? (
    <Note>{say('community.stale', { day: sayFullDay(language, confirmedOn) })}</Note>
  ) : null;
}

function Facts({ visit, offer }: Props) {
  const { say, language } = visit;
  const { place, times, costs, free } = offer;
  const known = traits.filter((one) => one !== 'free' && hasTrait(offer, one) === true);
  const open = traits.filter((one) => hasTrait(offer, one) === null && !(one === 'free' && costs !== null));
  const list = (some: readonly Trait[]) =>
    new Intl.ListFormat(language).format(some.map((one) => say(`community.trait-short.${one}`)));
  return (
    <dl class="naober-facts">
      <Fact title={say('community.when')}>
        {times.length === 0
          ? say('community.when-unknown')
          : times.map((time) => <div key={time.startsOn}>{sayTime(visit, time)}</div>)}
      </Fact>
      <Fact title={say('community.where')}>
        <bdi>{place.name}</bdi>
        {sayAddress(place) === null ? null : <div>{sayAddress(place)}</div>}
        {place.accessWords === null ? null : <div lang={offer.language}>{place.accessWords}</div>}
      </Fact>
      <Fact title={say('community.costs')}>{costs ?? (free === true ? say('community.is-free') : null)}</Fact>
      <Fact title={say('community.shared')} lang={offer.language}>
        {offer.shared}
      </Fact>
      <Fact title={say('community.limits')} lang={offer.language}>
        {offer.limits}
      </Fact>
      <Fact title={say('community.gives-back')} lang={offer.language}>
        {offer.givesBack}
      </Fact>
      <Fact title={say('community.welcomed-by')}>{offer.welcomedBy}</Fact>
      <Fact title={say('community.known')}>{known.length === 0 ? null : list(known)}</Fact>
      <Fact title={say('community.not-known')}>{open.length === 0 ? null : list(open)}</Fact>
      <Contact visit={visit} offer={offer} />
    </dl>
  );
}

function Fact({
  title,
  lang,
  children,
}: {
  readonly title: string;
  readonly lang?: string;
  readonly children: ComponentChildren;
}) {
  if (children === null || children === undefined) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}

function Contact({ visit: { say, language }, offer }: Props) {
  const { phone, mail, site, place, confirmedOn } = offer;
  return (
    <>
      <Fact title={say('community.contact')}>
        {phone === null && mail === null && site === null ? null : <HowToReach say={say} offer={offer} />}
      </Fact>
      <Fact title={say('community.organisation')}>
        <bdi>{place.organisation}</bdi>
      </Fact>
      <Fact title={say('community.confirmed')}>{sayFullDay(language, confirmedOn)}</Fact>
    </>
  );
}
