import { insightAlter } from '../../../domain/insight/insight-alter.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph } from '../../ui/words.tsx';
import { sayWhoIsNamed } from '../circle/summing-up.ts';
import { WhoSees } from '../circle/who-sees.tsx';
import { type Kept, withCircle } from '../circle/with-circle.ts';
import { isEnough } from './looking.ts';

/** The doors to what there is to see, and a way out. With few people they lead to more names, not to what is not there. */
export const doors = page({
  name: 'insight',
  audience: 'owner',
  address: addresses.insight(),
  get: withCircle((visit, kept) => {
    const { say } = visit;
    const enough = isEnough(kept.circle.alters.map(insightAlter));
    const title = say('insight.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {enough ? <Doors visit={visit} /> : <DoorsToNames visit={visit} kept={kept} />}
        <div class="naober-actions">
          <ButtonLink to={addresses.circle()} kind="quiet">
            {say('insight.enough')}
          </ButtonLink>
        </div>
        <WhoSees visit={visit} />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' } satisfies Answer;
  }),
});

function Doors({ visit: { say } }: { readonly visit: OwnerVisit }) {
  const door = (name: Parameters<typeof addresses.insightOf>[0], text: string) => ({ to: addresses.insightOf(name), text });
  return (
    <>
      <LinkList
        links={[
          door('hulp', say('insight.help.title')),
          door('vaker', say('insight.more-often.title')),
          door('geven', say('insight.giving.title')),
        ]}
      />
      <Heading level={2}>{say('insight.further')}</Heading>
      <LinkList
        links={[
          door('woorden', say('insight.words.title')),
          door('samenhang', say('insight.coherence.title')),
          door('nooit-gevraagd', say('insight.never-asked.title')),
          door('kracht', say('insight.strength.title')),
        ]}
      />
    </>
  );
}

function DoorsToNames({ visit: { say, language }, kept }: { readonly visit: OwnerVisit; readonly kept: Kept }) {
  const named = sayWhoIsNamed(kept.circle.alters, say, language);
  return (
    <>
      {named === null ? null : <Paragraph>{named}</Paragraph>}
      <LinkList
        links={[
          { to: addresses.namesAsked('used-to-know'), text: say('insight.few.used-to-know') },
          { to: addresses.namesAsked('animals-and-places'), text: say('insight.few.places') },
          { to: addresses.namesAsked('street-and-club'), text: say('insight.few.street') },
        ]}
      />
    </>
  );
}
