import { type ContactProblem, readOwnContact } from '../../../usecases/guest/own-contact.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph, QuietLinks, Rows } from '../../ui/words.tsx';
import { ContactForms, type TriedContact } from './contact-forms.tsx';
import { guestDoors } from './doors.ts';
import { guestPage, hostOf, withStanding } from './guest-page.tsx';

/** "Wat staat er over mij": what is shared, own contact data, being left in peace, and one text that is the same for everybody. */
export const guestAboutMe = page({
  name: 'guest-about-me',
  audience: 'guest',
  address: addresses.guestAboutMe(':who'),
  get: withStanding((visit, standing) => showAboutMe(visit, standing, null)),
});

const problemWords = (problem: ContactProblem) => `guest.contact-problem.${problem}` as const;

/** The same page, with what could not be done about a way to be reached. */
export async function showAboutMe(visit: GuestVisit, standing: Standing, tried: TriedContact | null): Promise<Answer> {
  const { say, guest } = visit;
  const host = hostOf(standing, say);
  const ways = await readOwnContact(guest);
  const problems = tried === null ? [] : [{ field: `way-${tried.channel}`, text: say(problemWords(tried.problem)) }];
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problems} />
      <Paragraph>{say('guest.source', { host, name: standing.name })}</Paragraph>
      <Heading level={2}>{say('guest.shared-title', { host })}</Heading>
      <SharedWithMe visit={visit} standing={standing} />
      <Heading level={2}>{say('guest.contact-title')}</Heading>
      <Paragraph>{say('guest.contact-why', { host })}</Paragraph>
      <ContactForms visit={visit} ways={ways} tried={tried} />
      <Heading level={2}>{say('guest.peace-title')}</Heading>
      <InPeace visit={visit} standing={standing} host={host} />
      <Heading level={2}>{say('guest.notes-title')}</Heading>
      <Paragraph>{say('guest.notes')}</Paragraph>
      {standing.leftAt === null ? <QuietLinks links={[{ to: addresses.guestStop(guest.id), text: say('guest.stop') }]} /> : null}
    </>
  );
  const status = tried === null ? 200 : tried.problem === 'changed-meanwhile' ? 409 : 422;
  return guestPage(visit, { title: say('guest.about-me'), body, status });
}

type Props = { readonly visit: GuestVisit; readonly standing: Standing };

/** Exactly what is open now, and until when. */
function SharedWithMe({ visit: { say, language }, standing }: Props) {
  const rows = guestDoors.flatMap(({ set, label }) => {
    const until = standing.live.get(set);
    return until === undefined
      ? []
      : [{ key: set, main: say(label), beside: say('guest.until', { day: dayIn(language, until) }) }];
  });
  return rows.length === 0 ? <Paragraph>{say('guest.shared-nothing')}</Paragraph> : <Rows rows={rows} />;
}

function InPeace({ visit: { say, guest }, standing: { notApproach }, host }: Props & { readonly host: string }) {
  return (
    <Form to={addresses.guestInPeace(guest.id)} carry={{ niet: notApproach ? 'nee' : 'ja' }}>
      <Paragraph>{say(notApproach ? 'guest.peace-now' : 'guest.peace-what', { host })}</Paragraph>
      <Button kind="quiet">{say(notApproach ? 'guest.peace-end' : 'guest.peace-ask')}</Button>
    </Form>
  );
}
