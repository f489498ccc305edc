import { addresses } from '../../addresses.ts';
import { page } from '../../page.ts';
import { Heading, Link, LinkList, Note, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { whoIn, withWho } from '../asks/asking.ts';

/** The plan to keep in touch after a move: where one can begin. */
export const keepPlan = page({
  name: 'keep-plan',
  audience: 'owner',
  address: addresses.keepPlan(),
  get: async (visit) => {
    const { say, query } = visit;
    const prepared = /^[0-9a-f-]{36}$/.exec(query.get('klaar') ?? '')?.[0];
    const title = say('keeping.plan.title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {prepared === undefined ? null : (
          <Note said>
            <Paragraph>
              {say('keeping.plan.prepared')} {say('keeping.plan.in-plan')}
            </Paragraph>
            <Link to={addresses.ask(prepared, '/wie', withWho(whoIn({ visit })))} alone>
              {say('keeping.plan.to-ask')}
            </Link>
          </Note>
        )}
        <Paragraph>{say('keeping.plan.lead')}</Paragraph>
        <LinkList
          links={[
            { to: addresses.keepPlanPart('bezoek'), text: say('keeping.plan.visit'), note: say('keeping.plan.visit-note') },
            { to: addresses.keepPlanPart('beeldbellen'), text: say('keeping.plan.video'), note: say('keeping.plan.video-note') },
            {
              to: addresses.keepPlanPart('vervoer'),
              text: say('keeping.plan.transport'),
              note: say('keeping.plan.transport-note'),
            },
            { to: addresses.keepContactWhom(), text: say('keeping.plan.remember'), note: say('keeping.plan.remember-note') },
          ]}
        />
        <QuietLinks
          links={[
            { to: addresses.plan(), text: say('coach.plan.title') },
            { to: addresses.keepContact(), text: say('keeping.back') },
          ]}
        />
      </>
    );
    return { kind: 'page', title, body, shape: 'words' };
  },
});
