import { isRequestOver } from '../../../domain/organisation/asking.ts';
import { type AccessRequest, readRequests } from '../../../usecases/organisation/answer-request.ts';
import { addresses } from '../../addresses.ts';
import { type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Heading, LinkList, Note, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';

const who = ({ say }: OwnerVisit, { name, organisation }: AccessRequest) => say('org.requests.line', { name, organisation });

function Past({ visit, past }: { readonly visit: OwnerVisit; readonly past: readonly AccessRequest[] }) {
  const { say, language } = visit;
  if (past.length === 0) return null;
  const rows = past.map((one) => ({
    key: one.id,
    main: who(visit, one),
    beside: say(one.answer === null ? 'org.requests.over' : `org.requests.${one.answer}`, {
      date: dayIn(language, one.answeredAt ?? one.askedAt),
    }),
  }));
  return (
    <>
      <Heading level={2}>{say('org.requests.past-title')}</Heading>
      <Rows rows={rows} />
    </>
  );
}

/** What professionals and coaches asked to see, calmly: nothing waits for an answer. */
export const accessRequests = page({
  name: 'access-requests',
  audience: 'owner',
  address: addresses.accessRequests(),
  get: async (visit) => {
    const { say, owner, around, language, query } = visit;
    const all = await readRequests(owner.viewer);
    const open = all.filter((one) => one.answer === null && !isRequestOver(one, around.now()));
    const gone = all.find(({ id, answer }) => answer === 'not-given' && id === query.get('niet'));
    const title = say('org.requests.title');
    const links = open.map((one) => ({
      to: addresses.accessRequest(one.id),
      text: who(visit, one),
      note: say('org.requests.waits', { date: dayIn(language, one.askedAt) }),
    }));
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        {gone === undefined ? null : <Note said>{say('org.request.gone', { name: gone.name })}</Note>}
        <Paragraph>{say(open.length === 0 ? 'org.requests.none' : 'org.requests.lead')}</Paragraph>
        {open.length === 0 ? null : <LinkList links={links} />}
        <Past visit={visit} past={all.filter((one) => !open.includes(one))} />
        <ButtonLink to={addresses.accessCode()} kind="quiet">
          {say('org.code.title')}
        </ButtonLink>
        <QuietLinks links={[{ to: addresses.ownControl(), text: say('sharing.hub.title') }]} />
      </>
    );
    return { kind: 'page', title, body };
  },
});
