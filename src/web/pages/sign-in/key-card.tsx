import { makeKeyCard, revokeKeyCard as revoke } from '../../../usecases/sign-in/key-card.ts';
import { countWays, type WaysIn } from '../../../usecases/sign-in/ways-in.ts';
import { addresses } from '../../addresses.ts';
import { type Answer, type OwnerVisit, page } from '../../page.ts';
import { dayIn } from '../../say/day.ts';
import { Actions, Button, ButtonLink } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Heading, Link, Note, Paragraph } from '../../ui/words.tsx';
import { problemAt } from '../../what-is-wrong.ts';
import { askPage, type Problem } from './ask-again.tsx';
import { CardSheet } from './card-sheet.tsx';
import { withWays } from './ways-guard.tsx';

function ask({ say, form, language, owner }: OwnerVisit, { card }: WaysIn, problems: readonly Problem[]): Answer {
  return askPage({
    say,
    title: say('sign-in.make-card-title'),
    lead: say('sign-in.make-card-lead'),
    note: card === null ? null : say('sign-in.make-card-again', { date: dayIn(language, card.createdAt) }),
    problems,
    back: addresses.keep(),
    children: (
      <>
        {owner.session.sitting === null ? null : (
          <Note>{say('sign-in.make-card-helped', { name: owner.session.helpedBy ?? say('sign-in.helper') })}</Note>
        )}
        <Form to={addresses.keyCard()}>
          <TextField
            name="pin"
            label={say('sign-in.choose-pin')}
            hint={say('sign-in.choose-pin-hint')}
            value={form.get('pin')}
            problem={problemAt(problems, 'pin')}
            longest={12}
            keyboard="numeric"
          />
          <Button>{say('sign-in.make-card-do')}</Button>
        </Form>
        {card === null ? null : (
          <Link to={addresses.revokeKeyCard()} alone>
            {say('sign-in.revoke-card')}
          </Link>
        )}
      </>
    ),
  });
}

/** A card on paper that opens the circle with a PIN of four figures; shown once, on a sheet to print. */
export const keyCard = page({
  name: 'key-card',
  audience: 'owner',
  address: addresses.keyCard(),
  get: withWays((visit, ways) => ask(visit, ways, []), { firstOneMayBeMade: 'also-with-help' }),
  post: withWays(
    async (visit, ways) => {
      const { store, owner, around, form, say } = visit;
      const made = await makeKeyCard(store, owner.viewer, around, form.get('pin'));
      if (!made.ok) return ask(visit, ways, [{ field: 'pin', text: say('sign-in.pin-missing') }]);
      const body = <CardSheet words={made.value} visit={visit} />;
      return { kind: 'page', title: say('sign-in.card-made-title'), body, islands: ['print'] };
    },
    { firstOneMayBeMade: 'also-with-help' },
  ),
});

/** Makes the card useless, wherever it lies. Says so first when it is the last way in. */
export const revokeKeyCard = page({
  name: 'revoke-key-card',
  audience: 'owner',
  address: addresses.revokeKeyCard(),
  get: withWays(({ say }, ways) => {
    if (ways.card === null) return { kind: 'go', to: addresses.keyCard() };
    const title = say('sign-in.revoke-card-title');
    const body = (
      <>
        <Heading level={1}>{title}</Heading>
        <Paragraph>{say('sign-in.revoke-card-lead')}</Paragraph>
        {countWays(ways) === 1 ? <Paragraph>{say('sign-in.last-way')}</Paragraph> : null}
        <Actions>
          <Form to={addresses.revokeKeyCard()}>
            <Button kind="final">{say('sign-in.revoke-card-yes')}</Button>
          </Form>
          <ButtonLink to={addresses.keyCard()} kind="quiet">
            {say('space.wipe-no')}
          </ButtonLink>
        </Actions>
      </>
    );
    return { kind: 'page', title, body };
  }),
  post: withWays(async ({ store, around, owner }) => {
    await revoke(store, around, owner.id);
    return { kind: 'go', to: addresses.keep() };
  }),
});
