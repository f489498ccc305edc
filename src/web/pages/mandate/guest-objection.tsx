import { readShown, type ShownPerson } from '../../../usecases/guest/read-shown.ts';
import type { Standing } from '../../../usecases/guest/read-standing.ts';
import { objectForOwner, takeBackObjection } from '../../../usecases/mandate/object.ts';
import { readOnBehalf } from '../../../usecases/mandate/read-on-behalf.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type GuestVisit, page } from '../../page.ts';
import { Actions, Button } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
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
    const { guest, around, form, say } = visit;
    if (standing.leftAt !== null) return { kind: 'not-found' };
    const alterId = form.id('wie');
    const name = alterId === null ? undefined : (await peopleSeen(visit, standing)).find(({ id }) => id === alterId)?.name;
    const words = form.get('woorden').trim() || (name === undefined ? '' : say('mandate.stays', { name }));
    const done = await objectForOwner(guest, around, { actId: form.id('act') ?? around.newId(), words, alterId });
    return done.ok ? { kind: 'go', to: addresses.guestBehalf(guest.id) } : ask(visit, standing, done.refusal);
  }),
});

/** Whom they may see by name, where the owner lets them see who is in the circle; else nobody. */
const peopleSeen = async ({ guest }: GuestVisit, { live }: Standing): Promise<readonly ShownPerson[]> => {
  if (!live.has('circle-list')) return [];
  const shown = await readShown(guest, 'circle-list');
  return shown.set === 'circle-list' ? shown.people : [];
};

type Problem = 'words-missing' | 'words-too-long' | 'no-such-alter';

async function ask(visit: GuestVisit, standing: Standing, problem: Problem | null): Promise<Answer> {
  const { say, guest, around } = visit;
  const host = hostOf(standing, say);
  const own = (await readOnBehalf(guest, around.now())).objections.filter(
    ({ settledAt, recordedBy }) => settledAt === null && recordedBy === guest.id,
  );
  const people = await peopleSeen(visit, standing);
  const words = problem === null ? null : say(`mandate.problem.${problem}`);
  const field = problem === 'no-such-alter' ? 'wie' : 'woorden';
  const body = (
    <>
      <ErrorSummary title={say('circle.not-yet')} problems={words === null ? [] : [{ field, text: words }]} />
      <Paragraph>{say('mandate.guest-object-lead', { host })}</Paragraph>
      <Record visit={visit} host={host} people={people} problem={words === null ? null : { field, text: words }} />
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
    shows: people.length === 0 ? [] : ['circle-list'],
    status: problem === null ? 200 : 422,
    back: { to: addresses.guestBehalf(guest.id), text: say('guest.back') },
  });
}

type RecordProps = {
  readonly visit: GuestVisit;
  readonly host: string;
  readonly people: readonly ShownPerson[];
  readonly problem: { readonly field: string; readonly text: string } | null;
};

/** Whom it is about, where names may be seen, and how it was said. */
function Record({ visit: { say, guest, around, form }, host, people, problem }: RecordProps) {
  const at = (field: string) => (problem?.field === field ? problem.text : null);
  return (
    <Form to={addresses.guestObjection(guest.id)} act={around.newId()}>
      {people.length === 0 ? null : (
        <RadioList
          name="wie"
          question={say('mandate.object-who')}
          problem={at('wie')}
          choices={[
            ...people.map(({ id, name }) => ({ value: id, label: name, chosen: id === form.get('wie') })),
            { value: '', label: say('mandate.object-everybody'), chosen: form.get('wie') === '' },
          ]}
        />
      )}
      <TextField
        name="woorden"
        label={say('mandate.guest-object-words', { host })}
        hint={say('mandate.object-words-hint')}
        value={form.get('woorden')}
        problem={at('woorden')}
        longest={400}
      />
      <Note>{say(people.length === 0 ? 'mandate.guest-object-after' : 'mandate.guest-object-after-named', { host })}</Note>
      <Actions>
        <Button>{say('mandate.object-do')}</Button>
      </Actions>
    </Form>
  );
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
