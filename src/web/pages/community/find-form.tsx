import type { OfferWish } from '../../../domain/community/find-offers.ts';
import { offerKinds, traits } from '../../../domain/community/offer.ts';
import { addresses } from '../../addresses.ts';
import type { Visit } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { CheckboxList } from '../../ui/choices.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Link } from '../../ui/words.tsx';
import { slugOfKind, slugOfTrait } from './offer-words.ts';

/** What one looks for, folded away while nothing was chosen. It only changes the address, and is kept nowhere. */
export function FindForm({
  visit: { say },
  wish: { kind, traits: chosen },
}: {
  readonly visit: Visit;
  readonly wish: OfferWish;
}) {
  const all = { value: '', label: say('community.every-kind') };
  const nothing = kind === null && chosen.length === 0;
  return (
    <details class="naober-more naober-not-on-paper" open={!nothing}>
      <summary>{say('community.find')}</summary>
      <form method="get" action={addresses.nearby()} class="naober-form">
        <SelectField
          name="soort"
          label={say('community.what')}
          value={kind === null ? '' : slugOfKind(kind)}
          choices={[all, ...offerKinds.map((one) => ({ value: slugOfKind(one), label: say(`community.kind.${one}`) }))]}
        />
        <CheckboxList
          name="hoe"
          question={say('community.how')}
          choices={traits.map((one) => ({
            value: slugOfTrait(one),
            label: say(`community.trait.${one}`),
            chosen: chosen.includes(one),
          }))}
        />
        <Actions>
          <Button>{say('community.show')}</Button>
          {nothing ? null : (
            <Link to={addresses.nearby()} alone>
              {say('community.show-all')}
            </Link>
          )}
        </Actions>
      </form>
    </details>
  );
}
