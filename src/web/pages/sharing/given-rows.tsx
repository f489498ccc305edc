import type { KeptGrant } from '../../../usecases/consent/read-sharing.ts';
import { addresses } from '../../addresses.ts';
import type { OwnerVisit } from '../../page.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Paragraph } from '../../ui/words.tsx';
import { choiceQuery } from './choice.ts';
import { GrantRows } from './grant-rows.tsx';
import type { About } from './with-sharing.ts';

type Props = { readonly visit: OwnerVisit; readonly about: About; readonly grants: readonly KeptGrant[] };

/** What was given, grant by grant with what it is for, each to change; and one button that stops all of it. */
export function GivenRows({ visit, about: { who, names }, grants }: Props) {
  const { say } = visit;
  return (
    <>
      {grants.map((grant) => (
        <section key={grant.id} aria-label={say('sharing.for', { purpose: grant.purpose })}>
          <GrantRows visit={visit} name={who.name} grants={[grant]} names={names} />
          <Paragraph soft>{say('sharing.for', { purpose: grant.purpose })}</Paragraph>
          <ButtonLink to={addresses.shareWhat(who.id, changeOf(grant))} kind="text">
            {say('sharing.change')}
          </ButtonLink>
        </section>
      ))}
      {grants.flatMap(({ sets }) => sets).length < 2 ? null : (
        <Form to={addresses.shareStop(who.id)} carry={{ alles: 'ja' }}>
          <Actions>
            <Button kind="quiet">{say('sharing.stop-all')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}

/** The same choices once more, to change some: what comes of them stands in the place of this grant. */
const changeOf = ({ id, sets, alterIds, leftOut, agreementIds }: KeptGrant): string =>
  choiceQuery({
    sets,
    about: alterIds !== null ? 'only' : leftOut.length > 0 ? 'but' : 'all',
    people: alterIds ?? leftOut,
    agreements: agreementIds,
    period: null,
    replaces: id,
    sleeping: null,
  });
