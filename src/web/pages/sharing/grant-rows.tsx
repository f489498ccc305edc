import type { GrantSet } from '../../../domain/consent/grant-sets.ts';
import type { KeptGrant } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Rows } from '../../ui/words.tsx';
import { type Names, sayAboutWhom, sayTimes } from './grant-words.ts';
import { saySet } from './set-words.ts';

type Props = {
  readonly visit: OwnerVisit;
  readonly name: string;
  readonly grants: readonly KeptGrant[];
  readonly names: Names;
};

/** Everything somebody may, a line for each, with "Stop dit" beside it. */
export function GrantRows({ visit, name, grants, names }: Props) {
  const rows = grants.flatMap((grant) =>
    grant.sets.map((set) => ({
      key: `${grant.id} ${set}`,
      main: saySet(visit.say, set),
      beside: lineOf(visit, grant, set, names),
      end: <StopOne visit={visit} name={name} grant={grant} set={set} />,
    })),
  );
  return (
    <div class="naober-given">
      <Rows rows={rows} />
    </div>
  );
}

/** About whom (where that is not everybody), and until when. */
function lineOf(visit: OwnerVisit, grant: KeptGrant, set: GrantSet, names: Names): string {
  const everybody = grant.alterIds === null && grant.leftOut.length === 0;
  const about = everybody ? null : sayAboutWhom(visit, { ...grant, sets: [set] }, names);
  return [about, sayTimes(visit, grant)].filter((part) => part !== null).join(', ');
}

type StopProps = Omit<Props, 'grants' | 'names'> & { readonly grant: KeptGrant; readonly set: GrantSet };

function StopOne({ visit: { say }, name, grant, set }: StopProps) {
  return (
    <Form to={addresses.shareStop(grant.participantId)} carry={{ grant: grant.id, wat: set }}>
      <Button kind="text" label={say('sharing.stop-what', { what: saySet(say, set), name })}>
        {say('sharing.stop-this')}
      </Button>
    </Form>
  );
}
