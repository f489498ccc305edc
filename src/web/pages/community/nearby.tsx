import { findOffers, type OfferWish } from '../../../domain/community/find-offers.ts';
import { hasTrait, type Offer, traits } from '../../../domain/community/offer.ts';
import { offersNearby } from '../../../usecases/community/offers-nearby.ts';
import { addresses } from '../../addresses.ts';
import { page, type Visit } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { FindForm } from './find-form.tsx';
import { kindOfSlug, sayInShort, slugOfTrait } from './offer-words.ts';

/** What there is nearby, for everybody. Nothing of the space that may be open in this browser is read, so nothing is noted. */
export const nearby = page({
  name: 'nearby',
  audience: 'everybody',
  address: addresses.nearby(),
  get: async (visit) => {
    const { say, store, owner } = visit;
    const wish = wishIn(visit);
    const all = await offersNearby(store);
    const { sure, unsure } = findOffers(all, wish);
    const chosen = wish.kind !== null || wish.traits.length > 0;
    const title = say('community.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('community.lead')}</Paragraph>
        {all.length === 0 ? <Paragraph>{say('community.nothing-yet')}</Paragraph> : <FindForm visit={visit} wish={wish} />}
        {all.length > 0 && sure.length + unsure.length === 0 ? <Paragraph>{say('community.none-fits')}</Paragraph> : null}
        {sure.length === 0 ? null : (
          <>
            {chosen ? <Heading level={2}>{say('community.fits', { count: sure.length })}</Heading> : null}
            <LinkList
              links={sure.map((one) => ({ to: addresses.offer(one.id), text: one.name, note: sayInShort(visit, one) }))}
            />
          </>
        )}
        {unsure.length === 0 ? null : <Unsure visit={visit} wish={wish} offers={unsure} />}
        <Paragraph soft>{say('community.no-trace')}</Paragraph>
        <QuietLinks
          links={
            owner === null
              ? [{ to: addresses.begin(), text: say('community.begin') }]
              : [
                  { to: addresses.visits(), text: say('community.mine') },
                  { to: addresses.circle(), text: say('shell.to-circle') },
                ]
          }
        />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  },
});

function wishIn({ query }: Visit): OfferWish {
  const said = query.getAll('hoe');
  return { kind: kindOfSlug(query.get('soort') ?? ''), traits: traits.filter((one) => said.includes(slugOfTrait(one))) };
}

type UnsureProps = { readonly visit: Visit; readonly wish: OfferWish; readonly offers: readonly Offer[] };

/** What may fit as well: what is not known of it stands beside it. */
function Unsure({ visit, wish, offers }: UnsureProps) {
  const { say, language } = visit;
  const open = (offer: Offer) =>
    new Intl.ListFormat(language).format(
      wish.traits.filter((one) => hasTrait(offer, one) === null).map((one) => say(`community.trait-short.${one}`)),
    );
  return (
    <>
      <Heading level={2}>{say('community.unsure', { count: offers.length })}</Heading>
      <LinkList
        links={offers.map((one) => ({
          to: addresses.offer(one.id),
          text: one.name,
          note: `${sayInShort(visit, one)}. ${say('community.unknown', { what: open(one) })}`,
        }))}
      />
    </>
  );
}
