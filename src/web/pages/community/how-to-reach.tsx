import type { Offer } from '../../../domain/community/offer.ts';
import type { Say } from '../../say/say.ts';

type Props = { readonly say: Say; readonly offer: Pick<Offer, 'phone' | 'mail' | 'site'> };

/** How a place can be reached; nothing when nothing is known. */
export function HowToReach({ say, offer: { phone, mail, site } }: Props) {
  const page = site !== null && /^https?:\/\//.test(site) && URL.canParse(site) ? site : null;
  if (phone === null && mail === null && page === null) return null;
  return (
    <ul class="naober-quiet-links">
      {phone === null ? null : (
        <li>
          <a class="nl-link naober-link-alone" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {phone}
          </a>
        </li>
      )}
      {mail === null ? null : (
        <li>
          <a class="nl-link naober-link-alone" href={`mailto:${mail}`}>
            {mail}
          </a>
        </li>
      )}
      {page === null ? null : (
        <li>
          <a class="nl-link naober-link-alone" href={page} rel="noreferrer">
            {say('community.their-site')}
          </a>
        </li>
      )}
    </ul>
  );
}
