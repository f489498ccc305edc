import type { KeptCircle } from '../../../domain/circle/kept-circle.ts';
import type { SnapshotHead } from '../../../usecases/read-snapshots.ts';
import { addresses } from '../../addresses.ts';
import type { Answer, OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { RadioList } from '../../ui/choices.tsx';
import { Heading, Paragraph, QuietLinks } from '../../ui/words.tsx';
import { now, sayKey } from './two-moments.ts';

type Here = { readonly kept: readonly SnapshotHead[]; readonly circle: KeptCircle };

/** Which two moments to compare. The last one and now are chosen to begin with. */
export function chooseTwo(visit: OwnerVisit, { kept }: Here): Answer {
  const { say } = visit;
  const title = say('then.compare.title');
  const last = kept.at(-1);
  const keys = [now, ...[...kept].reverse().map(({ id }) => id)];
  const choices = (chosen: string) =>
    keys.map((key) => ({ value: key, label: sayKey(visit, kept, key), chosen: key === chosen }));
  const form = (
    <form method="get" action={addresses.compare()} class="naober-form">
      <Paragraph>{say('then.compare.choose-lead')}</Paragraph>
      <RadioList name="van" question={say('then.compare.from')} choices={choices(last?.id ?? now).slice(1)} />
      <RadioList name="met" question={say('then.compare.to')} choices={choices(now)} />
      <Actions>
        <Button>{say('then.compare.go')}</Button>
      </Actions>
    </form>
  );
  const nothing = (
    <>
      <Paragraph>{say('then.compare.nothing-yet')}</Paragraph>
      <Actions>
        <ButtonLink to={addresses.freeze()}>{say('then.freeze')}</ButtonLink>
      </Actions>
    </>
  );
  const body = (
    <>
      <Heading level={1}>{title}</Heading>
      {last === undefined ? nothing : form}
      <QuietLinks links={[{ to: addresses.moments(), text: say('then.to-moments') }]} />
    </>
  );
  return { kind: 'page', title, body, shape: 'words' };
}
