import { reportDeath, saidByMe, takeReportBack } from '../../../usecases/falling-away/report-death.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { guestPage, hostOf, withGrant } from '../guest/guest-page.tsx';
import { DeathWaits } from './death-waits.tsx';

const set = 'ask-for-me';

/** For who arranges: saying that somebody who takes part died. Messages to them stop at once; the owner says whether it is so. */
export const guestDied = page({
  name: 'guest-died',
  audience: 'guest',
  address: addresses.guestDied(':who'),
  get: withGrant(set, (visit, standing) => show(visit, standing, null)),
  post: withGrant(set, async (visit, standing) => {
    const { guest, around, form, say } = visit;
    const participantId = form.id('wie');
    if (participantId === null) return show(visit, standing, say('carry.guest.choose'));
    if (form.get('doe') === 'terug') await takeReportBack(guest, around, participantId);
    else {
      const said = await reportDeath(guest, around, { actId: form.id('act') ?? around.newId(), participantId });
      if (!said.ok) return show(visit, standing, say('carry.guest.choose'));
    }
    return { kind: 'go', to: addresses.guestDied(guest.id) };
  }),
});

async function show(visit: GuestVisit, standing: Standing, problem: string | null): Promise<Answer> {
  const { say, guest, around, form } = visit;
  const host = hostOf(standing, say);
  const { people, waiting } = await saidByMe(guest);
  const choices = people.map(({ id, name }) => ({ value: id, label: name, chosen: form.id('wie') === id }));
  const to = addresses.guestDied(guest.id);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={problem === null ? [] : [{ field: 'wie', text: problem }]} />
      <DeathWaits say={say} host={host} to={to} people={waiting} />
      <Paragraph>{say('carry.guest.lead', { host })}</Paragraph>
      {choices.length === 0 ? (
        <Paragraph>{say('carry.guest.nobody')}</Paragraph>
      ) : (
        <Form to={to} act={around.newId()}>
          <RadioList name="wie" question={say('carry.guest.who')} choices={choices} problem={problem} />
          <Button kind="quiet">{say('carry.guest.say')}</Button>
        </Form>
      )}
    </>
  );
  const back = { to: addresses.guestArranges(guest.id), text: say('guest.back') };
  const status = problem === null ? 200 : 422;
  return guestPage(visit, { title: say('carry.guest.title'), body, shows: [set], status, back });
}
