import { daysOfBackups } from '../../../domain/erasure.ts';
import { countWays, waysIn } from '../../../usecases/sign-in/ways-in.ts';
import { takeBackSpace } from '../../../usecases/take-back-space.ts';
import { wipeSpace } from '../../../usecases/wipe-space.ts';
import { wipeSpaceNow } from '../../../usecases/wipe-space-now.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/words.tsx';
import { lockedPage } from './locked.tsx';

const aDay = 24 * 3600 * 1000;

/** While somebody helps, nothing is wiped: who helps could do it unseen. The owner can once they are alone again. */
const isHelped = ({ owner }: OwnerVisit): boolean => owner.session.sitting !== null;

/** Where there is no way back, one shows first that it is oneself, as far as there is a way to show it. */
const mayEndIt = async ({ owner, store }: OwnerVisit): Promise<boolean> =>
  owner.session.unlocked || countWays(await waysIn(store, owner.id)) === 0;

/** Wiping with a pause: nothing is shown from now on, for two weeks it can be taken back. While it waits this is the only page there is. */
export const wipe = page({
  name: 'wipe',
  audience: 'owner',
  address: addresses.wipe(),
  whileWiping: true,
  get: async (visit) => {
    if (isHelped(visit)) return lockedPage(visit);
    return visit.owner.wipeAfter === null ? askFirst(visit) : waiting(visit, visit.owner.wipeAfter);
  },
  post: async (visit) => {
    if (isHelped(visit)) return lockedPage(visit);
    const { owner, around } = visit;
    if (owner.wipeAfter === null) await wipeSpace(owner.viewer, around);
    return { kind: 'go', to: addresses.wipe() };
  },
});

/** Everything as it was. */
export const takeBack = page({
  name: 'take-back',
  audience: 'owner',
  address: addresses.takeBack(),
  whileWiping: true,
  post: async (visit) => {
    const { owner, around } = visit;
    if (isHelped(visit)) return lockedPage(visit);
    await takeBackSpace(owner.viewer, around);
    return { kind: 'go', to: addresses.begin() };
  },
});

/** Everything gone at once. */
export const wipeNow = page({
  name: 'wipe-now',
  audience: 'owner',
  address: addresses.wipeNow(),
  whileWiping: true,
  post: async (visit) => {
    const { owner, around, store } = visit;
    if (owner.wipeAfter === null) return { kind: 'go', to: addresses.wipe() };
    if (isHelped(visit) || !(await mayEndIt(visit))) return lockedPage(visit, addresses.wipe());
    await wipeSpaceNow(store, owner.viewer, around);
    return { kind: 'go', to: addresses.wiped(), session: 'close-and-clear' };
  },
});

/** Says that it is done. */
export const wiped = page({
  name: 'wiped',
  audience: 'everybody',
  address: addresses.wiped(),
  get: async ({ say }) => {
    const body = (
      <>
        <Heading level={1}>{say('space.wiped-title')}</Heading>
        <Paragraph>{say('space.wiped-lead')}</Paragraph>
        <ButtonLink to={addresses.begin()} kind="quiet">
          {say('shell.to-begin')}
        </ButtonLink>
      </>
    );
    return { kind: 'page', title: say('space.wiped-title'), body };
  },
});

function askFirst({ say }: OwnerVisit): Answer {
  const body = (
    <>
      <Heading level={1}>{say('space.wipe-title')}</Heading>
      <Paragraph>{say('space.wipe-lead')}</Paragraph>
      <Paragraph>{say('space.wipe-after')}</Paragraph>
      <Paragraph soft>{say('my-data.remainder')}</Paragraph>
      <Paragraph soft>{say('my-data.backups', { days: daysOfBackups })}</Paragraph>
      <Actions>
        <Form to={addresses.wipe()}>
          <Button kind="final">{say('space.wipe-yes')}</Button>
        </Form>
        <ButtonLink to={addresses.circle()} kind="quiet">
          {say('space.wipe-no')}
        </ButtonLink>
      </Actions>
    </>
  );
  return { kind: 'page', title: say('space.wipe-title'), body };
}

function waiting({ say, language, around }: OwnerVisit, until: Date): Answer {
  const count = Math.ceil((until.getTime() - around.now().getTime()) / aDay);
  const title = say('space.wiping-title', { count });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Europe/Amsterdam' }).format(until);
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{say('space.wiping-when', { date })}</Paragraph>
      <Actions>
        <Form to={addresses.takeBack()}>
          <Button>{say('space.take-back')}</Button>
        </Form>
        <Form to={addresses.wipeNow()}>
          <Button kind="final-quiet">{say('space.wipe-now')}</Button>
        </Form>
      </Actions>
      <Paragraph soft>{say('space.wipe-now-warning')}</Paragraph>
    </>
  );
  return { kind: 'page', title, body };
}
