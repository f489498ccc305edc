import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { objectForOwner, takeBackObjection } from '../../../usecases/mandate/object.ts';
import { readOnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Note, Paragraph, Rows } from '../../ui/words.tsx';
import { guestPage, hostOf, withStanding } from '../guest/guest-page.tsx';

/** Anybody who takes part records what the owner said against taking somebody out, in the owner's words; and takes back what they recorded. */
export const guestObjection = page({
  name: 'guest-objection',
  audience: 'guest',
  address: addresses.guestObjection(':who'),
  get: withStanding((visit, standing) => (standing.leftAt === null ? ask(visit, standing, null) : { kind: 'not-found' })),
  post: withStanding(async (visit, standing) => {
    const { guest, around, form } = visit;
    if (standing.leftAt !== null) return { kind: 'not-found' };
    const done = await objectForOwner(guest, around, { actId: form.id('act') ?? around.newId(), words: form.get('woorden') });
    if (done.ok) return { kind: 'go', to: addresses.guestBehalf(guest.id) };
    return ask(visit, standing, done.refusal === 'words-too-long' ? 'words-too-long' : 'words-missing');
  }),
});

async function ask(visit: GuestVisit, standing: Standing, problem: 'words-missing' | 'words-too-long' | null): Promise<Answer> {
  const { say, guest, around, form } = visit;
  const host = hostOf(standing, say);
  const own = (await readOnBehalf(guest, around.now())).objections.filter(
    ({ settledAt, recordedBy }) => settledAt === null && recordedBy === guest.id,
  );
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field: 'woorden', text: words }]} />
      <Paragraph>{say('mandate.guest-object-lead', { host })}</Paragraph>
      <Form to={addresses.guestObjection(guest.id)} act={around.newId()}>
        <TextField
          name="woorden"
          label={say('mandate.guest-object-words', { host })}
          hint={say('mandate.object-words-hint')}
          value={form.get('woorden')}
          problem={words}
          longest={400}
        />
        <Note>{say('mandate.guest-object-after', { host })}</Note>
        <Actions>
          <Button>{say('mandate.object-do')}</Button>
        </Actions>
      </Form>
      <Rows
        rows={own.map(({ id, words: said }) => ({
          key: id,
          main: <bdi>{said}</bdi>,
          end: (
            <Form to={addresses.guestObjectionBack(guest.id, id)}>
              <Button kind="text" label={`${say('mandate.take-back')}: ${said}`}>
                {say('mandate.take-back')}
              </Button>
            </Form>
          ),
        }))}
      />
    </>
  );
  return guestPage(visit, {
    title: say('mandate.object-title'),
    heading: say('mandate.behalf-object', { host }),
    body,
    status: problem === null ? 200 : 422,
    back: { to: addresses.guestBehalf(guest.id), text: say('guest.back') },
  });
}

/** Takes back an objection one recorded oneself. */
export const guestObjectionBack = page({
  name: 'guest-objection-back',
  audience: 'guest',
  address: addresses.guestObjectionBack(':who', ':id'),
  post: async ({ guest, around, params }) => {
    const done = await takeBackObjection(guest, around, params['id'] ?? '');
    return done.ok ? { kind: 'go', to: addresses.guestBehalf(guest.id) } : { kind: 'not-found' };
  },
});
