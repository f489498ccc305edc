import { insightAlter } from '../../../domain/insight/insight-alter.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Link, LinkList, Paragraph } from '../../ui/words.tsx';
import { isEnough } from '../insight/looking.ts';
import type { Kept } from './with-circle.ts';

type Props = { readonly visit: OwnerVisit; readonly kept: Kept };

/** What comes after "zo is het": three doors and a way out. With few people they lead to more names, not to what is not there. */
export function ThreeDoors({ visit: { say }, kept: { circle } }: Props) {
  const links = isEnough(circle.alters.map(insightAlter))
    ? [
        { to: addresses.insightOf('hulp'), text: say('insight.help.title') },
        { to: addresses.insightOf('vaker'), text: say('insight.more-often.title') },
        { to: addresses.insightOf('geven'), text: say('insight.giving.title') },
      ]
    : [
        { to: addresses.namesAsked('used-to-know'), text: say('insight.few.used-to-know') },
        { to: addresses.namesAsked('animals-and-places'), text: say('insight.few.places') },
        { to: addresses.namesAsked('street-and-club'), text: say('insight.few.street') },
      ];
  return (
    <>
      <Paragraph>{say('insight.title')}</Paragraph>
      <LinkList links={links} />
      <Actions>
        <ButtonLink to={addresses.keep()}>{say('insight.enough')}</ButtonLink>
        <Link to="#mensen" alone>
          {say('circle.move-somebody')}
        </Link>
      </Actions>
    </>
  );
}
