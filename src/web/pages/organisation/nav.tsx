import { coordinates } from '../../../usecases/organisation/worker-viewer.ts';
import { addresses } from '../../addresses.ts';
import type { WorkerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { QuietLinks } from '../../ui/words.tsx';

/** Where a worker can go from here, and signing out. */
export function WorkNav({ visit: { say, worker, path } }: { readonly visit: WorkerVisit }) {
  const rounds = { to: addresses.roundsAtWork(), text: say('chains.title') };
  const guest = { to: addresses.guestList(), text: say('org.nav.guest') };
  const people = { to: addresses.work(), text: say('org.nav.people') };
  const trajectories = { to: addresses.trajectoriesOfWork(), text: say('org.nav.trajectories') };
  const codes = { to: addresses.secondStepCodes(), text: say('org.nav.codes') };
  const worries = { to: addresses.worries(), text: say('worries.link') };
  const all = coordinates(worker) ? [guest, people, trajectories, rounds, codes, worries] : [guest, codes, worries];
  return (
    <>
      <QuietLinks links={all.filter(({ to }) => to !== path)} />
      <Form to={addresses.workSignOut()}>
        <Button kind="text">{say('org.nav.out')}</Button>
      </Form>
    </>
  );
}
