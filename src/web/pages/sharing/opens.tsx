import { delaysOffered } from '../../../domain/consent/periods-offered.ts';
import { openSleeping, readWaiting, type Waiting } from '../../../usecases/consent/open-sleeping.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Note, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';
import { saySet } from './set-words.ts';

/** What was prepared for whoever takes part, on the owner's condition, and "Ik wil dit openen". */
export const guestOpens = page({
  name: 'guest-opens',
  audience: 'guest',
  address: addresses.guestOpens(':who'),
  get: withStanding((visit, standing) => (standing.leftAt === null ? show(visit, standing) : { kind: 'not-found' })),
  post: withStanding(async (visit, standing) => {
    if (standing.leftAt !== null) return { kind: 'not-found' };
    const { guest, around, form } = visit;
    const opened = await openSleeping(guest, around, { sleepingId: form.id('wat') ?? '', via: guest.via });
    return opened.ok ? { kind: 'go', to: addresses.guestOpens(guest.id) } : show(visit, standing, true);
  }),
});

async function show(visit: GuestVisit, standing: Standing, gone = false): Promise<Answer> {
  const { say, guest } = visit;
  const host = hostOf(standing, say);
  const waiting = await readWaiting(guest);
  const body = (
    <>
      {gone ? <Note said>{say('sharing.opens.gone')}</Note> : null}
      <Paragraph>{waiting.length === 0 ? say('sharing.opens.nothing') : say('sharing.opens.lead', { host })}</Paragraph>
      {waiting.map((one) => (
        <One key={one.id} visit={visit} one={one} host={host} />
      ))}
    </>
  );
  const heading = say('sharing.opens.heading', { host });
  return guestPage(visit, { title: say('sharing.opens.title'), heading, body, status: gone ? 404 : 200 });
}

type OneProps = { readonly visit: GuestVisit; readonly one: Waiting; readonly host: string };

function One({ visit, one, host }: OneProps) {
  const { say, language, guest } = visit;
  const what = new Intl.ListFormat(language).format(one.sets.map((set) => saySet(say, set).toLowerCase()));
  return (
    <article class="naober-note" aria-labelledby={`wat-${one.id}`}>
      <Heading level={2} id={`wat-${one.id}`}>
        <bdi>{one.condition}</bdi>
      </Heading>
      <Paragraph>{say('sharing.opens.sees', { what })}</Paragraph>
      <Paragraph>{howItStands(visit, one, host)}</Paragraph>
      {one.opened === null ? (
        <Form to={addresses.guestOpens(guest.id)} carry={{ wat: one.id }}>
          <Button kind="quiet">{say('sharing.opens.want')}</Button>
        </Form>
      ) : null}
    </article>
  );
}

/** Whether it was asked for and is open, and else how soon it opens. */
function howItStands({ say, language, around }: GuestVisit, { opened, delayDays }: Waiting, host: string): string {
  const now = around.now();
  if (opened === null) {
    const delay = delaysOffered.find((days) => days === delayDays);
    return delay === undefined ? '' : say(`sharing.opens.how.${delay}`, { host });
  }
  if (opened.from > now) return say('sharing.opens.from', { date: dayIn(language, opened.from) });
  return say(opened.until > now ? 'sharing.opens.now' : 'sharing.opens.over', { date: dayIn(language, opened.until) });
}
