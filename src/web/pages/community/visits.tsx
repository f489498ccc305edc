import { readVisits, type VisitWithDay } from '../../../usecases/community/visits.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { Heading, LinkList, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { sayNearDay } from '../agenda/rhythm-words.ts';

/** What the owner would like to go and see nearby. */
export const visitsPage = page({
  name: 'visits',
  audience: 'owner',
  address: addresses.visits(),
  get: async (visit) => {
    const { say } = visit;
    const all = await readVisits(visit.owner.viewer);
    const title = say('community.mine');
    const links = all.filter(({ stopped }) => !stopped).map((one) => linkTo(visit, one));
    const before = all.filter(({ stopped }) => stopped).map((one) => linkTo(visit, one));
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{say(links.length === 0 ? 'community.mine-none' : 'community.mine-lead')}</Paragraph>
        {links.length === 0 ? null : <LinkList links={links} />}
        {before.length === 0 ? null : (
          <>
            <Heading level={2}>{say('community.mine-stopped')}</Heading>
            <LinkList links={before} />
          </>
        )}
        <QuietLinks
          links={[
            { to: addresses.nearby(), text: say('community.look-around') },
            { to: addresses.circle(), text: say('shell.to-circle') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  },
});

function linkTo({ language }: OwnerVisit, { id, what, atPlace, appointment }: VisitWithDay) {
  const day = appointment === null ? null : sayNearDay(language, appointment.startsOn);
  return { to: addresses.visit(id), text: what, note: [atPlace, day].filter((part) => part !== null).join(' · ') };
}
