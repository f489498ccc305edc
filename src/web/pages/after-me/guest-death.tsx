import { reportDeath } from '../../../usecases/mandate/after-death.ts';
import { chooseForOwner, type LeftPerson, readAfterDeath, receiveOnce } from '../../../usecases/mandate/receive-after-death.ts';
import { addresses } from '../../addresses.ts';
import { type GuestVisit, page } from '../../page.ts';
import type { Say } from '../../say/say.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Note, Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';
import { supportWords } from '../person/answer-words.ts';

/** Whoever was named says that the owner died, chooses where that was left to them, and receives once. Others read who can. */
export const guestDeath = page({
  name: 'guest-death',
  audience: 'guest',
  address: addresses.guestDeath(':who'),
  get: withStanding(async (visit, standing) => {
    const { say, guest, around } = visit;
    if (standing.leftAt !== null) return { kind: 'not-found' };
    const host = hostOf(standing, say);
    const known = await readAfterDeath(guest, around);
    const body = (
      <>
        {known === null ? (
          <Paragraph>{say('mandate.death-not-you', { host })}</Paragraph>
        ) : (
          <Known visit={visit} host={host} known={known} />
        )}
      </>
    );
    const back = { to: addresses.guestBehalf(guest.id), text: say('guest.back') };
    return guestPage(visit, { title: say('mandate.death-tab'), heading: say('mandate.death-heading', { host }), body, back });
  }),
  post: withStanding(async ({ guest, around, form }, { leftAt }) => {
    if (leftAt !== null) return { kind: 'not-found' };
    const chosen = form.get('keuze');
    const done =
      chosen === 'erase' || chosen === 'receive' ? await chooseForOwner(guest, around, chosen) : await reportDeath(guest, around);
    return done.ok ? { kind: 'go', to: addresses.guestDeath(guest.id) } : { kind: 'not-found' };
  }),
});

type Props = {
  readonly visit: GuestVisit;
  readonly host: string;
  readonly known: NonNullable<Awaited<ReturnType<typeof readAfterDeath>>>;
};

function Known({ visit: { say, guest }, host, known: { mayReport, named, report, step } }: Props) {
  const to = addresses.guestDeath(guest.id);
  if (mayReport)
    return (
      <>
        <Paragraph>{say('mandate.death-what', { host })}</Paragraph>
        <Paragraph>{say('mandate.death-week', { host })}</Paragraph>
        <Form to={to}>
          <Button kind="quiet">{say('mandate.death-yes', { host })}</Button>
        </Form>
      </>
    );
  if (report === null) return <Paragraph>{say(named ? 'mandate.death-named' : 'mandate.death-not-you', { host })}</Paragraph>;
  return (
    <>
      <Paragraph>{say('mandate.death-said', { host })}</Paragraph>
      {step === 'wait' ? <Note>{say('mandate.death-wait')}</Note> : null}
      {step === 'done' ? <Paragraph>{say('mandate.death-done')}</Paragraph> : null}
      {step === 'choose' ? (
        <>
          <Paragraph>{say('mandate.death-choose', { host })}</Paragraph>
          <Actions>
            <Form to={to} carry={{ keuze: 'receive' }}>
              <Button kind="quiet">{say('mandate.death-receive')}</Button>
            </Form>
            <Form to={to} carry={{ keuze: 'erase' }}>
              <Button kind="quiet">{say('mandate.death-erase')}</Button>
            </Form>
          </Actions>
        </>
      ) : null}
      {step === 'receive' ? (
        <>
          <Paragraph>{say('mandate.death-file', { host })}</Paragraph>
          <Form to={addresses.guestDeathFile(guest.id)}>
            <Button kind="quiet">{say('mandate.death-take')}</Button>
          </Form>
        </>
      ) : null}
    </>
  );
}

/** The file, once: plain text that any device opens. */
export const guestDeathFile = page({
  name: 'guest-death-file',
  audience: 'guest',
  address: addresses.guestDeathFile(':who'),
  post: withStanding(async ({ guest, around, say }, standing) => {
    const received = await receiveOnce(guest, around);
    if (!received.ok) return { kind: 'go', to: addresses.guestDeath(guest.id) };
    const text = lines(say, hostOf(standing, say), received.value);
    return { kind: 'file', type: 'text/plain; charset=utf-8', name: 'mensen.txt', text };
  }),
});

const lines = (say: Say, host: string, people: readonly LeftPerson[]): string =>
  [
    say('mandate.death-heading-file', { host }),
    '',
    ...people.map(({ name, role, helps }) => {
      const who = role === null ? name : `${name}, ${role}`;
      return helps.length === 0 ? who : `${who}: ${helps.map((kind) => supportWords(say, kind)).join(', ')}`;
    }),
    '',
  ].join('\r\n');
