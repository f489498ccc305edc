import { insightAlter } from '../../../domain/insight/insight-alter.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, ButtonLink } from '../../ui/button.tsx';
import { Link, LinkList, Paragraph } from '../../ui/words.tsx';
import { threeDoors } from '../insight/door-links.ts';
import { isEnough } from '../insight/looking.ts';
import type { Kept } from './with-circle.ts';

type Props = { readonly visit: OwnerVisit; readonly kept: Kept };

/** What comes after "zo is het": three doors and a way out. With few people they lead to more names, not to what is not there. */
export function ThreeDoors({ visit: { say }, kept: { circle } }: Props) {
  const links = threeDoors(say, isEnough(circle.alters.map(insightAlter)));
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
