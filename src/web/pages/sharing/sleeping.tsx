import { sharingState } from '../../../domain/consent/sharing-state.ts';
import { readSharing } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { choiceQuery } from './choice.ts';
import { isSleeping, SleepingRows } from './sleeping-rows.tsx';

const nothingChosen = {
  sets: [],
  about: 'all',
  people: [],
  agreements: null,
  period: null,
  replaces: null,
  sleeping: { delay: null },
} as const;

/** What is prepared for later, and for whom one can prepare something. */
export const sleepingPage = page({
  name: 'sleeping',
  audience: 'owner',
  address: addresses.sleeping(),
  get: async (visit) => {
    const { say, owner, around } = visit;
    const people = await readSharing(owner.viewer);
    const now = around.now();
    const prepared = people
      .map((who) => ({ who, sleeping: who.sleeping.filter((one) => isSleeping(one, who.grants, now)) }))
      .filter(({ sleeping }) => sleeping.length > 0);
    const choosable = people.filter((who) => !['left', 'not-let-in'].includes(sharingState(who, now)));
    const title = say('sharing.sleeping.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say('sharing.sleeping.lead')}</Paragraph>
        {prepared.length === 0 ? <Paragraph>{say('sharing.sleeping.none')}</Paragraph> : null}
        {prepared.map(({ who, sleeping }) => (
          <section key={who.id}>
            <Heading level={2}>{say('sharing.sleeping.for', { name: who.name })}</Heading>
            <SleepingRows visit={visit} who={who} sleeping={sleeping} />
          </section>
        ))}
        <Heading level={2}>{say('sharing.sleeping.who')}</Heading>
        {choosable.length > 0 ? (
          <LinkList
            links={choosable.map(({ id, name }) => ({ to: addresses.shareWhat(id, choiceQuery(nothingChosen)), text: name }))}
          />
        ) : (
          <>
            <Paragraph>{say('sharing.sleeping.nobody')}</Paragraph>
            <ButtonLink to={addresses.shareAnew()}>{say('sharing.begin')}</ButtonLink>
          </>
        )}
        <QuietLinks
          links={[
            { to: addresses.callCard(), text: say('sharing.card') },
            { to: addresses.sharing(), text: say('sharing.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body };
  },
});
