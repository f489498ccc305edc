import type { Offer } from '../../../domain/community/offer.ts';
import { kindFor } from '../../../domain/community/offers-for.ts';
import { limitsToBegin } from '../../../domain/community/visit.ts';
import { offerNearby } from '../../../usecases/community/offers-nearby.ts';
import { chooseOffer } from '../../../usecases/community/visits.ts';
import { ownerTells, readTold } from '../../../usecases/talents/teller.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { actOf } from '../circle/with-circle.ts';
import { sayLimits } from '../talents/talent-words.ts';
import { LimitsField, LimitsProblem } from './limits-field.tsx';

const withOffer =
  (handler: (visit: OwnerVisit, offer: Offer) => Promise<Answer>) =>
  async (visit: OwnerVisit): Promise<Answer> => {
    const offer = await offerNearby(visit.store, visit.params['id'] ?? '');
    return offer === null || offer.state === 'stopped' ? { kind: 'not-found' } : handler(visit, offer);
  };

/** The owner would like to go and see it: with which limits. They begin with those of their wishes. */
export const chooseOfferPage = page({
  name: 'choose-offer',
  audience: 'owner',
  address: addresses.chooseOffer(':id'),
  get: withOffer(async (visit, offer) => show(visit, offer, { limits: await wishedLimits(visit, offer), tooLong: false })),
  post: withOffer(async (visit, offer) => {
    const { owner, around, form } = visit;
    const limits = form.get('grenzen');
    const chosen = await chooseOffer(owner.viewer, around, { actId: actOf(visit), offer, limits });
    return chosen.ok
      ? { kind: 'go', to: addresses.visit(chosen.value.id, '?klaar=ja') }
      : show(visit, offer, { limits, tooLong: true });
  }),
});

async function wishedLimits({ owner, around, say }: OwnerVisit, offer: Offer): Promise<string> {
  const told = await readTold(ownerTells(owner.viewer, around));
  const wishes = told.filter(({ sort }) => sort === 'together' || sort === 'wish' || sort === 'learn');
  return limitsToBegin(wishes.map((one) => ({ limits: sayLimits(say, one), like: kindFor(one.piece) === offer.kind })));
}

type Typed = { readonly limits: string; readonly tooLong: boolean };

function show(visit: OwnerVisit, offer: Offer, { limits, tooLong }: Typed): Answer {
  const { say, around } = visit;
  const title = say('community.choose-title');
  const body = (
    <>
      <LimitsProblem visit={visit} tooLong={tooLong} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>
        <bdi lang={offer.language}>{offer.name}</bdi>
      </Paragraph>
      <Paragraph>{say('community.choose-lead')}</Paragraph>
      <Form to={addresses.chooseOffer(offer.id)} act={around.newId()}>
        <LimitsField visit={visit} value={limits} tooLong={tooLong} />
        <Actions>
          <Button>{say('community.choose-keep')}</Button>
        </Actions>
      </Form>
      <Paragraph soft>{say('community.nobody-told')}</Paragraph>
      <QuietLinks links={[{ to: addresses.offer(offer.id), text: say('circle.back') }]} />
    </>
  );
  return { kind: 'page', status: tooLong ? 422 : 200, title, body, shape: 'words' };
}
