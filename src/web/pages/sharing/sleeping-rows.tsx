import type { Delay } from '../../../domain/consent/periods-offered.ts';
import type { KeptGrant, Sharing, SleepingGrant } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import type { MessageKey } from '../../say/say.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { saySet } from './set-words.ts';

const howKeys = {
  0: 'sharing.sleeping.how.0',
  1: 'sharing.sleeping.how.1',
  2: 'sharing.sleeping.how.2',
  7: 'sharing.sleeping.how.7',
} as const satisfies Record<Delay, MessageKey>;

const isDelay = (days: number): days is Delay => days in howKeys;

/** The grant that came of what was prepared, while it runs or is about to. */
export const openedFrom = (one: SleepingGrant, grants: readonly KeptGrant[], at: Date): KeptGrant | null =>
  grants.find(({ sleepingId, revokedAt, until }) => sleepingId === one.id && revokedAt === null && until > at) ?? null;

/** Whether something is still prepared: not taken away, not over, not opened and ended. */
export const isSleeping = (one: SleepingGrant, grants: readonly KeptGrant[], at: Date): boolean =>
  one.cancelledAt === null &&
  (openedFrom(one, grants, at) !== null || (one.until > at && !grants.some(({ sleepingId }) => sleepingId === one.id)));

type Props = { readonly visit: OwnerVisit; readonly who: Sharing; readonly sleeping: readonly SleepingGrant[] };

/** What is prepared for somebody: on which condition, how soon, whether they asked for it, with a way to stop it. */
export function SleepingRows({ visit, who, sleeping }: Props) {
  return (
    <>
      {sleeping.map((one) => (
        <One key={one.id} visit={visit} who={who} one={one} />
      ))}
    </>
  );
}

function One({ visit, who, one }: Omit<Props, 'sleeping'> & { readonly one: SleepingGrant }) {
  const { say, around } = visit;
  const opened = openedFrom(one, who.grants, around.now());
  const action = say(opened === null ? 'sharing.sleeping.cancel' : 'sharing.sleeping.hold');
  return (
    <div class="naober-note" id={`klaar-${one.id}`}>
      <Paragraph>{say('sharing.sleeping.condition', { condition: one.condition })}</Paragraph>
      <ul>
        {one.sets.map((set) => (
          <li key={set}>{saySet(say, set)}</li>
        ))}
      </ul>
      <Paragraph>{howItStands(visit, who.name, one, opened)}</Paragraph>
      <Form to={addresses.sleepingCancel(one.id)}>
        <Button kind={opened === null ? 'text' : 'quiet'} label={say('sharing.sleeping.cancel-what', { action, name: who.name })}>
          {action}
        </Button>
      </Form>
    </div>
  );
}

function howItStands({ say, language, around }: OwnerVisit, name: string, one: SleepingGrant, opened: KeptGrant | null): string {
  if (opened === null) {
    const ready = say('sharing.sleeping.until', { date: dayIn(language, one.until) });
    return isDelay(one.delayDays) ? `${say(howKeys[one.delayDays], { name })} ${ready}` : ready;
  }
  return opened.from > around.now()
    ? say('sharing.sleeping.opening', { name, date: dayIn(language, opened.from) })
    : say('sharing.sleeping.open', { name, date: dayIn(language, opened.until) });
}
