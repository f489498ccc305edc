import { insightAlter } from '../../../domain/insight/insight-alter.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph } from '../../ui/words.tsx';
import { sayWhoIsNamed } from '../circle/summing-up.ts';
import { WhoSees } from '../circle/who-sees.tsx';
import { withCircle } from '../circle/with-circle.ts';
import { furtherDoors, threeDoors } from './door-links.ts';
import { isEnough } from './looking.ts';

/** The doors to what there is to see, and a way out. With few people they lead to more names, not to what is not there. */
export const doors = page({
  name: 'insight',
  audience: 'owner',
  address: addresses.insight(),
  get: withCircle((visit, kept) => {
    const { say, language } = visit;
    const named = sayWhoIsNamed(kept.circle.alters, say, language);
    const enough = isEnough(kept.circle.alters.map(insightAlter));
    const title = say('insight.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {enough || named === null ? null : <Paragraph>{named}</Paragraph>}
        <LinkList links={threeDoors(say, enough)} />
        {enough ? (
          <>
            <Heading level={2}>{say('insight.further')}</Heading>
            <LinkList links={furtherDoors(say, visit.owner.session)} />
          </>
        ) : null}
        <div class="naober-actions">
          <ButtonLink to={addresses.circle()}>{say('insight.enough')}</ButtonLink>
        </div>
        <WhoSees visit={visit} />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' } satisfies Answer;
  }),
});
